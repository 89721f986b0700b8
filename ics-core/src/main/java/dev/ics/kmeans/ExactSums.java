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
    int dimensions = points.dimensions();
    int target = to * (dimensions + 1);
    int source = from * (dimensions + 1);
    long weight = points.weights()[point];
    sums[target] += weight;
    if (from >= 0) {
      sums[source] -= weight;
    }
    for (int axis = 0; axis < dimensions; axis++) {
      long moved = weight * (long) points.axis(axis)[point];
      sums[++target] += moved;
      if (from >= 0) {
        sums[++source] -= moved;
      }
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
