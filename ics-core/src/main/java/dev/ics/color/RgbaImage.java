package dev.ics.color;

/// `width * height` packed [Argb] pixels, row by row from the top left. Every fully transparent
/// pixel is [Argb#TRANSPARENT].
public final class RgbaImage implements Raster {

  private final int width;
  private final int height;
  private final int[] argb;
  private final boolean opaque;

  /// Takes ownership of `argb`: the caller must not write to it afterwards.
  ///
  /// @param width  in pixels, at least 1
  /// @param height in pixels, at least 1
  /// @param argb   `width * height` pixels; the hidden colors of transparent ones are cleared
  public RgbaImage(int width, int height, int[] argb) {
    if (width < 1 || height < 1 || (long) width * height != argb.length) {
      throw new IllegalArgumentException(
          "%d x %d pixels do not fit an array of %d".formatted(width, height, argb.length));
    }
    this.width = width;
    this.height = height;
    this.argb = argb;
    this.opaque = clearHiddenColors(argb);
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  /// The live pixel array, not a copy; read only.
  public int[] argb() {
    return argb;
  }

  /// Whether every pixel has full alpha.
  public boolean isOpaque() {
    return opaque;
  }

  private static boolean clearHiddenColors(int[] argb) {
    int allAlphas = 0xFF;
    for (int i = 0; i < argb.length; i++) {
      int alpha = argb[i] >>> 24;
      allAlphas &= alpha;
      if (alpha == 0) {
        argb[i] = Argb.TRANSPARENT;
      }
    }
    return allAlphas == 0xFF;
  }
}
