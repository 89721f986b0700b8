package dev.ics.kmeans;

/// Full K-means: Lloyd's iterations from the best of several starts (Lloyd, "Least squares
/// quantization in PCM", 1982), with the rules of scikit-learn's `KMeans`.
///
/// A cluster that loses all its points takes the point farthest from its centroid.
///
/// @param clusters      at least 1
/// @param seeding       of each start
/// @param starts        how many are tried, at least 1; the one of least inertia wins
/// @param maxIterations of each start, at least 1
/// @param tolerance     stop when the centroids' squared movements add up to at most this share of
///                      the points' mean variance; at least 0
/// @param seed          of all random choices; the same seed gives the same result
public record KMeans(int clusters, Seeding seeding, int starts, int maxIterations, double tolerance,
    long seed) {

  public KMeans {
    if (clusters < 1 || starts < 1 || maxIterations < 1 || !(tolerance >= 0)) {
      throw new IllegalArgumentException(
          "clusters %,d, starts %,d and iterations %,d must be at least 1, tolerance %s at least 0"
              .formatted(clusters, starts, maxIterations, tolerance));
    }
    if (seeding instanceof Seeding.Given(Centroids given) && given.size() != clusters) {
      throw new IllegalArgumentException(
          "%,d centroids are given for %,d clusters".formatted(given.size(), clusters));
    }
  }

  /// One start from given centroids, to the end.
  public static KMeans from(Centroids centroids) {
    return new KMeans(centroids.size(), new Seeding.Given(centroids), 1, Integer.MAX_VALUE, 0, 0);
  }

  public KMeans withMaxIterations(int maxIterations) {
    return new KMeans(clusters, seeding, starts, maxIterations, tolerance, seed);
  }

  public Clustering fit(Points points) {
    return fit(points, IterationListener.NONE);
  }

  /// Clusters the points.
  ///
  /// @param points   at least as many (by weight) as clusters
  /// @param listener told of every iteration of every start
  public Clustering fit(Points points, IterationListener listener) {
    checkFits(points);
    NearestCentroids nearest = new NearestCentroids(points);
    double squaredShiftLimit = tolerance * points.meanVariance();
    SplitMix64 seeds = new SplitMix64(seed);
    Clustering best = fitOnce(nearest, squaredShiftLimit, seeds.nextLong(), listener);
    for (int start = 1; start < starts; start++) {
      Clustering next = fitOnce(nearest, squaredShiftLimit, seeds.nextLong(), listener);
      if (next.inertia() < best.inertia()) {
        best = next;
      }
    }
    return best;
  }

  private Clustering fitOnce(NearestCentroids nearest, double squaredShiftLimit, long startSeed,
      IterationListener listener) {
    double[][] start = Seeding.seed(seeding, clusters, nearest, new SplitMix64(startSeed));
    return new LloydRun(nearest, start, Stride.PLAIN).run(maxIterations, squaredShiftLimit,
        listener);
  }

  private void checkFits(Points points) {
    if (points.totalWeight() < clusters) {
      throw new IllegalArgumentException("%,d clusters are more than the %,d points"
          .formatted(clusters, points.totalWeight()));
    }
    if (seeding instanceof Seeding.Given(Centroids given)
        && given.dimensions() != points.dimensions()) {
      throw new IllegalArgumentException("centroids have %d dimensions, the points %d"
          .formatted(given.dimensions(), points.dimensions()));
    }
  }
}
