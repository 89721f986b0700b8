package dev.ics.kmeans;

/// The means of clusters, where an empty cluster takes the point farthest from its centroid, as
/// scikit-learn's `KMeans` does.
final class ClusterMeans {

  private final Points points;
  private final int[] labels;
  private final double[][] centroids;
  private final double[][] sums;
  private final long[] weights;

  /// @param labels    the cluster of each point
  /// @param centroids to which the points were assigned
  /// @param sums      of these clusters
  ClusterMeans(Points points, int[] labels, double[][] centroids, ClusterSums sums) {
    this.points = points;
    this.labels = labels;
    this.centroids = centroids;
    this.sums = sums.coordinates();
    this.weights = sums.weights();
  }

  double[][] means() {
    for (int c = 0; c < weights.length; c++) {
      if (weights[c] == 0) {
        refill();
        break;
      }
    }
    double[][] means = new double[sums.length][];
    for (int c = 0; c < sums.length; c++) {
      means[c] = weights[c] == 0 ? centroids[c].clone() : mean(c);
    }
    return means;
  }

  private double[] mean(int cluster) {
    double[] mean = sums[cluster];
    for (int axis = 0; axis < mean.length; axis++) {
      mean[axis] /= weights[cluster];
    }
    return mean;
  }

  /// Gives each empty cluster the farthest point that is not the last of its own cluster; a cluster
  /// for which none is left stays where it is.
  private void refill() {
    FarthestFirst farthest = new FarthestFirst(points.squaredDistances(labels, centroids));
    for (int c = 0; c < weights.length; c++) {
      if (weights[c] > 0) {
        continue;
      }
      int point = farthest.next();
      while (point >= 0 && weights[labels[point]] == points.weights()[point]) {
        point = farthest.next();
      }
      if (point < 0) {
        return;
      }
      move(point, c);
    }
  }

  private void move(int point, int cluster) {
    long weight = points.weights()[point];
    for (int axis = 0; axis < points.dimensions(); axis++) {
      double moved = weight * points.axis(axis)[point];
      sums[labels[point]][axis] -= moved;
      sums[cluster][axis] = moved;
    }
    weights[labels[point]] -= weight;
    weights[cluster] = weight;
  }
}
