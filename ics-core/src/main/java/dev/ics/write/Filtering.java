package dev.ics.write;

import dev.ics.deflate.Deflate;
import java.util.Arrays;
import java.util.function.Supplier;

/// How the filter type of each row is chosen.
sealed interface Filtering {

  /// Suits indices, which are no quantities.
  Filtering NONE = new Same(RowFilter.NONE);

  Filtering SUB = new Same(RowFilter.SUB);

  Filtering UP = new Same(RowFilter.UP);

  Filtering AVERAGE = new Same(RowFilter.AVERAGE);

  /// The one type that suits most photographs.
  Filtering PAETH = new Same(RowFilter.PAETH);

  /// What the specification recommends.
  Filtering LEAST_SUM = new Cheapest(AbsoluteSum::new);

  /// Often better than [#LEAST_SUM] for true color and for few colors.
  Filtering LEAST_PAIRS = new Cheapest(PairEntropy::new);

  /// Better than both for screens and drawings in true color.
  Filtering FEWEST_PAIRS = new Cheapest(DistinctPairs::new);

  /// Seldom far from the best of all others, and slow.
  Filtering SHORTEST = new Shortest();

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

  /// For each row the type that makes it shortest when it is deflated behind the rows before; of
  /// equally short ones the first.
  record Shortest() implements Filtering {

    private static final int ROWS_BEFORE = 4;
    private static final int DEFLATE_EFFORT = 2;

    @Override
    public byte[] scanlines(Rows rows) {
      byte[] scanline = new byte[1 + rows.length()];
      byte[] scanlines = new byte[rows.count() * scanline.length];
      for (int y = 0; y < rows.count(); y++) {
        int start = Math.max(0, y - ROWS_BEFORE) * scanline.length;
        int least = Integer.MAX_VALUE;
        for (RowFilter type : RowFilter.values()) {
          type.filter(rows, y, scanline);
          byte[] trial = Arrays.copyOfRange(scanlines, start, (y + 1) * scanline.length);
          System.arraycopy(scanline, 0, trial, trial.length - scanline.length, scanline.length);
          int length = Deflate.compress(trial, DEFLATE_EFFORT).length;
          if (length < least) {
            least = length;
            System.arraycopy(scanline, 0, scanlines, y * scanline.length, scanline.length);
          }
        }
      }
      return scanlines;
    }
  }
}
