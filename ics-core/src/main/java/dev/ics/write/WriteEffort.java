package dev.ics.write;

import java.util.List;

/// What is tried for a small file.
///
/// @param orders     of an indexed image's colors
/// @param filterings of rows whose bytes are quantities
/// @param rounds     in which the candidates are compared, at least one; those that the last one
///                   leaves are written, and the smallest stays
/// @param zlib       effort of the files, 0..9
record WriteEffort(List<ColorOrder> orders, List<Filtering> filterings, List<Round> rounds,
    int zlib) {

  /// Up to which efforts there are only these.
  private static final int LUMA_ONLY = 3;
  private static final int ONE_FILTERING = 4;
  private static final int STRIPS = 6;

  /// How candidates are deflated when they are only compared with one another.
  ///
  /// @param whole whether all rows are, or strips of them
  /// @param zlib  effort, 0..9
  /// @param kept  how many stay, at least 1
  record Round(boolean whole, int zlib, int kept) {}

  static WriteEffort of(int effort) {
    if (effort < 0 || effort > WriteOptions.MAX_EFFORT) {
      throw new IllegalArgumentException(
          "effort %,d is not in 0..%d".formatted(effort, WriteOptions.MAX_EFFORT));
    }
    if (effort > STRIPS) {
      return new WriteEffort(List.of(ColorOrder.LUMA, ColorOrder.BEST_MEETINGS),
          List.of(Filtering.LEAST_SUM, Filtering.LEAST_PAIRS, Filtering.FEWEST_PAIRS,
              Filtering.SHORTEST, Filtering.SUB, Filtering.UP, Filtering.AVERAGE, Filtering.PAETH),
          rounds(effort), effort);
    }
    List<ColorOrder> orders = effort <= LUMA_ONLY
        ? List.of(ColorOrder.LUMA)
        : List.of(ColorOrder.LUMA, ColorOrder.MEETINGS);
    List<Filtering> filterings = effort <= ONE_FILTERING
        ? List.of(Filtering.LEAST_SUM)
        : List.of(Filtering.LEAST_SUM, Filtering.LEAST_PAIRS, Filtering.SUB, Filtering.UP);
    return new WriteEffort(orders, filterings, rounds(effort), effort);
  }

  private static List<Round> rounds(int effort) {
    if (effort > STRIPS) {
      return List.of(new Round(true, 2, effort - 3),
          new Round(true, 6, effort < WriteOptions.MAX_EFFORT ? 1 : 2));
    }
    return effort > ONE_FILTERING
        ? List.of(new Round(false, 0, 3), new Round(true, 4, 1))
        : List.of(new Round(false, 0, 1));
  }
}
