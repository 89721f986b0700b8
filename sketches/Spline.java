package sketches;

/// A smooth curve through points, after Catmull and Rom, "A class of local interpolating
/// splines" (1974).
final class Spline {

  private final double[][] points;

  Spline(double[]... points) {
    this.points = points;
  }

  /// The point at a share from 0 to 1 of the way along the curve.
  double[] at(double share) {
    double place = Math.clamp(share, 0, 1) * (points.length - 1);
    int i = Math.min((int) place, points.length - 2);
    double t = place - i;
    double[] before = points[Math.max(0, i - 1)];
    double[] after = points[Math.min(points.length - 1, i + 2)];
    double[] result = new double[points[0].length];
    for (int k = 0; k < result.length; k++) {
      double p0 = before[k];
      double p1 = points[i][k];
      double p2 = points[i + 1][k];
      double p3 = after[k];
      result[k] =
          0.5
              * (2 * p1
                  + (p2 - p0) * t
                  + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t
                  + (3 * p1 - p0 - 3 * p2 + p3) * t * t * t);
    }
    return result;
  }
}
