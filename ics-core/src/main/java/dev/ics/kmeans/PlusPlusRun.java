package dev.ics.kmeans;

import java.util.Arrays;

/// The moving parts of one greedy k-means++ start: each centroid is the best of several points drawn
/// with probability weight × squared distance to the nearest centroid so far (Arthur and
/// Vassilvitskii, "k-means++: the advantages of careful seeding", 2007, with the greedy trials of
/// its section 5).
///
/// A trial looks only into those groups and leaves of the tree that the new centroid can bring
/// anything; the others keep their share of the potential.
final class PlusPlusRun {

  private final Points points;
  private final BoxTree tree;
  private final LeafDistances distances;
  private final SplitMix64 random;
  private final double[][] centroids;
  private final int trials;

  /// For each point the squared distance to its nearest centroid so far.
  private final double[] closest;
  private final Shares leaves;
  private final Shares groups;

  PlusPlusRun(NearestCentroids nearest, int clusters, SplitMix64 random) {
    this.points = nearest.points();
    this.tree = nearest.tree();
    this.distances = new LeafDistances(points);
    this.random = random;
    this.centroids = new double[clusters][];
    this.trials = 2 + (int) Math.log(clusters);
    this.closest = new double[points.size()];
    this.leaves = new Shares(tree.leaves);
    this.groups = new Shares(tree.groups);
  }

  double[][] run() {
    Arrays.fill(closest, Double.POSITIVE_INFINITY);
    add(0, new WeightedSampler(points.weights()).draw(random));
    for (int c = 1; c < centroids.length; c++) {
      add(c, bestOfTrials());
    }
    return centroids;
  }

  private void add(int c, int point) {
    centroids[c] = points.row(point);
    for (int group = 0; group < tree.groups.count; group++) {
      if (groups.reaches(group, centroids[c])) {
        updateGroup(group, centroids[c]);
      }
    }
  }

  private void updateGroup(int group, double[] centroid) {
    double sum = 0;
    double largest = 0;
    for (int leaf = tree.groups.start(group); leaf < endOf(group); leaf++) {
      if (leaves.reaches(leaf, centroid)) {
        update(leaf, centroid);
      }
      sum += leaves.potential[leaf];
      largest = Math.max(largest, leaves.farthest[leaf]);
    }
    groups.potential[group] = sum;
    groups.farthest[group] = largest;
  }

  private void update(int leaf, double[] centroid) {
    double sum = 0;
    double largest = 0;
    int start = tree.start(leaf);
    int end = tree.end(leaf);
    distances.load(start, end);
    double[] squared = distances.to(centroid);
    for (int i = start; i < end; i++) {
      closest[i] = Math.min(closest[i], squared[i - start]);
      sum += points.weights()[i] * closest[i];
      largest = Math.max(largest, closest[i]);
    }
    leaves.potential[leaf] = sum;
    leaves.farthest[leaf] = largest;
  }

  private int bestOfTrials() {
    double total = 0;
    for (double share : groups.potential) {
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
    int group = 0;
    while (group < tree.groups.count - 1 && left >= groups.potential[group]) {
      left -= groups.potential[group++];
    }
    int leaf = tree.groups.start(group);
    while (leaf < endOf(group) - 1 && left >= leaves.potential[leaf]) {
      left -= leaves.potential[leaf++];
    }
    int point = tree.start(leaf);
    while (point < tree.end(leaf) - 1 && left >= points.weights()[point] * closest[point]) {
      left -= points.weights()[point] * closest[point];
      point++;
    }
    return point;
  }

  /// The potential if each of `places` alone became the next centroid.
  private double[] potentialsWith(double[][] places) {
    double[] sums = new double[places.length];
    for (int group = 0; group < tree.groups.count; group++) {
      boolean reached = false;
      for (double[] place : places) {
        reached |= groups.reaches(group, place);
      }
      if (reached) {
        addGroup(group, places, sums);
      } else {
        for (int trial = 0; trial < sums.length; trial++) {
          sums[trial] += groups.potential[group];
        }
      }
    }
    return sums;
  }

  private void addGroup(int group, double[][] places, double[] sums) {
    for (int leaf = tree.groups.start(group); leaf < endOf(group); leaf++) {
      boolean loaded = false;
      for (int trial = 0; trial < places.length; trial++) {
        if (!leaves.reaches(leaf, places[trial])) {
          sums[trial] += leaves.potential[leaf];
          continue;
        }
        if (!loaded) {
          distances.load(tree.start(leaf), tree.end(leaf));
          loaded = true;
        }
        sums[trial] += potentialOfLoaded(leaf, places[trial]);
      }
    }
  }

  private double potentialOfLoaded(int leaf, double[] place) {
    double[] squared = distances.to(place);
    long[] weights = points.weights();
    int start = tree.start(leaf);
    int size = tree.end(leaf) - start;
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += weights[start + i] * Math.min(closest[start + i], squared[i]);
    }
    return sum;
  }

  private int endOf(int group) {
    return tree.groups.start(group + 1);
  }

  /// What the boxes of one level hold of the potential.
  private static final class Shares {

    private final Boxes boxes;
    /// For each box the sum of weight × `closest`.
    private final double[] potential;
    /// For each box the largest `closest`.
    private final double[] farthest;

    private Shares(Boxes boxes) {
      this.boxes = boxes;
      potential = new double[boxes.count];
      farthest = new double[boxes.count];
      Arrays.fill(farthest, Double.POSITIVE_INFINITY);
    }

    private boolean reaches(int box, double[] place) {
      return boxes.squaredDistance(box, place) < farthest[box];
    }
  }
}
