package dev.ics.kmeans;

/// The specification of the fast search: every point is compared with every centroid.
final class BruteForce {

  private BruteForce() {}

  /// For each point the index of its nearest centroid; a tie goes to the lower index.
  static int[] nearest(Points points, double[][] centroids) {
    int[] labels = new int[points.size()];
    for (int i = 0; i < labels.length; i++) {
      double least = points.squaredDistance(i, centroids[0]);
      for (int c = 1; c < centroids.length; c++) {
        double squared = points.squaredDistance(i, centroids[c]);
        if (squared < least) {
          least = squared;
          labels[i] = c;
        }
      }
    }
    return labels;
  }

  /// The sums of the clusters, added up in the order of the points.
  static ClusterSums sums(Points points, int[] labels, int clusters) {
    ClusterSums sums = ClusterSums.of(points, labels, clusters);
    for (int i = 0; i < labels.length; i++) {
      sums.move(i, -1, labels[i]);
    }
    return sums;
  }

  static double inertia(Points points, double[][] centroids) {
    int[] labels = nearest(points, centroids);
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum += points.weights()[i] * points.squaredDistance(i, centroids[labels[i]]);
    }
    return sum;
  }
}
