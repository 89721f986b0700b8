package dev.ics.write;

import java.util.Arrays;
import java.util.Comparator;

/// Filters the rows of a PNG, each by that of the five filter types whose output has the least sum of
/// absolute values (PNG specification, third edition, sections 9 and 12.7).
final class RowFilter {

  private static final int TYPES = 5;

  private final int bytesPerPixel;
  private final byte[] above;
  /// For each filter type its number, then the filtered row.
  private final byte[][] filtered;

  RowFilter(int bytesPerPixel, int rowBytes) {
    this.bytesPerPixel = bytesPerPixel;
    this.above = new byte[rowBytes];
    this.filtered = new byte[TYPES][1 + rowBytes];
    for (int type = 0; type < TYPES; type++) {
      filtered[type][0] = (byte) type;
    }
  }

  /// The next row, filtered, behind its filter type; valid until the next call.
  byte[] filter(byte[] row) {
    for (int i = 0; i < row.length; i++) {
      int left = i < bytesPerPixel ? 0 : row[i - bytesPerPixel] & 0xFF;
      int up = above[i] & 0xFF;
      int upLeft = i < bytesPerPixel ? 0 : above[i - bytesPerPixel] & 0xFF;
      filtered[0][i + 1] = row[i];
      filtered[1][i + 1] = (byte) (row[i] - left);
      filtered[2][i + 1] = (byte) (row[i] - up);
      filtered[3][i + 1] = (byte) (row[i] - (left + up >> 1));
      filtered[4][i + 1] = (byte) (row[i] - paeth(left, up, upLeft));
    }
    System.arraycopy(row, 0, above, 0, row.length);
    return Arrays.stream(filtered)
        .min(Comparator.comparingInt(RowFilter::sumOfAbsolutes))
        .orElseThrow();
  }

  private static int sumOfAbsolutes(byte[] filtered) {
    int sum = 0;
    for (int i = 1; i < filtered.length; i++) {
      sum += Math.abs(filtered[i]);
    }
    return sum;
  }

  private static int paeth(int left, int up, int upLeft) {
    int toLeft = Math.abs(up - upLeft);
    int toUp = Math.abs(left - upLeft);
    int toUpLeft = Math.abs(left + up - 2 * upLeft);
    if (toLeft <= toUp && toLeft <= toUpLeft) {
      return left;
    }
    return toUp <= toUpLeft ? up : upLeft;
  }
}
