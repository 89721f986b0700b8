package dev.ics.kmeans;

/// What K-means found.
public final class Clustering {

  /// Why the iterations ended.
  public enum Stop {
    /// No point changed its cluster.
    UNCHANGED,
    /// The centroids hardly moved any more.
    TOLERANCE,
    /// The allowed iterations were used up.
    ITERATIONS,
    /// The listener did not want to go on.
    CANCELLED,
    /// Mini-batch: the smoothed inertia did not improve any more.
    NO_IMPROVEMENT
  }

  private final Centroids centroids;
  private final int[] labels;
  private final double inertia;
  private final int iterations;
  private final Stop stop;

  Clustering(double[][] centroids, int[] labels, double inertia, int iterations, Stop stop) {
    this.centroids = new Centroids(centroids);
    this.labels = labels;
    this.inertia = inertia;
    this.iterations = iterations;
    this.stop = stop;
  }

  public Centroids centroids() {
    return centroids;
  }

  /// For each point the index of its nearest centroid: the live array, read only.
  public int[] labels() {
    return labels;
  }

  /// The sum over all points of weight × squared distance to the nearest centroid.
  public double inertia() {
    return inertia;
  }

  /// Iterations done; the last one may be that in which nothing changed any more.
  public int iterations() {
    return iterations;
  }

  public Stop stop() {
    return stop;
  }
}
