package dev.ics.kmeans;

import java.util.Arrays;

/// The moving parts of one run of Lloyd's iterations.
final class LloydRun {

  private final NearestCentroids nearest;
  private final Points points;
  private double[][] centroids;
  private final int[] labels;
  private final int[] previousLabels;
  private final double[] squaredDistances;

  LloydRun(NearestCentroids nearest, double[][] start) {
    this.nearest = nearest;
    this.points = nearest.points();
    this.centroids = start;
    this.labels = new int[points.size()];
    this.previousLabels = new int[points.size()];
    this.squaredDistances = new double[points.size()];
    Arrays.fill(labels, -1);
  }

  Clustering run(int maxIterations, double squaredShiftLimit, IterationListener listener) {
    for (int iteration = 1;; iteration++) {
      int changed = assign();
      double[][] moved = new ClusterMeans(points, labels, centroids, squaredDistances).means();
      double shift = squaredShift(centroids, moved);
      centroids = moved;
      listener.ended(new IterationListener.Iteration(iteration, new Centroids(moved), inertia(),
          shift, changed));
      if (changed == 0) {
        return clustering(iteration, Clustering.Stop.UNCHANGED);
      }
      if (shift <= squaredShiftLimit) {
        return clustering(iteration, Clustering.Stop.TOLERANCE);
      }
      if (iteration == maxIterations) {
        return clustering(iteration, Clustering.Stop.ITERATIONS);
      }
    }
  }

  private int assign() {
    System.arraycopy(labels, 0, previousLabels, 0, labels.length);
    nearest.find(centroids, labels, squaredDistances);
    int changed = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] != previousLabels[i]) {
        changed++;
      }
    }
    return changed;
  }

  private Clustering clustering(int iterations, Clustering.Stop stop) {
    nearest.find(centroids, labels, squaredDistances);
    return new Clustering(centroids, labels, inertia(), iterations, stop);
  }

  private double inertia() {
    double sum = 0;
    for (int i = 0; i < squaredDistances.length; i++) {
      sum += points.weights()[i] * squaredDistances[i];
    }
    return sum;
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
