package dev.ics.kmeans;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The labels of all points, kept right while the centroids move.
///
/// Three things save most of the work. The lists of centroids that leaves compare are kept until a
/// centroid has moved beyond its allowance. Of those on its list a leaf compares only the few that may
/// have become nearest to one of its points since it last did ([Shortlist]). And it is left alone as
/// long as none of its points can have got another label.
final class Assignment {

  /// Fewer points are not worth a second thread.
  private static final int PARALLEL_POINTS = 1 << 17;

  /// Several parts a thread, so that threads end together.
  private static final int PARTS = 64;

  private final NearestCentroids space;
  private final int[] labels;
  private final ClusterSums sums;
  /// The centroids that can be nearest in a leaf, by leaf.
  private final Shortlist[] near;
  private final Allowances allowances;
  /// The centroids as of the last update.
  private double[][] last = {};
  /// From the update before to the last.
  private Motion motion = new Motion(last, new double[1][1], 0);

  Assignment(NearestCentroids space, int clusters) {
    this.space = space;
    labels = new int[space.points().size()];
    Arrays.fill(labels, -1);
    sums = ClusterSums.of(space.points(), labels, clusters);
    near = new Shortlist[space.tree().leaves.count];
    Arrays.fill(near, Shortlist.EMPTY);
    allowances = new Allowances(clusters);
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
    motion = new Motion(last, centroids,
        2 * (space.roundingSlack(last) + space.roundingSlack(centroids)));
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
    private final double[] middle;
    private final double[] halves;

    Sweep(double[][] centroids, boolean outdated, ClusterSums sums) {
      int dimensions = space.points().dimensions();
      int capacity = centroids.length;
      this.centroids = centroids;
      this.outdated = outdated;
      this.sums = sums;
      slack = space.roundingSlack(centroids);
      search = new LeafSearch(space, capacity, slack);
      int listed = outdated ? capacity : 0;
      inBlock = new Candidates(dimensions, listed);
      inGroup = new Candidates(dimensions, listed);
      all = outdated ? Candidates.all(centroids, allowances.values()) : inBlock;
      buffer = new int[capacity];
      middle = new double[dimensions];
      halves = new double[dimensions];
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
        follow(leaf);
        if (outdated) {
          int[] labels = inGroup.near(tree.leaves, leaf, slack, buffer);
          near[leaf] = new Shortlist(labels, inGroup.leads(buffer, labels.length))
              .after(near[leaf]);
        }
        changed += search(leaf);
      }
      return changed;
    }

    private void follow(int leaf) {
      for (int axis = 0; axis < middle.length; axis++) {
        middle[axis] = tree.leaves.middle(axis, leaf);
        halves[axis] = (tree.leaves.high[axis][leaf] - tree.leaves.low[axis][leaf]) / 2;
      }
      near[leaf].follow(motion, middle, halves);
    }

    private int search(int leaf) {
      int[] rivals = near[leaf].rivals(slack, buffer);
      int[] compared = near[leaf].labels(rivals);
      if (near[leaf].settled(compared, slack)) {
        return 0;
      }
      search.compare(leaf, compared, centroids);
      boolean[] held = new boolean[compared.length];
      int changed = relabel(leaf, compared, held);
      near[leaf].learn(search, rivals, held);
      return changed;
    }

    /// @param held output, by place among those compared, whether it is nearest to some point
    private int relabel(int leaf, int[] compared, boolean[] held) {
      int[] places = search.places();
      int[] before = labels;
      int changed = 0;
      int start = tree.start(leaf);
      int size = tree.end(leaf) - start;
      for (int i = 0; i < size; i++) {
        int label = compared[places[i]];
        held[places[i]] = true;
        if (before[start + i] != label) {
          sums.move(start + i, before[start + i], label);
          before[start + i] = label;
          changed++;
        }
      }
      return changed;
    }
  }
}
