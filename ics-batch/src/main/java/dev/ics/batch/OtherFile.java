package dev.ics.batch;

import java.nio.file.Path;

/// A file that lies among pictures and is none.
///
/// @param source           as it was found
/// @param target           where it goes if it is copied, unchanged
/// @param state            when it was found
/// @param replacesOriginal whether its target is one of the sources, which must outlive the copies
public record OtherFile(Path source, Path target, FileState state, boolean replacesOriginal) {}
