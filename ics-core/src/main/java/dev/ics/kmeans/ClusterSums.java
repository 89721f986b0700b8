package dev.ics.kmeans;

/// For each cluster the sum of its points' weights, and of their coordinates times weight.
sealed interface ClusterSums permits ExactSums, RoundedSums {

  /// Nothing added yet.
  ///
  /// @param labels the cluster of each point; kept up to date by the caller
  static ClusterSums of(Points points, int[] labels, int clusters) {
    return points.whole()
        ? new ExactSums(points, clusters)
        : new RoundedSums(points, labels, clusters);
  }

  /// Notes that a point goes from one cluster to another.
  ///
  /// @param from −1 when it was in none
  void move(int point, int from, int to);

  /// Sums of the same kind that are zero, to be filled on another thread.
  ClusterSums fork();

  /// Adds what was noted in sums that came from [#fork].
  void join(ClusterSums fork);

  /// A new array.
  long[] weights();

  /// New arrays, by cluster and axis.
  double[][] coordinates();
}
