package dev.ics.kmeans;

/// Mini-batch K-means (Sculley, "Web-scale k-means clustering", 2010), with the rules of
/// scikit-learn's `MiniBatchKMeans`: k-means++ starts on samples, the best by a validation sample;
/// centers with few points moved to random ones; an end when the smoothed inertia does not improve.
///
/// A point of weight `w` is drawn as `w` equal points would be.
///
/// @param clusters      at least 1
/// @param batchSize     points drawn for each step, at least 1
/// @param starts        k-means++ starts that are compared, at least 1
/// @param maxIterations at most so many times the total weight is drawn, at least 1
/// @param seed          of all random choices; the same seed gives the same result
public record MiniBatchKMeans(int clusters, int batchSize, int starts, int maxIterations,
    long seed) {

  public MiniBatchKMeans {
    if (clusters < 1 || batchSize < 1 || starts < 1 || maxIterations < 1) {
      throw new IllegalArgumentException(
          "clusters %,d, batch size %,d, starts %,d and iterations %,d must be at least 1"
              .formatted(clusters, batchSize, starts, maxIterations));
    }
  }

  /// Clusters the points.
  ///
  /// @param points at least as many (by weight) as clusters
  public Clustering fit(Points points) {
    if (points.totalWeight() < clusters) {
      throw new IllegalArgumentException("%,d clusters are more than the %,d points"
          .formatted(clusters, points.totalWeight()));
    }
    return new MiniBatchRun(this, points, new SplitMix64(seed)).run();
  }
}
