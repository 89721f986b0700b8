package dev.ics;

import dev.ics.remap.RemappedImage;
import dev.ics.write.EncodedImage;
import java.util.OptionalDouble;

/// The result that was settled on.
///
/// @param quality       of the image, -∞..100; empty where nobody asked
/// @param targetReached whether it was, or there was none
record Finding(RemappedImage image, EncodedImage file, OptionalDouble quality,
    boolean targetReached) {}
