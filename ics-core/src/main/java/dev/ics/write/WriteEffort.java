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
  private static final int FEW_FILTERINGS = 6;

  /// How candidates are deflated when they are only compared with one another.
  ///
  /// @param whole whether all rows are, or strips of them
  /// @param zlib  effort, 0..9
  /// @param kept  how many stay, at least 1
  record Round(boolean whole, int zlib, int kept) {}

  /// Compares strips where others compare the whole picture: for large indexed images, whose rows are
  /// alike. What few colors gain from a search in all of it shows in no strip: that is what the highest
  /// efforts compare then.
  static WriteEffort ofStrips(int effort) {
    return effort <= ONE_FILTERING ? of(effort) : of(effort, switch (effort) {
      case WriteOptions.MAX_EFFORT -> List.of(new Round(false, 4, 6), new Round(true, 7, 1));
      case WriteOptions.MAX_EFFORT - 1 -> List.of(new Round(false, 4, 3), new Round(true, 7, 1));
      default -> List.of(new Round(false, 4, 1));
    });
  }

  /// Tries as much as one or two efforts more do: for small pictures, which take no time.
  static WriteEffort ofFewPixels(int effort) {
    return of(Math.max(checked(effort), Math.min(effort + 2, FEW_FILTERINGS)));
  }

  static WriteEffort of(int effort) {
    if (effort > FEW_FILTERINGS) {
      return of(effort, List.of(new Round(true, 2, effort - 3),
          new Round(true, 6, effort < WriteOptions.MAX_EFFORT ? 1 : 2)));
    }
    return effort > ONE_FILTERING
        ? of(effort, List.of(new Round(false, 1, 3), new Round(true, 4, 1)))
        : of(effort, List.of(new Round(false, 1, 1)));
  }

  private static WriteEffort of(int effort, List<Round> rounds) {
    return new WriteEffort(orders(effort), filterings(effort), rounds, checked(effort));
  }

  private static int checked(int effort) {
    if (effort < 0 || effort > WriteOptions.MAX_EFFORT) {
      throw new IllegalArgumentException(
          "effort %,d is not in 0..%d".formatted(effort, WriteOptions.MAX_EFFORT));
    }
    return effort;
  }

  private static List<ColorOrder> orders(int effort) {
    if (effort <= LUMA_ONLY) {
      return List.of(ColorOrder.LUMA);
    }
    return List.of(ColorOrder.LUMA,
        effort <= FEW_FILTERINGS ? ColorOrder.MEETINGS : ColorOrder.BEST_MEETINGS);
  }

  private static List<Filtering> filterings(int effort) {
    if (effort <= ONE_FILTERING) {
      return List.of(Filtering.LEAST_SUM);
    }
    return effort <= FEW_FILTERINGS
        ? List.of(Filtering.LEAST_SUM, Filtering.LEAST_PAIRS, Filtering.SUB, Filtering.UP)
        : List.of(Filtering.LEAST_SUM, Filtering.LEAST_PAIRS, Filtering.FEWEST_PAIRS,
            Filtering.SHORTEST, Filtering.SUB, Filtering.UP, Filtering.AVERAGE, Filtering.PAETH);
  }
}
