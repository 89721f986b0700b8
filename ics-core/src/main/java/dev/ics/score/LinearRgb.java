package dev.ics.score;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.color.SrgbCurve;

/// Red, green and blue as amounts of light, 0..1 each, in planes of rows. The arrays are live; read only.
final class LinearRgb {

  /// Of each 8-bit level in sRGB.
  private static final float[] LIGHT = new float[256];

  static {
    for (int level = 0; level < LIGHT.length; level++) {
      LIGHT[level] = (float) SrgbCurve.toLight(level / 255.0);
    }
  }

  private final float[][] red;
  private final float[][] green;
  private final float[][] blue;

  /// Planes of rows, of the same size.
  LinearRgb(float[][] red, float[][] green, float[][] blue) {
    this.red = red;
    this.green = green;
    this.blue = blue;
  }

  /// An image as it is seen on gray.
  ///
  /// @param gray of the background, in 8-bit sRGB levels, 0..255
  static LinearRgb of(RgbaImage image, float gray) {
    LinearRgb light = black(image.width(), image.height());
    for (int y = 0; y < image.height(); y++) {
      float[] red = light.red[y];
      float[] green = light.green[y];
      float[] blue = light.blue[y];
      for (int x = 0, i = y * image.width(); x < red.length; x++, i++) {
        int argb = image.argb()[i];
        red[x] = light(Argb.red(argb), Argb.alpha(argb), gray);
        green[x] = light(Argb.green(argb), Argb.alpha(argb), gray);
        blue[x] = light(Argb.blue(argb), Argb.alpha(argb), gray);
      }
    }
    return light;
  }

  int width() {
    return red[0].length;
  }

  int height() {
    return red.length;
  }

  float[][] red() {
    return red;
  }

  float[][] green() {
    return green;
  }

  float[][] blue() {
    return blue;
  }

  /// Half as wide and high, rounded up: means of four pixels. Past an odd edge its pixels count twice.
  LinearRgb half() {
    return new LinearRgb(half(red), half(green), half(blue));
  }

  private static LinearRgb black(int width, int height) {
    return new LinearRgb(new float[height][width], new float[height][width],
        new float[height][width]);
  }

  private static float light(int level, int alpha, float gray) {
    return alpha == 0xFF ? LIGHT[level] : light((level * alpha + gray * (0xFF - alpha)) / 0xFF);
  }

  /// Between whole levels the curve is near enough to straight.
  private static float light(float level) {
    int below = Math.min((int) level, 254);
    return LIGHT[below] + (level - below) * (LIGHT[below + 1] - LIGHT[below]);
  }

  private static float[][] half(float[][] plane) {
    int width = plane[0].length;
    float[][] half = new float[Math.ceilDiv(plane.length, 2)][Math.ceilDiv(width, 2)];
    for (int y = 0; y < half.length; y++) {
      float[] upper = plane[2 * y];
      float[] lower = plane[Math.min(2 * y + 1, plane.length - 1)];
      for (int x = 0; x < half[y].length; x++) {
        int right = Math.min(2 * x + 1, width - 1);
        half[y][x] = (upper[2 * x] + upper[right] + lower[2 * x] + lower[right]) / 4;
      }
    }
    return half;
  }
}
