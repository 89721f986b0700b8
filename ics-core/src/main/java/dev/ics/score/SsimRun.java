package dev.ics.score;

import java.util.Arrays;

/// The moving parts of one SSIM: weighted means over the window's rows, column by column, then over its
/// columns.
final class SsimRun {

  private static final int WINDOW = 11;
  private static final double DEVIATION = 1.5;

  /// Steady the quotients where both pictures are dark, or flat.
  private static final double DARK = (0.01 * 255) * (0.01 * 255);
  private static final double FLAT = (0.03 * 255) * (0.03 * 255);

  private final float[] original;
  private final float[] result;
  private final int width;
  private final double[] weightsAlong;
  private final double[] weightsDown;

  private final double[] originals;
  private final double[] results;
  private final double[] squares;
  private final double[] products;

  /// Brightness of all pixels, row by row.
  SsimRun(float[] original, float[] result, int width) {
    this.original = original;
    this.result = result;
    this.width = width;
    this.weightsAlong = weights(Math.min(WINDOW, width));
    this.weightsDown = weights(Math.min(WINDOW, original.length / width));
    this.originals = new double[width];
    this.results = new double[width];
    this.squares = new double[width];
    this.products = new double[width];
  }

  /// Over all places of the window.
  double mean() {
    int rows = original.length / width - weightsDown.length + 1;
    int columns = width - weightsAlong.length + 1;
    double sum = 0;
    for (int y = 0; y < rows; y++) {
      blurDown(y);
      for (int x = 0; x < columns; x++) {
        sum += similarity(x);
      }
    }
    return sum / ((double) rows * columns);
  }

  private void blurDown(int top) {
    Arrays.fill(originals, 0);
    Arrays.fill(results, 0);
    Arrays.fill(squares, 0);
    Arrays.fill(products, 0);
    for (int k = 0; k < weightsDown.length; k++) {
      int row = (top + k) * width;
      double weight = weightsDown[k];
      for (int x = 0; x < width; x++) {
        double from = original[row + x];
        double to = result[row + x];
        originals[x] += weight * from;
        results[x] += weight * to;
        squares[x] += weight * (from * from + to * to);
        products[x] += weight * (from * to);
      }
    }
  }

  private double similarity(int left) {
    double from = 0;
    double to = 0;
    double square = 0;
    double product = 0;
    for (int k = 0; k < weightsAlong.length; k++) {
      double weight = weightsAlong[k];
      from += weight * originals[left + k];
      to += weight * results[left + k];
      square += weight * squares[left + k];
      product += weight * products[left + k];
    }
    double means = from * from + to * to;
    double covariance = product - from * to;
    return (2 * from * to + DARK) * (2 * covariance + FLAT)
        / ((means + DARK) * (square - means + FLAT));
  }

  private static double[] weights(int length) {
    double[] weights = new double[length];
    double sum = 0;
    for (int k = 0; k < length; k++) {
      double away = k - (length - 1) / 2.0;
      weights[k] = StrictMath.exp(-away * away / (2 * DEVIATION * DEVIATION));
      sum += weights[k];
    }
    for (int k = 0; k < length; k++) {
      weights[k] /= sum;
    }
    return weights;
  }
}
