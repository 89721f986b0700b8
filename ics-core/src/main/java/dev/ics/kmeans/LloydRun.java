package dev.ics.kmeans;

/// The moving parts of one run of Lloyd's iterations.
final class LloydRun {

  private final Points points;
  private final Assignment assignment;
  private final double relaxation;
  private double[][] centroids;

  /// @param start      the first centroids, taken over
  /// @param relaxation how far centroids go towards the means, above 0 and below 2: 1 for Lloyd's
  ///                   iterations; more makes fewer of them, and the inertia never rises all the same
  ///                   (Lee, Baek and Sung, "Modified k-means algorithm for vector quantizer design",
  ///                   1997)
  LloydRun(NearestCentroids nearest, double[][] start, double relaxation) {
    this.points = nearest.points();
    this.assignment = new Assignment(nearest, start.length);
    this.relaxation = relaxation;
    this.centroids = start;
  }

  Clustering run(int maxIterations, double squaredShiftLimit, IterationListener listener) {
    int iteration = 0;
    while (true) {
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
      centroids = iteration == 1 || relaxation == 1 ? means : relaxed(means);
    }
  }

  private boolean tell(IterationListener listener, int iteration, double[][] means, double shift,
      int changed) {
    return listener.equals(IterationListener.NONE)
        || listener.ended(new IterationListener.Iteration(iteration, new Centroids(means),
            points.inertia(assignment.labels(), centroids), shift, changed));
  }

  /// An empty cluster goes just to the point that it takes: beyond it, it would be empty again.
  private double[][] relaxed(double[][] means) {
    long[] weights = assignment.sums().weights();
    double[][] relaxed = new double[means.length][];
    for (int c = 0; c < means.length; c++) {
      relaxed[c] = weights[c] == 0 ? means[c] : beyond(centroids[c], means[c]);
    }
    return relaxed;
  }

  private double[] beyond(double[] centroid, double[] mean) {
    double[] place = new double[mean.length];
    for (int axis = 0; axis < place.length; axis++) {
      place[axis] = centroid[axis] + relaxation * (mean[axis] - centroid[axis]);
    }
    return place;
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
