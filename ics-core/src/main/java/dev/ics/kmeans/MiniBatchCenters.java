package dev.ics.kmeans;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The centers of a mini-batch run: each is the mean of all points that it ever took.
final class MiniBatchCenters {

  /// A center that took less than this share of what the largest took is moved.
  private static final double REASSIGNMENT_RATIO = 0.01;

  private final double[][] centroids;
  /// How many points each center took.
  private final double[] counts;

  MiniBatchCenters(double[][] start) {
    this.centroids = start;
    this.counts = new double[start.length];
  }

  double[][] centroids() {
    return centroids;
  }

  boolean anyEmpty() {
    return IntStream.range(0, counts.length).anyMatch(c -> counts[c] == 0);
  }

  /// Moves the centers towards the points of a batch.
  ///
  /// @return the batch's inertia before the move
  double update(Batch batch) {
    double inertia = batch.inertia(centroids);
    Points points = batch.points();
    double[][] sums = new double[centroids.length][points.dimensions()];
    long[] taken = new long[centroids.length];
    for (int i = 0; i < points.size(); i++) {
      int label = batch.labels()[i];
      taken[label] += points.weights()[i];
      for (int axis = 0; axis < points.dimensions(); axis++) {
        sums[label][axis] += points.weights()[i] * points.axis(axis)[i];
      }
    }
    for (int c = 0; c < centroids.length; c++) {
      if (taken[c] > 0) {
        move(c, sums[c], taken[c]);
      }
    }
    return inertia;
  }

  /// Puts the centers that took too little onto points drawn from the batch without replacement.
  void reassign(Batch batch, SplitMix64 random) {
    double most = IntStream.range(0, counts.length).mapToDouble(c -> counts[c]).max().orElseThrow();
    long half = batch.points().totalWeight() / 2;
    int[] poor = IntStream.range(0, counts.length)
        .filter(c -> counts[c] < REASSIGNMENT_RATIO * most)
        .boxed()
        .sorted(Comparator.comparingDouble(c -> counts[c]))
        .limit(half)
        .mapToInt(c -> c)
        .toArray();
    if (poor.length == 0) {
      return;
    }
    int[] drawn = new WeightedSampler(batch.points().weights()).drawDistinct(poor.length, random);
    for (int i = 0; i < poor.length; i++) {
      centroids[poor[i]] = batch.points().row(drawn[i]);
      counts[poor[i]] = Double.POSITIVE_INFINITY;
    }
    double least = IntStream.range(0, counts.length)
        .mapToDouble(c -> counts[c])
        .min()
        .orElseThrow();
    for (int c : poor) {
      counts[c] = least;
    }
  }

  private void move(int center, double[] sum, long taken) {
    double[] centroid = centroids[center];
    double count = counts[center] + taken;
    for (int axis = 0; axis < centroid.length; axis++) {
      centroid[axis] = (centroid[axis] * counts[center] + sum[axis]) / count;
    }
    counts[center] = count;
  }
}
