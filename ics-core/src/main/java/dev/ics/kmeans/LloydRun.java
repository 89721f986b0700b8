package dev.ics.kmeans;

import dev.ics.color.Interruption;

/// The moving parts of one run of Lloyd's iterations.
final class LloydRun {

  private final Points points;
  private final Assignment assignment;
  private final Stride stride;
  private double[][] centroids;
  /// Where each centroid was before its last stride.
  private double[][] last;

  /// @param start the first centroids, taken over
  LloydRun(NearestCentroids nearest, double[][] start, Stride stride) {
    this.points = nearest.points();
    this.assignment = new Assignment(nearest, start.length);
    this.stride = stride;
    this.centroids = start;
    this.last = start;
  }

  Clustering run(int maxIterations, double squaredShiftLimit, IterationListener listener) {
    int iteration = 0;
    while (true) {
      Interruption.heed();
      iteration++;
      int changed = assignment.update(centroids);
      double[][] means = new ClusterMeans(points, assignment.labels(), centroids,
          assignment.sums()).means();
      double shift = squaredShift(centroids, means);
      boolean cancelled = !tell(listener, iteration, means, shift, changed);
      if (changed == 0) {
        return clustering(means, iteration, Clustering.Stop.UNCHANGED);
      }
      if (shift <= squaredShiftLimit) {
        return clustering(means, iteration, Clustering.Stop.TOLERANCE);
      }
      if (iteration == maxIterations) {
        return clustering(means, iteration, Clustering.Stop.ITERATIONS);
      }
      if (cancelled) {
        return clustering(means, iteration, Clustering.Stop.CANCELLED);
      }
      move(means, iteration == 1);
    }
  }

  private boolean tell(IterationListener listener, int iteration, double[][] means, double shift,
      int changed) {
    return listener.equals(IterationListener.NONE)
        || listener.ended(new IterationListener.Iteration(iteration, new Centroids(means),
            points.inertia(assignment.labels(), centroids), shift, changed));
  }

  /// The first stride ends at the means: from a poor start longer ones lead astray. An empty cluster
  /// goes just to the point that it takes: beyond it, it would be empty again.
  private void move(double[][] means, boolean first) {
    double[][] before = centroids.clone();
    centroids = means.clone();
    if (!first && !stride.isPlain()) {
      long[] weights = assignment.sums().weights();
      for (int c = 0; c < means.length; c++) {
        if (weights[c] == 0) {
          before[c] = means[c];
        } else {
          centroids[c] = stride.from(before[c], last[c], means[c]);
        }
      }
    }
    last = before;
  }

  private Clustering clustering(double[][] means, int iterations, Clustering.Stop stop) {
    assignment.update(means);
    int[] labels = assignment.labels();
    return new Clustering(means, labels, points.inertia(labels, means), iterations, stop);
  }

  private static double squaredShift(double[][] from, double[][] to) {
    double sum = 0;
    for (int c = 0; c < from.length; c++) {
      for (int axis = 0; axis < from[c].length; axis++) {
        double difference = to[c][axis] - from[c][axis];
        sum += difference * difference;
      }
    }
    return sum;
  }
}
