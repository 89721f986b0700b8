package dev.ics.write;

import java.util.List;

/// What is tried for a small file.
///
/// @param zlib     effort of the deflation that is written, 0..9
/// @param orders   of an indexed image's colors
/// @param anyDepth whether indices may have 8 bits although fewer would do: deflated bytes that are
///                 one pixel each may be smaller than those that are two
/// @param sampling how much of the picture a trial deflates
/// @param finals   how many of the best trials are deflated with `zlib`, at least 1
record WriteEffort(int zlib, List<ColorOrder> orders, boolean anyDepth, Sampling sampling,
    int finals) {

  private static final int THOROUGH = 7;

  /// How much of a picture is looked at.
  enum Sampling {
    /// The first of what could be tried is taken.
    NOTHING,
    /// Strips of rows, deflated in the quickest way.
    STRIPS,
    /// All rows.
    EVERYTHING
  }

  static WriteEffort of(int effort) {
    if (effort == 0) {
      return new WriteEffort(effort, List.of(ColorOrder.LUMA), false, Sampling.NOTHING, 1);
    }
    List<ColorOrder> orders = List.of(ColorOrder.LUMA, ColorOrder.MEETINGS);
    return effort < THOROUGH
        ? new WriteEffort(effort, orders, true, Sampling.STRIPS, 1)
        : new WriteEffort(effort, orders, true, Sampling.EVERYTHING, effort - THOROUGH + 2);
  }
}
