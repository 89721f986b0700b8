package dev.ics.kmeans;

import java.util.stream.IntStream;

/// Some points, each as often as it was drawn, and their nearest centroids.
final class Batch {

  private final Points points;
  private final NearestCentroids nearest;
  private int[] labels = {};

  Batch(Points points) {
    this.points = points;
    this.nearest = new NearestCentroids(points);
  }

  /// The points that were drawn.
  ///
  /// @param counts how often each of `points` was drawn
  static Batch of(Points points, int[] counts) {
    int[] drawn = IntStream.range(0, counts.length).filter(i -> counts[i] > 0).toArray();
    long[] weights = new long[drawn.length];
    for (int i = 0; i < drawn.length; i++) {
      weights[i] = counts[drawn[i]];
    }
    return new Batch(points.select(drawn, weights));
  }

  Points points() {
    return points;
  }

  NearestCentroids nearest() {
    return nearest;
  }

  /// The nearest centroid of each point as of the last call of [#inertia].
  int[] labels() {
    return labels;
  }

  /// Assigns the points to the nearest of `centroids`.
  double inertia(double[][] centroids) {
    labels = nearest.find(centroids);
    return points.inertia(labels, centroids);
  }
}
