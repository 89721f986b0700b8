package dev.ics.kmeans;

/// How far a centroid goes in one of Lloyd's iterations: so many times the way to its cluster's mean,
/// and so many times its last stride once more.
///
/// Going beyond the mean makes fewer iterations, and the inertia never rises all the same (Lee, Baek
/// and Sung, "Modified k-means algorithm for vector quantizer design", 1997). Carrying on (Polyak,
/// "Some methods of speeding up the convergence of iteration methods", 1964) saves as many again where
/// many small steps go the same way, and often passes by a poor local minimum; then the inertia may
/// rise for a while.
///
/// @param relaxation above 0 and below 2
/// @param momentum   at least 0 and below 1
record Stride(double relaxation, double momentum) {

  /// To the mean: Lloyd's iterations as they are.
  static final Stride PLAIN = new Stride(1, 0);

  /// As few iterations as any that were tried, and less error than plain ones.
  static final Stride LONG = new Stride(1.9, 0.4);

  Stride {
    if (!(relaxation > 0 && relaxation < 2 && momentum >= 0 && momentum < 1)) {
      throw new IllegalArgumentException(
          "relaxation %s must be above 0 and below 2, momentum %s at least 0 and below 1"
              .formatted(relaxation, momentum));
    }
  }

  /// Whether a centroid goes to its cluster's mean, no more and no less.
  boolean isPlain() {
    return relaxation == 1 && momentum == 0;
  }

  /// Where a centroid goes.
  ///
  /// @param from where it is
  /// @param last where it was before
  double[] from(double[] from, double[] last, double[] mean) {
    double[] place = new double[from.length];
    for (int axis = 0; axis < place.length; axis++) {
      place[axis] = from[axis] + relaxation * (mean[axis] - from[axis])
          + momentum * (from[axis] - last[axis]);
    }
    return place;
  }
}
