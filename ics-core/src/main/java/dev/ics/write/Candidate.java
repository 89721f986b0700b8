package dev.ics.write;

import java.util.List;
import java.util.function.Supplier;

/// A form that a picture may be written in.
///
/// @param form       made when it is needed, for it holds a copy of the picture
/// @param filterings at least one
record Candidate(Supplier<PngForm> form, List<Filtering> filterings) {}
