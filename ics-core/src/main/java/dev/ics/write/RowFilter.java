package dev.ics.write;

/// The filter types of a PNG's rows (PNG specification, third edition, section 9).
/// Differences are modulo 256.
enum RowFilter {
  NONE(0),
  SUB(1),
  UP(2),
  AVERAGE(3),
  PAETH(4);

  private final byte number;

  RowFilter(int number) {
    this.number = (byte) number;
  }

  /// Filters a row.
  ///
  /// @param scanline output: this type's number, then the filtered bytes
  void filter(Rows rows, int y, byte[] scanline) {
    scanline[0] = number;
    switch (this) {
      case NONE -> System.arraycopy(rows.bytes(), rows.start(y), scanline, 1, rows.length());
      case SUB -> subtract(rows, y, rows.bytesPerPixel(), scanline);
      case UP -> subtract(rows, y, rows.stride(), scanline);
      case AVERAGE -> subtractAverage(rows, y, scanline);
      case PAETH -> subtractPaeth(rows, y, scanline);
    }
  }

  private static void subtract(Rows rows, int y, int distance, byte[] scanline) {
    byte[] bytes = rows.bytes();
    int start = rows.start(y) - 1;
    for (int i = 1; i < scanline.length; i++) {
      scanline[i] = (byte) (bytes[start + i] - bytes[start - distance + i]);
    }
  }

  private static void subtractAverage(Rows rows, int y, byte[] scanline) {
    byte[] bytes = rows.bytes();
    int start = rows.start(y) - 1;
    int left = start - rows.bytesPerPixel();
    int up = start - rows.stride();
    for (int i = 1; i < scanline.length; i++) {
      scanline[i] = (byte) (bytes[start + i]
          - ((bytes[left + i] & 0xFF) + (bytes[up + i] & 0xFF) >> 1));
    }
  }

  private static void subtractPaeth(Rows rows, int y, byte[] scanline) {
    byte[] bytes = rows.bytes();
    int start = rows.start(y) - 1;
    int left = start - rows.bytesPerPixel();
    int up = start - rows.stride();
    int corner = up - rows.bytesPerPixel();
    for (int i = 1; i < scanline.length; i++) {
      scanline[i] = (byte) (bytes[start + i]
          - paeth(bytes[left + i] & 0xFF, bytes[up + i] & 0xFF, bytes[corner + i] & 0xFF));
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
