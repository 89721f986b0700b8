package dev.ics.kmeans;

import java.util.Arrays;

/// A few of Lloyd's iterations, over-relaxed as in [Stride], with the loaded points and a few
/// centroids alone.
final class LocalLloyd {

  private static final int ITERATIONS = 3;
  private static final double RELAXATION = 1.5;

  /// So many times what one iteration gains, all later ones are trusted to gain at most.
  private static final double PATIENCE = 3;

  private final NearestTwo points;
  private final double[][] centroids;
  private final double[] weights;
  private final double[][] sums;

  /// Takes ownership of the centroids.
  LocalLloyd(NearestTwo points, double[][] centroids) {
    this.points = points;
    this.centroids = centroids;
    this.weights = new double[centroids.length];
    this.sums = new double[centroids.length][points.dimensions()];
  }

  /// Moves the centroids.
  ///
  /// @param limit give up as soon as the error seems not to get below it
  /// @return the error, infinite if given up
  double run(double limit) {
    double error = assign();
    for (int iteration = 1; iteration <= ITERATIONS; iteration++) {
      double gain = move(iteration == 1 ? 1 : RELAXATION);
      if (error - PATIENCE * gain > limit) {
        return Double.POSITIVE_INFINITY;
      }
      error = assign();
    }
    move(1);
    return error;
  }

  /// The centroids: after [#run] the means of the points that were nearest to them.
  double[][] centroids() {
    return centroids;
  }

  private double assign() {
    points.find(centroids);
    double error = 0;
    for (int i = 0; i < points.size(); i++) {
      error += points.weights()[i] * points.squaredDistance(i);
    }
    return error;
  }

  /// Moves the centroids toward the means.
  ///
  /// @return by how much the means lower the error
  private double move(double relaxation) {
    addUp();
    double gain = 0;
    for (int c = 0; c < centroids.length; c++) {
      if (weights[c] == 0) {
        continue;
      }
      for (int axis = 0; axis < centroids[c].length; axis++) {
        double step = sums[c][axis] / weights[c] - centroids[c][axis];
        gain += weights[c] * step * step;
        centroids[c][axis] += relaxation * step;
      }
    }
    return gain;
  }

  private void addUp() {
    for (int c = 0; c < centroids.length; c++) {
      weights[c] = 0;
      Arrays.fill(sums[c], 0);
    }
    for (int i = 0; i < points.size(); i++) {
      int label = points.label(i);
      double weight = points.weights()[i];
      weights[label] += weight;
      for (int axis = 0; axis < sums[label].length; axis++) {
        sums[label][axis] += weight * points.axis(axis)[i];
      }
    }
  }
}
