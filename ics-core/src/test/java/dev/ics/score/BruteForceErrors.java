package dev.ics.score;

/// The error maps of SSIMULACRA 2 as their definition has them, in double precision.
final class BruteForceErrors {

  /// Of a blur, for the middle and 1 to 4 pixels beside it.
  static final double[] WEIGHTS = {0.2646211054881987, 0.21292859201042239, 0.10933537277746043,
      0.03601111465836433, 0.009414367809653561};

  /// A value for each pixel.
  @FunctionalInterface
  interface Values {
    double at(int x, int y);
  }

  private final float[][] original;
  private final float[][] result;

  BruteForceErrors(float[][] original, float[][] result) {
    this.original = original;
    this.result = result;
  }

  double[] norms() {
    double[] norms = new double[6];
    for (int y = 0; y < original.length; y++) {
      for (int x = 0; x < original[y].length; x++) {
        double edges = edges(x, y);
        double[] errors = {1 - ssim(x, y), Math.max(0, edges - 1), Math.max(0, 1 - edges)};
        for (int k = 0; k < 3; k++) {
          norms[k] += errors[k];
          norms[k + 3] += Math.pow(errors[k], 4);
        }
      }
    }
    int pixels = original.length * original[0].length;
    for (int k = 0; k < 3; k++) {
      norms[k] /= pixels;
      norms[k + 3] = Math.pow(norms[k + 3] / pixels, 0.25);
    }
    return norms;
  }

  /// A weighted mean; what lies outside counts as zero.
  static double mean(Values values, int width, int height, int x, int y) {
    double sum = 0;
    for (int v = Math.max(0, y - 4); v <= Math.min(height - 1, y + 4); v++) {
      for (int u = Math.max(0, x - 4); u <= Math.min(width - 1, x + 4); u++) {
        sum += WEIGHTS[Math.abs(u - x)] * WEIGHTS[Math.abs(v - y)] * values.at(u, v);
      }
    }
    return sum;
  }

  private double ssim(int x, int y) {
    double from = mean((u, v) -> original[v][u], x, y);
    double to = mean((u, v) -> result[v][u], x, y);
    double variances = mean((u, v) -> original[v][u] * original[v][u], x, y) - from * from
        + mean((u, v) -> result[v][u] * result[v][u], x, y) - to * to;
    double covariance = mean((u, v) -> original[v][u] * result[v][u], x, y) - from * to;
    return (1 - (from - to) * (from - to)) * (2 * covariance + 0.0009) / (variances + 0.0009);
  }

  private double edges(int x, int y) {
    double from = original[y][x] - mean((u, v) -> original[v][u], x, y);
    double to = result[y][x] - mean((u, v) -> result[v][u], x, y);
    return (1 + Math.abs(to)) / (1 + Math.abs(from));
  }

  private double mean(Values values, int x, int y) {
    return mean(values, original[0].length, original.length, x, y);
  }
}
