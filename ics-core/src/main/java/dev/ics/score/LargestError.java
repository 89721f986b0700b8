package dev.ics.score;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;

/// How far the worst component of the worst pixel is from its original.
public final class LargestError {

  private LargestError() {}

  /// In 8-bit steps, 0..255; a whole number for opaque pictures. Where there is alpha, the larger of what
  /// is seen on black and on white.
  ///
  /// @param result of the original's size
  public static double of(RgbaImage original, RgbaImage result) {
    SameSize.check(original, result);
    int[] from = original.argb();
    int[] to = result.argb();
    int largest = 0;
    for (int i = 0; i < from.length; i++) {
      largest = Math.max(largest, error(from[i], to[i]));
    }
    return largest / 255.0;
  }

  /// In 255ths of a step.
  private static int error(int from, int to) {
    int red = error(Argb.red(from), Argb.alpha(from), Argb.red(to), Argb.alpha(to));
    int green = error(Argb.green(from), Argb.alpha(from), Argb.green(to), Argb.alpha(to));
    int blue = error(Argb.blue(from), Argb.alpha(from), Argb.blue(to), Argb.alpha(to));
    return Math.max(red, Math.max(green, blue));
  }

  private static int error(int from, int alphaFrom, int to, int alphaTo) {
    int onBlack = from * alphaFrom - to * alphaTo;
    int onWhite = onBlack - 255 * (alphaFrom - alphaTo);
    return Math.max(Math.abs(onBlack), Math.abs(onWhite));
  }
}
