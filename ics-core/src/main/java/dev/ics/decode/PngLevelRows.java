package dev.ics.decode;

/// Rows of gray or RGB samples of any depth, with or without alpha or one transparent color.
///
/// Samples go through tables from stored value to 8 bits, which hold the rounding from 16 bits, the
/// widening from fewer than 8 and, for colors, the gamma of the file.
final class PngLevelRows implements PngRows {

  private final PngHeader header;
  private final byte[] levels;
  private final byte[] alphas;
  private final int[] transparent;
  private final int[] samples;

  /// Makes the rows of one picture; not for several threads.
  ///
  /// @param levels      8-bit sRGB for each of the `2^depth` values of a color sample
  /// @param alphas      8 bits for each value of an alpha sample
  /// @param transparent the samples of the color that tRNS makes transparent; empty for none
  PngLevelRows(PngHeader header, byte[] levels, byte[] alphas, int[] transparent) {
    this.header = header;
    this.levels = levels;
    this.alphas = alphas;
    this.transparent = transparent;
    this.samples = new int[Math.multiplyExact(header.width(), header.color().channels())];
  }

  @Override
  public void expand(byte[] row, int from, int count, int[] argb, int at) {
    int channels = header.color().channels();
    Samples.unpack(row, from, header.depth(), samples, 0, count * channels);
    int green = header.color().isGray() ? 0 : 1;
    int blue = 2 * green;
    boolean alpha = header.color().hasAlpha();
    for (int i = 0; i < count; i++) {
      int s = i * channels;
      int opacity = alpha ? alphas[samples[s + channels - 1]] & 0xFF : 0xFF;
      argb[at + i] = opacity << 24 | (levels[samples[s]] & 0xFF) << 16
          | (levels[samples[s + green]] & 0xFF) << 8 | (levels[samples[s + blue]] & 0xFF);
    }
    if (transparent.length > 0) {
      clearTransparent(count, argb, at);
    }
  }

  private void clearTransparent(int count, int[] argb, int at) {
    int channels = transparent.length;
    for (int i = 0; i < count; i++) {
      boolean equal = true;
      for (int c = 0; c < channels; c++) {
        equal &= samples[i * channels + c] == transparent[c];
      }
      if (equal) {
        argb[at + i] = 0;
      }
    }
  }
}
