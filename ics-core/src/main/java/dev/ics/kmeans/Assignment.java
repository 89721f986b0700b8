package dev.ics.kmeans;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The labels of all points, kept right while the centroids move.
///
/// The lists of centroids that leaves compare are made with an allowance for each centroid: it may
/// move so far before they are made anew. A centroid that moved much in the last step, or all of them,
/// get a larger one.
final class Assignment {

  /// An allowance is so many times a centroid's last move and the root mean square of all moves.
  private static final double OWN_SHARE = 3;
  private static final double COMMON_SHARE = 3;

  /// Fewer points are not worth a second thread.
  private static final int PARALLEL_POINTS = 1 << 17;

  /// Several parts a thread, so that threads end together.
  private static final int PARTS = 64;

  private final NearestCentroids space;
  private final int[] labels;
  private final ClusterSums sums;
  /// The labels of the centroids that can be nearest in a leaf, by leaf.
  private final int[][] near;
  private final double[] allowances;
  /// Where the centroids were when the lists were made.
  private double[][] anchors = {};
  /// Where they were at the last update.
  private double[][] last = {};

  Assignment(NearestCentroids space, int clusters) {
    this.space = space;
    labels = new int[space.points().size()];
    Arrays.fill(labels, -1);
    sums = ClusterSums.of(space.points(), labels, clusters);
    near = new int[space.tree().leaves.count][];
    allowances = new double[clusters];
  }

  /// The label of each point as of the last update: the live array, read only.
  int[] labels() {
    return labels;
  }

  /// The sums of the clusters as of the last update.
  ClusterSums sums() {
    return sums;
  }

  /// Gives each point its nearest centroid.
  ///
  /// @param centroids must not be changed afterwards
  /// @return how many points have another label than before
  int update(double[][] centroids) {
    boolean outdated = anchors.length == 0 || anyBeyondAllowance(centroids);
    if (outdated && anchors.length > 0) {
      allow(centroids);
    }
    anchors = outdated ? centroids : anchors;
    last = centroids;
    return labels.length < PARALLEL_POINTS
        ? new Sweep(centroids, outdated, sums).blocks(0, space.tree().blocks.count)
        : parallel(centroids, outdated);
  }

  private int parallel(double[][] centroids, boolean outdated) {
    int blocks = space.tree().blocks.count;
    int parts = Math.min(blocks, PARTS);
    ClusterSums[] forks = new ClusterSums[parts];
    int changed = IntStream.range(0, parts).parallel().map(part -> {
      forks[part] = sums.fork();
      return new Sweep(centroids, outdated, forks[part])
          .blocks((int) ((long) part * blocks / parts), (int) ((part + 1L) * blocks / parts));
    }).sum();
    for (ClusterSums fork : forks) {
      sums.join(fork);
    }
    return changed;
  }

  private boolean anyBeyondAllowance(double[][] centroids) {
    for (int c = 0; c < centroids.length; c++) {
      double allowance = allowances[c];
      if (squaredDistance(centroids[c], anchors[c]) > allowance * allowance) {
        return true;
      }
    }
    return false;
  }

  private void allow(double[][] centroids) {
    double sum = 0;
    for (int c = 0; c < centroids.length; c++) {
      double squared = squaredDistance(centroids[c], last[c]);
      allowances[c] = OWN_SHARE * Math.sqrt(squared);
      sum += squared;
    }
    double common = COMMON_SHARE * Math.sqrt(sum / centroids.length);
    for (int c = 0; c < centroids.length; c++) {
      allowances[c] += common;
    }
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int axis = 0; axis < a.length; axis++) {
      sum += (a[axis] - b[axis]) * (a[axis] - b[axis]);
    }
    return sum;
  }

  /// One pass over some of the blocks, on one thread.
  private final class Sweep {

    private final BoxTree tree = space.tree();
    private final double[][] centroids;
    private final boolean outdated;
    private final ClusterSums sums;
    private final double slack;
    private final LeafSearch search;
    private final Candidates all;
    private final Candidates inBlock;
    private final Candidates inGroup;
    private final int[] buffer;

    Sweep(double[][] centroids, boolean outdated, ClusterSums sums) {
      int dimensions = space.points().dimensions();
      int capacity = centroids.length;
      this.centroids = centroids;
      this.outdated = outdated;
      this.sums = sums;
      slack = space.roundingSlack(centroids);
      search = new LeafSearch(space.points(), space.tiles(), capacity, slack);
      all = Candidates.all(centroids, allowances);
      inBlock = new Candidates(dimensions, capacity);
      inGroup = new Candidates(dimensions, capacity);
      buffer = new int[capacity];
    }

    /// @return how many points have another label than before
    int blocks(int start, int end) {
      int changed = 0;
      for (int block = start; block < end; block++) {
        if (outdated) {
          inBlock.filter(all, tree.blocks, block, slack);
        }
        int last = Math.min(tree.groups.count, tree.blocks.start(block + 1));
        for (int group = tree.blocks.start(block); group < last; group++) {
          changed += group(group);
        }
      }
      return changed;
    }

    private int group(int group) {
      if (outdated) {
        inGroup.filter(inBlock, tree.groups, group, slack);
      }
      int changed = 0;
      int last = Math.min(tree.leaves.count, tree.groups.start(group + 1));
      for (int leaf = tree.groups.start(group); leaf < last; leaf++) {
        if (outdated) {
          near[leaf] = inGroup.near(tree.leaves, leaf, slack, buffer);
        }
        changed += leaf(leaf);
      }
      return changed;
    }

    private int leaf(int leaf) {
      int start = tree.start(leaf);
      int end = tree.end(leaf);
      int changed = 0;
      if (near[leaf].length == 1) {
        for (int i = start; i < end; i++) {
          changed += label(i, near[leaf][0]);
        }
        return changed;
      }
      int[] nearest = search.nearest(leaf, start, end - start, near[leaf], centroids);
      for (int i = start; i < end; i++) {
        changed += label(i, nearest[i - start]);
      }
      return changed;
    }

    private int label(int point, int label) {
      if (labels[point] == label) {
        return 0;
      }
      sums.move(point, labels[point], label);
      labels[point] = label;
      return 1;
    }
  }
}
