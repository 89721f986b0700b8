package dev.ics.score;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;

/// The mean structural similarity of two pictures (Wang, Bovik, Sheikh and Simoncelli, "Image quality
/// assessment: from error visibility to structural similarity", 2004), of their brightness.
public final class Ssim {

  private static final int BLACK = 0;
  private static final int WHITE = 255;

  private Ssim() {}

  /// From -1 to 1, which only equal pictures have. Where there is alpha, the lower of what is seen on black
  /// and on white.
  ///
  /// The window is the paper's, 11 x 11 pixels weighted by a Gaussian of standard deviation 1.5, and only
  /// within the picture; one that is less wide or high has a window so much smaller.
  ///
  /// @param result of the original's size
  public static double of(RgbaImage original, RgbaImage result) {
    SameSize.check(original, result);
    double onBlack = on(BLACK, original, result);
    return original.isOpaque() && result.isOpaque()
        ? onBlack
        : Math.min(onBlack, on(WHITE, original, result));
  }

  private static double on(int gray, RgbaImage original, RgbaImage result) {
    return new SsimRun(brightness(original, gray), brightness(result, gray), original.width())
        .mean();
  }

  /// Luma (ITU-R BT.601, 1982) of each pixel as it is seen on gray, 0..255.
  private static float[] brightness(RgbaImage image, int gray) {
    int[] argb = image.argb();
    float[] brightness = new float[argb.length];
    for (int i = 0; i < argb.length; i++) {
      float share = Argb.alpha(argb[i]) / 255f;
      float luma = 0.299f * Argb.red(argb[i]) + 0.587f * Argb.green(argb[i])
          + 0.114f * Argb.blue(argb[i]);
      brightness[i] = luma * share + gray * (1 - share);
    }
    return brightness;
  }
}
