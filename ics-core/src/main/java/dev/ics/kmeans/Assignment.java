package dev.ics.kmeans;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The labels of all points, kept right while the centroids move.
///
/// Two things save most of the work. The lists of centroids that leaves compare are kept until a
/// centroid has moved beyond its allowance. And a leaf is left alone as long as its centroids have not
/// moved by more than its margin, by which each point is nearer to its centroid than to any other
/// (after Hamerly, "Making k-means even faster", 2010, who keeps such a bound for each point).
final class Assignment {

  /// Fewer points are not worth a second thread.
  private static final int PARALLEL_POINTS = 1 << 17;

  /// Several parts a thread, so that threads end together.
  private static final int PARTS = 64;

  private final NearestCentroids space;
  private final int[] labels;
  private final ClusterSums sums;
  /// The labels of the centroids that can be nearest in a leaf, by leaf.
  private final int[][] near;
  private final Allowances allowances;
  /// What is left of each leaf's margin; 0 or less where the leaf must be searched.
  private final double[] margins;

  Assignment(NearestCentroids space, int clusters) {
    this.space = space;
    labels = new int[space.points().size()];
    Arrays.fill(labels, -1);
    sums = ClusterSums.of(space.points(), labels, clusters);
    near = new int[space.tree().leaves.count][];
    allowances = new Allowances(clusters);
    margins = new double[near.length];
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
    boolean outdated = allowances.exceededBy(centroids);
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

  /// One pass over some of the blocks, on one thread.
  private final class Sweep {

    private final BoxTree tree = space.tree();
    private final double[][] centroids;
    private final boolean outdated;
    private final ClusterSums sums;
    private final double slack;
    /// A margin that rounding errors cannot bridge.
    private final double roundingMargin;
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
      roundingMargin = 2 * Math.sqrt(slack);
      search = new LeafSearch(space.points(), space.tiles(), capacity, slack);
      int listed = outdated ? capacity : 0;
      inBlock = new Candidates(dimensions, listed);
      inGroup = new Candidates(dimensions, listed);
      all = outdated ? Candidates.all(centroids, allowances.values()) : inBlock;
      buffer = new int[listed];
    }

    /// @return how many points have another label than before
    int blocks(int start, int end) {
      int changed = 0;
      for (int block = start; block < end; block++) {
        if (outdated) {
          inBlock.filter(all, tree.blocks, block, slack);
        }
        int last = tree.blocks.start(block + 1);
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
      int last = tree.groups.start(group + 1);
      for (int leaf = tree.groups.start(group); leaf < last; leaf++) {
        int[] before = near[leaf];
        if (outdated) {
          near[leaf] = inGroup.near(tree.leaves, leaf, slack, buffer);
        }
        margins[leaf] -= before == null || !containsAll(before, near[leaf])
            ? Double.POSITIVE_INFINITY
            : twoLargestMoves(near[leaf]);
        if (!(margins[leaf] > roundingMargin)) {
          changed += leaf(leaf);
        }
      }
      return changed;
    }

    private int leaf(int leaf) {
      int start = tree.start(leaf);
      int end = tree.end(leaf);
      if (near[leaf].length == 1) {
        margins[leaf] = Double.POSITIVE_INFINITY;
        return relabel(start, end, search.all(near[leaf][0]));
      }
      int[] nearest = search.nearest(leaf, start, end - start, near[leaf], centroids);
      int changed = relabel(start, end, nearest);
      margins[leaf] = margin(leaf);
      return changed;
    }

    /// With `r` more than the distance to the nearest centroid and `g` the difference of the squared
    /// distances to it and the next, the next is at least √(r² + g) - r farther.
    private double margin(int leaf) {
      double gap = search.squaredGap();
      if (gap == 0) {
        return 0;
      }
      double[] centroid = centroids[labels[tree.start(leaf)]];
      double farthest = Math.sqrt(tree.leaves.squaredFromMiddle(leaf, centroid))
          + tree.leaves.radius(leaf);
      return Math.sqrt(farthest * farthest + gap) - farthest;
    }

    private double twoLargestMoves(int[] near) {
      double[] moves = allowances.moves();
      double largest = 0;
      double second = 0;
      for (int c : near) {
        second = Math.max(second, Math.min(largest, moves[c]));
        largest = Math.max(largest, moves[c]);
      }
      return largest + second;
    }

    /// @param nearest the labels of the points from `start` to before `end`
    private int relabel(int start, int end, int[] nearest) {
      int changed = 0;
      int i = start + same(start, end, nearest, 0);
      while (i < end) {
        int label = nearest[i - start];
        sums.move(i, labels[i], label);
        labels[i] = label;
        changed++;
        i++;
        if (i < end && labels[i] == nearest[i - start]) {
          i += same(i, end, nearest, i - start);
        }
      }
      return changed;
    }

    /// How many labels from `start` on are those of `nearest` from `from` on.
    private int same(int start, int end, int[] nearest, int from) {
      int same = Arrays.mismatch(labels, start, end, nearest, from, from + end - start);
      return same < 0 ? end - start : same;
    }
  }

  /// Both ascending.
  private static boolean containsAll(int[] labels, int[] some) {
    int i = 0;
    for (int label : some) {
      while (i < labels.length && labels[i] < label) {
        i++;
      }
      if (i == labels.length || labels[i] != label) {
        return false;
      }
    }
    return true;
  }
}
