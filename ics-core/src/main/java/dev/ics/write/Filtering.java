package dev.ics.write;

import java.util.List;
import java.util.function.Supplier;

/// How the filter type of each row is chosen.
sealed interface Filtering {

  /// All rows filtered, each behind its filter type, as they are deflated.
  byte[] scanlines(Rows rows);

  /// What is worth a trial.
  static List<Filtering> all() {
    return List.of(new Same(RowFilter.NONE), new Same(RowFilter.PAETH),
        new Cheapest(AbsoluteSum::new), new Cheapest(PairEntropy::new));
  }

  /// What suits most pictures: none for indices, which are no quantities.
  static Filtering usual(Rows rows) {
    return rows.bytesPerPixel() == 1 ? new Same(RowFilter.NONE) : new Same(RowFilter.PAETH);
  }

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
