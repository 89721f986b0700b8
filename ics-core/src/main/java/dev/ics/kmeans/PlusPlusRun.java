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
  private final LeafDistances distances;
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
    this.distances = new LeafDistances(points);
    this.random = random;
    this.centroids = new double[clusters][];
    this.trials = 2 + (int) Math.log(clusters);
    this.closest = new double[points.size()];
    this.potential = new double[tree.leaves.count];
    this.farthest = new double[tree.leaves.count];
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
      if (tree.leaves.squaredDistance(leaf, centroids[c]) < farthest[leaf]) {
        update(leaf, centroids[c]);
      }
    }
  }

  private void update(int leaf, double[] centroid) {
    double sum = 0;
    double largest = 0;
    int start = leaf * BoxTree.LEAF_SIZE;
    int end = Math.min(points.size(), start + BoxTree.LEAF_SIZE);
    load(leaf);
    double[] squared = distances.to(centroid);
    for (int i = start; i < end; i++) {
      closest[i] = Math.min(closest[i], squared[i - start]);
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
    int[] drawn = new int[trials];
    double[][] places = new double[trials][];
    for (int trial = 0; trial < trials; trial++) {
      drawn[trial] = draw(total);
      places[trial] = points.row(drawn[trial]);
    }
    double[] sums = potentialsWith(places);
    int best = 0;
    for (int trial = 1; trial < trials; trial++) {
      best = sums[trial] < sums[best] ? trial : best;
    }
    return drawn[best];
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

  /// The potential if each of `places` alone became the next centroid.
  private double[] potentialsWith(double[][] places) {
    double[] sums = new double[places.length];
    for (int leaf = 0; leaf < potential.length; leaf++) {
      boolean loaded = false;
      for (int trial = 0; trial < places.length; trial++) {
        if (tree.leaves.squaredDistance(leaf, places[trial]) >= farthest[leaf]) {
          sums[trial] += potential[leaf];
          continue;
        }
        if (!loaded) {
          load(leaf);
          loaded = true;
        }
        sums[trial] += potentialOfLoaded(leaf, places[trial]);
      }
    }
    return sums;
  }

  private double potentialOfLoaded(int leaf, double[] place) {
    double[] squared = distances.to(place);
    long[] weights = points.weights();
    int start = leaf * BoxTree.LEAF_SIZE;
    int size = Math.min(points.size() - start, BoxTree.LEAF_SIZE);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += weights[start + i] * Math.min(closest[start + i], squared[i]);
    }
    return sum;
  }

  private void load(int leaf) {
    int start = leaf * BoxTree.LEAF_SIZE;
    distances.load(start, Math.min(points.size(), start + BoxTree.LEAF_SIZE));
  }
}
