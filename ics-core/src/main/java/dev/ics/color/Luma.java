package dev.ics.color;

/// Pictures without color.
///
/// Luma by ITU-R BT.601: 0.299 red, 0.587 green, 0.114 blue of the values as they are encoded in sRGB,
/// rounded to nearest. That is what learning programs mean by gray (Pillow's `L`, OpenCV's
/// `COLOR_RGB2GRAY`), so that a model sees what it would have seen had it made the picture gray itself.
public final class Luma {

  private static final int RED = 299, GREEN = 587, BLUE = 114, WHOLE = 1000;

  private Luma() {}

  /// The picture in gray; alpha stays.
  public static RgbaImage of(RgbaImage image) {
    int[] argb = new int[image.argb().length];
    for (int i = 0; i < argb.length; i++) {
      int color = image.argb()[i];
      int luma = of(color);
      argb[i] = Argb.of(Argb.alpha(color), luma, luma, luma);
    }
    return new RgbaImage(image.width(), image.height(), argb);
  }

  /// 0..255.
  public static int of(int argb) {
    return (RED * Argb.red(argb) + GREEN * Argb.green(argb) + BLUE * Argb.blue(argb) + WHOLE / 2)
        / WHOLE;
  }
}
