package dev.ics.decode;

/// Rows of palette indices, 1 to 8 bits each.
final class PngPaletteRows implements PngRows {

  private final int depth;
  private final int[] palette;

  PngPaletteRows(int depth, int[] palette) {
    this.depth = depth;
    this.palette = palette;
  }

  @Override
  public void expand(byte[] row, int from, int count, int[] argb, int at)
      throws UnreadableImageException {
    if (depth == 8 && palette.length == 256) {
      for (int i = 0; i < count; i++) {
        argb[at + i] = palette[row[from + i] & 0xFF];
      }
      return;
    }
    Samples.unpack(row, from, depth, argb, at, count);
    int largest = 0;
    for (int i = at; i < at + count; i++) {
      largest = Math.max(largest, argb[i]);
    }
    if (largest >= palette.length) {
      throw new UnreadableImageException(FileType.PNG,
          "a pixel has index %d, the palette has %d colors".formatted(largest, palette.length));
    }
    for (int i = at; i < at + count; i++) {
      argb[i] = palette[argb[i]];
    }
  }
}
