package dev.ics.decode;

/// Rows of 8-bit gray or RGB samples that are sRGB already, with or without alpha: the common case,
/// one loop for each.
record PngPlainRows(PngHeader.Color color) implements PngRows {

  private static final int OPAQUE = 0xFF00_0000;

  @Override
  public void expand(byte[] row, int from, int count, int[] argb, int at) {
    switch (color) {
      case GRAY, PALETTE -> expandGray(row, from, count, argb, at);
      case RGB -> expandRgb(row, from, count, argb, at);
      case GRAY_ALPHA -> expandGrayAlpha(row, from, count, argb, at);
      case RGB_ALPHA -> expandRgbAlpha(row, from, count, argb, at);
    }
  }

  private static void expandGray(byte[] row, int from, int count, int[] argb, int at) {
    for (int i = 0; i < count; i++) {
      argb[at + i] = OPAQUE | (row[from + i] & 0xFF) * 0x01_0101;
    }
  }

  private static void expandRgb(byte[] row, int from, int count, int[] argb, int at) {
    int source = from;
    for (int i = at; i < at + count; i++) {
      argb[i] = OPAQUE | (row[source] & 0xFF) << 16 | (row[source + 1] & 0xFF) << 8
          | (row[source + 2] & 0xFF);
      source += 3;
    }
  }

  private static void expandGrayAlpha(byte[] row, int from, int count, int[] argb, int at) {
    int source = from;
    for (int i = at; i < at + count; i++) {
      argb[i] = row[source + 1] << 24 | (row[source] & 0xFF) * 0x01_0101;
      source += 2;
    }
  }

  private static void expandRgbAlpha(byte[] row, int from, int count, int[] argb, int at) {
    int source = from;
    for (int i = at; i < at + count; i++) {
      argb[i] = row[source + 3] << 24 | (row[source] & 0xFF) << 16 | (row[source + 1] & 0xFF) << 8
          | (row[source + 2] & 0xFF);
      source += 4;
    }
  }
}
