package dev.ics.write;

import java.util.function.Supplier;

/// How the filter type of each row is chosen.
sealed interface Filtering {

  /// Suits indices, which are no quantities.
  Filtering NONE = new Same(RowFilter.NONE);

  /// The one type that suits most photographs.
  Filtering PAETH = new Same(RowFilter.PAETH);

  /// What the specification recommends.
  Filtering LEAST_SUM = new Cheapest(AbsoluteSum::new);

  /// Often better than [#LEAST_SUM] for true color and for few colors.
  Filtering LEAST_PAIRS = new Cheapest(PairEntropy::new);

  /// Better than both for screens and drawings in true color.
  Filtering FEWEST_PAIRS = new Cheapest(DistinctPairs::new);

  /// All rows filtered, each behind its filter type, as they are deflated.
  byte[] scanlines(Rows rows);

  /// The same type for all rows.
  record Same(RowFilter type) implements Filtering {

    @Override
    public byte[] scanlines(Rows rows) {
      byte[] scanline = new byte[1 + rows.length()];
      byte[] scanlines = new byte[rows.count() * scanline.length];
      for (int y = 0; y < rows.count(); y++) {
        type.filter(rows, y, scanline);
        System.arraycopy(scanline, 0, scanlines, y * scanline.length, scanline.length);
      }
      return scanlines;
    }
  }

  /// For each row the type whose output costs least; of equal ones the first.
  record Cheapest(Supplier<RowCost> cost) implements Filtering {

    @Override
    public byte[] scanlines(Rows rows) {
      RowCost rowCost = cost.get();
      byte[] scanline = new byte[1 + rows.length()];
      byte[] scanlines = new byte[rows.count() * scanline.length];
      for (int y = 0; y < rows.count(); y++) {
        long least = Long.MAX_VALUE;
        for (RowFilter type : RowFilter.values()) {
          type.filter(rows, y, scanline);
          long typeCost = rowCost.of(scanline);
          if (typeCost < least) {
            least = typeCost;
            System.arraycopy(scanline, 0, scanlines, y * scanline.length, scanline.length);
          }
        }
      }
      return scanlines;
    }
  }
}
