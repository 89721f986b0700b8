package dev.ics.downscale;

/// For each pixel along one side of a resampled image, which source pixels it is made of and by which
/// shares: a filter, widened by the reduction so that nothing is skipped (Turkowski, "Filters for common
/// resampling tasks", 1990).
final class FilterWeights {

  private static final double LOBES = 3;
  private static final double HALF = 0.5;

  /// The first source pixel of each result pixel.
  final int[] first;
  /// The shares of the source pixels from `first` on; each row adds up to 1.
  final float[][] shares;

  private final Resampling resampling;

  /// Weights for one side.
  ///
  /// @param start  where the window begins, in source pixels
  /// @param length of the window, in source pixels
  /// @param source pixels that there are
  /// @param result pixels that are wanted
  FilterWeights(Resampling resampling, double start, double length, int source, int result) {
    this.resampling = resampling;
    first = new int[result];
    shares = new float[result][];
    double scale = length / result;
    double stretch = resampling == Resampling.AREA ? scale : Math.max(1, scale);
    double reach = stretch * switch (resampling) {
      case LANCZOS -> LOBES;
      case AREA -> HALF;
      case NEAREST -> throw new IllegalArgumentException("the nearest pixel needs no weights");
    };
    for (int i = 0; i < result; i++) {
      double center = start + (i + HALF) * scale;
      first[i] = Math.clamp((long) Math.floor(center - reach), 0, source - 1);
      int end = Math.clamp((long) Math.ceil(center + reach), first[i] + 1, source);
      shares[i] = shares(first[i], end, center, stretch);
    }
  }

  private float[] shares(int first, int end, double center, double stretch) {
    double[] weights = new double[end - first];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(first + i + HALF - center, stretch);
      sum += weights[i];
    }
    float[] shares = new float[weights.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (float) (weights[i] / sum);
    }
    return shares;
  }

  /// Of a source pixel whose middle is so far away.
  private double weight(double distance, double stretch) {
    return resampling == Resampling.LANCZOS
        ? lanczos(distance / stretch)
        : covered(distance, stretch);
  }

  /// How much of a pixel a box of that length covers, whose middle is so far away.
  private static double covered(double distance, double length) {
    double end = Math.min(distance + HALF, length * HALF);
    return Math.max(0, end - Math.max(distance - HALF, -length * HALF));
  }

  private static double lanczos(double x) {
    return Math.abs(x) < LOBES ? sinc(x) * sinc(x / LOBES) : 0;
  }

  /// `StrictMath`, because its results are the same on every machine.
  private static double sinc(double x) {
    return x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
  }
}
