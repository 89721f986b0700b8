package dev.ics.downscale;

/// For each pixel along one side of a resampled image, which source pixels it is made of and by which
/// shares: Lanczos' windowed sinc with three lobes, widened by the reduction so that nothing is skipped
/// (Turkowski, "Filters for common resampling tasks", 1990).
final class FilterWeights {

  private static final double LOBES = 3;

  /// The first source pixel of each result pixel.
  final int[] first;
  /// The shares of the source pixels from `first` on; each row adds up to 1.
  final float[][] shares;

  /// Weights for one side.
  ///
  /// @param start  where the window begins, in source pixels
  /// @param length of the window, in source pixels
  /// @param source pixels that there are
  /// @param result pixels that are wanted
  FilterWeights(double start, double length, int source, int result) {
    first = new int[result];
    shares = new float[result][];
    double scale = length / result;
    double stretch = Math.max(1, scale);
    for (int i = 0; i < result; i++) {
      double center = start + (i + 0.5) * scale;
      first[i] = Math.max(0, (int) Math.floor(center - LOBES * stretch));
      int end = Math.min(source, (int) Math.ceil(center + LOBES * stretch));
      shares[i] = shares(first[i], end, center, stretch);
    }
  }

  private static float[] shares(int first, int end, double center, double stretch) {
    double[] weights = new double[end - first];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = lanczos((first + i + 0.5 - center) / stretch);
      sum += weights[i];
    }
    float[] shares = new float[weights.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (float) (weights[i] / sum);
    }
    return shares;
  }

  private static double lanczos(double x) {
    return Math.abs(x) < LOBES ? sinc(x) * sinc(x / LOBES) : 0;
  }

  /// `StrictMath`, because its results are the same on every machine.
  private static double sinc(double x) {
    return x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
  }
}
