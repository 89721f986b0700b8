package dev.ics.kmeans;

/// Sums of whole numbers, changed by each point that moves. Being exact they do not depend on the
/// order.
final class ExactSums implements ClusterSums {

  private final Points points;
  private final int clusters;
  /// For each cluster its weight, then a sum for each axis.
  private final long[] sums;

  ExactSums(Points points, int clusters) {
    this.points = points;
    this.clusters = clusters;
    sums = new long[clusters * (points.dimensions() + 1)];
  }

  @Override
  public void move(int point, int from, int to) {
    long weight = points.weights()[point];
    if (from >= 0) {
      add(point, from, -weight);
    }
    add(point, to, weight);
  }

  private void add(int point, int cluster, long weight) {
    int dimensions = points.dimensions();
    int place = cluster * (dimensions + 1);
    sums[place] += weight;
    for (int axis = 0; axis < dimensions; axis++) {
      sums[place + 1 + axis] += weight * (long) points.axis(axis)[point];
    }
  }

  @Override
  public ClusterSums fork() {
    return new ExactSums(points, clusters);
  }

  @Override
  public void join(ClusterSums fork) {
    long[] added = ((ExactSums) fork).sums;
    for (int i = 0; i < sums.length; i++) {
      sums[i] += added[i];
    }
  }

  @Override
  public long[] weights() {
    long[] weights = new long[clusters];
    for (int c = 0; c < clusters; c++) {
      weights[c] = sums[c * (points.dimensions() + 1)];
    }
    return weights;
  }

  @Override
  public double[][] coordinates() {
    double[][] coordinates = new double[clusters][points.dimensions()];
    for (int c = 0; c < clusters; c++) {
      for (int axis = 0; axis < points.dimensions(); axis++) {
        coordinates[c][axis] = sums[c * (points.dimensions() + 1) + 1 + axis];
      }
    }
    return coordinates;
  }
}
