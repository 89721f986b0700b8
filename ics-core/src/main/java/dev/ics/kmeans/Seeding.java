package dev.ics.kmeans;

/// How the first centroids are chosen.
public sealed interface Seeding {

  /// Points drawn at random without replacement; one of weight `w` may be drawn up to `w` times.
  record RandomPoints() implements Seeding {}

  /// Greedy k-means++ with `2 + ⌊ln K⌋` trials a centroid.
  record PlusPlus() implements Seeding {}

  /// Greedy cuts at right angles to the axes, without any chance (after Wu, "Efficient statistical
  /// computations for optimal color quantization", 1991).
  record Wu() implements Seeding {}

  /// Centroids that the caller knows.
  record Given(Centroids centroids) implements Seeding {}

  /// The first centroids for `points`.
  static double[][] seed(Seeding seeding, int clusters, NearestCentroids nearest,
      SplitMix64 random) {
    return switch (seeding) {
      case RandomPoints() -> randomPoints(clusters, nearest.points(), random);
      case PlusPlus() -> new PlusPlusRun(nearest, clusters, random).run();
      case Wu() -> WuRun.start(new CoarsePoints(nearest.points()), clusters);
      case Given(Centroids centroids) -> centroids.toRows();
    };
  }

  private static double[][] randomPoints(int clusters, Points points, SplitMix64 random) {
    int[] drawn = new WeightedSampler(points.weights()).drawDistinct(clusters, random);
    double[][] centroids = new double[clusters][];
    for (int c = 0; c < clusters; c++) {
      centroids[c] = points.row(drawn[c]);
    }
    return centroids;
  }
}
