package dev.ics.kmeans;

/// Sums of any numbers, added up anew each time in the order of the points, so that they do not
/// depend on what was moved before.
final class RoundedSums implements ClusterSums {

  private final Points points;
  private final int[] labels;
  private final int clusters;

  RoundedSums(Points points, int[] labels, int clusters) {
    this.points = points;
    this.labels = labels;
    this.clusters = clusters;
  }

  @Override
  public void move(int point, int from, int to) {}

  @Override
  public ClusterSums fork() {
    return this;
  }

  @Override
  public void join(ClusterSums fork) {}

  @Override
  public long[] weights() {
    long[] weights = new long[clusters];
    for (int i = 0; i < labels.length; i++) {
      weights[labels[i]] += points.weights()[i];
    }
    return weights;
  }

  @Override
  public double[][] coordinates() {
    double[][] coordinates = new double[clusters][points.dimensions()];
    for (int axis = 0; axis < points.dimensions(); axis++) {
      double[] totals = totals(points.axis(axis));
      for (int c = 0; c < clusters; c++) {
        coordinates[c][axis] = totals[c];
      }
    }
    return coordinates;
  }

  private double[] totals(double[] axis) {
    double[] totals = new double[clusters];
    for (int i = 0; i < labels.length; i++) {
      totals[labels[i]] += points.weights()[i] * axis[i];
    }
    return totals;
  }
}
