package dev.ics.decode;

/// Rows whose samples follow an ICC profile. Alpha comes from the rows as expanded without it; the
/// colors are made anew, from all 16 bits where there are so many.
///
/// @param unmanaged expands the samples as if they were sRGB
record PngProfileRows(PngHeader header, PngRows unmanaged, IccTransform transform)
    implements PngRows {

  @Override
  public void expand(byte[] row, int from, int count, int[] argb, int at)
      throws UnreadableImageException {
    unmanaged.expand(row, from, count, argb, at);
    if (header.depth() == 16) {
      transform.apply(deepSamples(row, from, count), argb, at);
    } else {
      transform.apply(argb, at, count);
    }
  }

  private short[] deepSamples(byte[] row, int from, int count) {
    int components = transform.components();
    int channels = header.color().channels();
    int step = header.color().isGray() ? 0 : 1;
    short[] samples = new short[count * components];
    for (int i = 0; i < count; i++) {
      for (int c = 0; c < components; c++) {
        samples[i * components + c] = (short) Bytes.u16(row, from + 2 * (i * channels + c * step));
      }
    }
    return samples;
  }
}
