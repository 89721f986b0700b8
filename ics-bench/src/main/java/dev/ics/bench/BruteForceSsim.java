package dev.ics.bench;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;

/// SSIM window by window, as Wang, Bovik, Sheikh and Simoncelli (2004) define it, for the checks.
final class BruteForceSsim {

  private static final int WINDOW = 11;
  private static final double DARK = 2.55 * 2.55;
  private static final double FLAT = 7.65 * 7.65;

  private BruteForceSsim() {}

  /// Of two opaque pictures that are at least a window wide and high.
  static double of(RgbaImage original, RgbaImage result) {
    double[] from = brightness(original);
    double[] to = brightness(result);
    int columns = original.width() - WINDOW + 1;
    int rows = original.height() - WINDOW + 1;
    double sum = 0;
    for (int i = 0; i < columns * rows; i++) {
      sum += similarity(from, to, original.width(), i / columns * original.width() + i % columns);
    }
    return sum / columns / rows;
  }

  private static double similarity(double[] from, double[] to, int width, int corner) {
    double weights = 0;
    double[] sums = new double[4];
    for (int i = 0; i < WINDOW * WINDOW; i++) {
      int x = i % WINDOW - WINDOW / 2;
      int y = i / WINDOW - WINDOW / 2;
      double weight = Math.exp(-(x * x + y * y) / 4.5);
      int at = corner + i / WINDOW * width + i % WINDOW;
      weights += weight;
      sums[0] += weight * from[at];
      sums[1] += weight * to[at];
      sums[2] += weight * (from[at] * from[at] + to[at] * to[at]);
      sums[3] += weight * from[at] * to[at];
    }
    double product = sums[0] * sums[1] / weights / weights;
    double squares = (sums[0] * sums[0] + sums[1] * sums[1]) / weights / weights;
    return (2 * product + DARK) * (2 * (sums[3] / weights - product) + FLAT)
        / ((squares + DARK) * (sums[2] / weights - squares + FLAT));
  }

  private static double[] brightness(RgbaImage image) {
    double[] brightness = new double[image.argb().length];
    for (int i = 0; i < brightness.length; i++) {
      int color = image.argb()[i];
      brightness[i] = 0.299 * Argb.red(color) + 0.587 * Argb.green(color)
          + 0.114 * Argb.blue(color);
    }
    return brightness;
  }
}
