package dev.ics;

import dev.ics.remap.Dithering;

/// What a search varies.
///
/// @param colors at most so many, at least 2
/// @param rate   how much visible difference a saved bit is worth, at least 0, as of
///               [dev.ics.remap.PerceptualRemapper]
record Setting(int colors, double rate, Dithering dithering) {

  /// What saves a little and is not seen.
  static final double DEFAULT_RATE = 1;
}
