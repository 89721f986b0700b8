package dev.ics.write;

import java.util.List;

/// What is tried for a small file.
///
/// @param orders     of an indexed image's colors
/// @param filterings of rows whose bytes are quantities
/// @param trial      how the candidates are compared
/// @param finals     how many of the best are written, of which the smallest stays; at least 1
/// @param zlib       effort of these, 0..9
record WriteEffort(List<ColorOrder> orders, List<Filtering> filterings, Trial trial, int finals,
    int zlib) {

  /// Up to which efforts there are only these.
  private static final int LUMA_ONLY = 3;
  private static final int ONE_FILTERING = 4;
  private static final int STRIPS = 6;

  /// How a candidate is deflated when it is only compared with others.
  ///
  /// @param whole whether all rows are, or strips of them
  /// @param zlib  effort, 0..9
  record Trial(boolean whole, int zlib) {}

  static WriteEffort of(int effort) {
    if (effort < 0 || effort > WriteOptions.MAX_EFFORT) {
      throw new IllegalArgumentException(
          "effort %,d is not in 0..%d".formatted(effort, WriteOptions.MAX_EFFORT));
    }
    if (effort > STRIPS) {
      return new WriteEffort(List.of(ColorOrder.LUMA, ColorOrder.BEST_MEETINGS),
          List.of(Filtering.LEAST_SUM, Filtering.LEAST_PAIRS, Filtering.FEWEST_PAIRS,
              Filtering.SHORTEST, Filtering.SUB, Filtering.UP, Filtering.AVERAGE, Filtering.PAETH),
          new Trial(true, 4), effort - STRIPS + 1, effort);
    }
    List<ColorOrder> orders = effort <= LUMA_ONLY
        ? List.of(ColorOrder.LUMA)
        : List.of(ColorOrder.LUMA, ColorOrder.MEETINGS);
    List<Filtering> filterings = effort <= ONE_FILTERING
        ? List.of(Filtering.LEAST_SUM, Filtering.SUB, Filtering.UP)
        : List.of(Filtering.LEAST_SUM, Filtering.LEAST_PAIRS, Filtering.SUB, Filtering.UP);
    return new WriteEffort(orders, filterings, new Trial(false, 2), 1, effort);
  }
}
