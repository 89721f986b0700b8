package dev.ics.decode;

/// The five row filters, undone in place (PNG specification, section 9). Sums are modulo 256.
final class PngFilter {

  private PngFilter() {}

  /// Undoes one row's filter.
  ///
  /// @param row      the filtered bytes from `distance` on; before them zeros
  /// @param above    the row above in the same layout, already unfiltered; zeros for the first row
  /// @param distance bytes from a sample to the same sample of the pixel to its left
  static void undo(int filter, byte[] row, byte[] above, int distance)
      throws UnreadableImageException {
    switch (filter) {
      case 0 -> {
      }
      case 1 -> undoSub(row, distance);
      case 2 -> undoUp(row, above, distance);
      case 3 -> undoAverage(row, above, distance);
      case 4 -> undoPaeth(row, above, distance);
      default -> throw new UnreadableImageException(FileType.PNG,
          "a row has filter type %d, allowed are 0 to 4".formatted(filter & 0xFF));
    }
  }

  private static void undoSub(byte[] row, int distance) {
    for (int i = distance; i < row.length; i++) {
      row[i] += row[i - distance];
    }
  }

  private static void undoUp(byte[] row, byte[] above, int distance) {
    for (int i = distance; i < row.length; i++) {
      row[i] += above[i];
    }
  }

  private static void undoAverage(byte[] row, byte[] above, int distance) {
    for (int i = distance; i < row.length; i++) {
      row[i] += (byte) (((row[i - distance] & 0xFF) + (above[i] & 0xFF)) >>> 1);
    }
  }

  private static void undoPaeth(byte[] row, byte[] above, int distance) {
    for (int i = distance; i < row.length; i++) {
      row[i] += (byte) paeth(row[i - distance] & 0xFF, above[i] & 0xFF,
          above[i - distance] & 0xFF);
    }
  }

  /// Whichever of left, up and upper left is nearest to left + up - upper left; ties in this order.
  private static int paeth(int left, int up, int corner) {
    int toLeft = Math.abs(up - corner);
    int toUp = Math.abs(left - corner);
    int toCorner = Math.abs(left + up - 2 * corner);
    int best = toUp <= toCorner ? up : corner;
    return toLeft <= Math.min(toUp, toCorner) ? left : best;
  }
}
