package dev.ics.kmeans;

/// K-means that goes on where Lloyd's iterations end in a local minimum: a start by greedy cuts, a
/// search by swaps on merged points, then Lloyd's iterations on all points.
///
/// @param clusters  at least 1
/// @param effort    0..9: 0 is without search; 1 swaps while that helps; 2 the same on four times as
///                  many merged points; from 3 on there are kicks, 12 and with each further effort
///                  twice as many, and then an eighth as many on even more merged points
/// @param tolerance of the last iterations: stop when the centroids' squared movements add up to at
///                  most this share of the points' mean variance; at least 0
/// @param seed      of the kicks; the same seed gives the same result
public record SearchedKMeans(int clusters, int effort, double tolerance, long seed) {

  public static final int MAX_EFFORT = 9;

  /// Beyond so many clusters there is no search: it would take time with their square.
  static final int MAX_SEARCHED = 4096;

  private static final int MERGED_PER_CLUSTER = 16;
  private static final int MIN_MERGED = 1000;
  private static final int POINTS_PER_MERGED = 32;
  private static final int ENOUGH_MERGED = 1 << 15;
  private static final int FIRST_KICKS = 12;
  private static final int MAX_ITERATIONS = 300;

  public SearchedKMeans {
    if (clusters < 1 || effort < 0 || effort > MAX_EFFORT || !(tolerance >= 0)) {
      throw new IllegalArgumentException(
          "clusters %,d must be at least 1, effort %d in 0..%d, tolerance %s at least 0"
              .formatted(clusters, effort, MAX_EFFORT, tolerance));
    }
  }

  /// Clusters the points.
  ///
  /// @param points at least as many (by weight) as clusters
  public Clustering fit(Points points) {
    return fit(points, IterationListener.NONE);
  }

  /// Clusters the points.
  ///
  /// @param points   at least as many (by weight) as clusters
  /// @param listener told of the iterations on all points, not of the search before them
  public Clustering fit(Points points, IterationListener listener) {
    if (points.totalWeight() < clusters) {
      throw new IllegalArgumentException("%,d clusters are more than the %,d points"
          .formatted(clusters, points.totalWeight()));
    }
    Neighbors neighbors = new Neighbors(points);
    double[][] start = start(new CoarsePoints(points, neighbors));
    return new LloydRun(new NearestCentroids(points, neighbors), start, Stride.LONG)
        .run(MAX_ITERATIONS, tolerance * points.meanVariance(), listener);
  }

  private double[][] start(CoarsePoints coarse) {
    double[][] start = WuRun.start(coarse, clusters);
    if (effort == 0 || clusters == 1 || clusters > MAX_SEARCHED) {
      return start;
    }
    int few = Math.max(MERGED_PER_CLUSTER * clusters,
        Math.clamp(coarse.points().size() / POINTS_PER_MERGED, MIN_MERGED, ENOUGH_MERGED));
    SplitMix64 random = new SplitMix64(seed);
    double[][] found = new SwapSearch(coarse.atLeast(firstRefinement() * few), start, random)
        .run(kicks());
    return effort < 3
        ? found
        : new SwapSearch(coarse.atLeast(8 * few), found, random).run(kicks() / 8);
  }

  /// How many times the fewest merged points the first search has.
  private int firstRefinement() {
    return switch (effort) {
      case 1 -> 1;
      case 2 -> 4;
      default -> 2;
    };
  }

  private int kicks() {
    return effort < 3 ? 0 : FIRST_KICKS << (effort - 3);
  }
}
