package dev.ics.kmeans;

import java.util.Arrays;

/// The moving parts of one greedy k-means++ start: each centroid is the best of several points drawn
/// with probability weight × squared distance to the nearest centroid so far (Arthur and
/// Vassilvitskii, "k-means++: the advantages of careful seeding", 2007, with the greedy trials of
/// its section 5).
///
/// A trial looks only into those leaves of the tree that the new centroid can bring anything; the
/// others keep their share of the potential.
final class PlusPlusRun {

  private final Points points;
  private final BoxTree tree;
  private final SplitMix64 random;
  private final double[][] centroids;
  private final int trials;

  /// For each point the squared distance to its nearest centroid so far.
  private final double[] closest;
  /// For each leaf the sum of weight × `closest`.
  private final double[] potential;
  /// For each leaf the largest `closest`.
  private final double[] farthest;

  PlusPlusRun(NearestCentroids nearest, int clusters, SplitMix64 random) {
    this.points = nearest.points();
    this.tree = nearest.tree();
    this.random = random;
    this.centroids = new double[clusters][];
    this.trials = 2 + (int) Math.log(clusters);
    this.closest = new double[points.size()];
    this.potential = new double[tree.level(0).boxes];
    this.farthest = new double[tree.level(0).boxes];
  }

  double[][] run() {
    Arrays.fill(closest, Double.POSITIVE_INFINITY);
    Arrays.fill(farthest, Double.POSITIVE_INFINITY);
    add(0, new WeightedSampler(points.weights()).draw(random));
    for (int c = 1; c < centroids.length; c++) {
      add(c, bestOfTrials());
    }
    return centroids;
  }

  private void add(int c, int point) {
    centroids[c] = points.row(point);
    for (int leaf = 0; leaf < potential.length; leaf++) {
      if (tree.level(0).squaredDistance(leaf, centroids[c]) < farthest[leaf]) {
        update(leaf, centroids[c]);
      }
    }
  }

  private void update(int leaf, double[] centroid) {
    double sum = 0;
    double largest = 0;
    int end = Math.min(points.size(), (leaf + 1) * BoxTree.LEAF_SIZE);
    for (int i = leaf * BoxTree.LEAF_SIZE; i < end; i++) {
      closest[i] = Math.min(closest[i], points.squaredDistance(i, centroid));
      sum += points.weights()[i] * closest[i];
      largest = Math.max(largest, closest[i]);
    }
    potential[leaf] = sum;
    farthest[leaf] = largest;
  }

  private int bestOfTrials() {
    double total = 0;
    for (double share : potential) {
      total += share;
    }
    int best = draw(total);
    double least = potentialWith(points.row(best));
    for (int trial = 1; trial < trials; trial++) {
      int point = draw(total);
      double sum = potentialWith(points.row(point));
      if (sum < least) {
        least = sum;
        best = point;
      }
    }
    return best;
  }

  /// A point drawn with probability weight × `closest`; where all are zero, the last point.
  private int draw(double total) {
    double left = random.nextDouble() * total;
    int leaf = 0;
    while (leaf < potential.length - 1 && left >= potential[leaf]) {
      left -= potential[leaf++];
    }
    int point = leaf * BoxTree.LEAF_SIZE;
    int last = Math.min(points.size(), point + BoxTree.LEAF_SIZE) - 1;
    while (point < last && left >= points.weights()[point] * closest[point]) {
      left -= points.weights()[point] * closest[point];
      point++;
    }
    return point;
  }

  private double potentialWith(double[] centroid) {
    BoxTree.Level leaves = tree.level(0);
    double sum = 0;
    for (int leaf = 0; leaf < potential.length; leaf++) {
      sum += leaves.squaredDistance(leaf, centroid) < farthest[leaf]
          ? potentialWith(leaf, centroid)
          : potential[leaf];
    }
    return sum;
  }

  private double potentialWith(int leaf, double[] centroid) {
    double sum = 0;
    int end = Math.min(points.size(), (leaf + 1) * BoxTree.LEAF_SIZE);
    for (int i = leaf * BoxTree.LEAF_SIZE; i < end; i++) {
      sum += points.weights()[i] * Math.min(closest[i], points.squaredDistance(i, centroid));
    }
    return sum;
  }
}
