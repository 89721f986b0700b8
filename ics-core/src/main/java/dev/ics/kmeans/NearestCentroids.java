package dev.ics.kmeans;

import java.util.Arrays;

/// For each point the index of its nearest centroid by squared distance; a tie goes to the lower
/// index. The result is that of comparing every point with every centroid, bit for bit, but most
/// comparisons are saved.
///
/// Down a tree of bounding boxes each box keeps only those centroids that can be nearest to some
/// place in it. A centroid `c` is dropped when another one, `best`, is nearer even to the corner of
/// the box that lies farthest in the direction from `best` to `c` (Kanungo, Mount, Netanyahu, Piatko,
/// Silverman and Wu, "An efficient k-means clustering algorithm: analysis and implementation", 2002).
/// In the leaves each point is compared with the few that are left.
public final class NearestCentroids {

  private final Points points;
  private final BoxTree tree;

  public NearestCentroids(Points points) {
    this.points = points;
    this.tree = new BoxTree(points);
  }

  Points points() {
    return points;
  }

  BoxTree tree() {
    return tree;
  }

  /// Finds the nearest centroids of all points.
  ///
  /// @param centroids        at least one, each as long as the points have dimensions, finite
  /// @param labels           output, one for each point
  /// @param squaredDistances output, one for each point
  public void find(double[][] centroids, int[] labels, double[] squaredDistances) {
    new Search(points, tree, centroids, labels, squaredDistances).run();
  }

  /// One descent through the tree.
  private static final class Search {

    private final Points points;
    private final BoxTree tree;
    private final double[][] centroids;
    private final int[] labels;
    private final double[] squaredDistances;
    /// What each level has left for its boxes; one more for all centroids.
    private final Candidates[] candidates;
    private final double slack;
    private final LeafDistances distances;
    /// For each point of the leaf in work the bits of its least squared distance so far.
    private final long[] least = new long[BoxTree.LEAF_SIZE];
    /// For each point of the leaf in work the label of its nearest centroid so far.
    private final int[] nearest = new int[BoxTree.LEAF_SIZE];

    Search(Points points, BoxTree tree, double[][] centroids, int[] labels,
        double[] squaredDistances) {
      this.points = points;
      this.tree = tree;
      this.centroids = centroids;
      this.distances = new LeafDistances(points);
      this.labels = labels;
      this.squaredDistances = squaredDistances;
      this.slack = roundingSlack(centroids);
      this.candidates = new Candidates[tree.height() + 1];
      for (int level = 0; level < tree.height(); level++) {
        candidates[level] = new Candidates(points.dimensions(), centroids.length);
      }
      candidates[tree.height()] = Candidates.all(centroids);
    }

    void run() {
      descend(tree.height() - 1, 0);
    }

    private void descend(int level, int box) {
      candidates[level].filter(candidates[level + 1], tree.level(level), box, slack);
      if (level == 0) {
        assign(box);
        return;
      }
      int end = Math.min(tree.level(level - 1).boxes, (box + 1) * BoxTree.FANOUT);
      for (int child = box * BoxTree.FANOUT; child < end; child++) {
        descend(level - 1, child);
      }
    }

    private void assign(int leaf) {
      int start = leaf * BoxTree.LEAF_SIZE;
      int end = Math.min(points.size(), start + BoxTree.LEAF_SIZE);
      Candidates left = candidates[0];
      distances.load(start, end);
      Arrays.fill(least, Long.MAX_VALUE);
      for (int c = 0; c < left.count(); c++) {
        int label = left.label(c);
        takeIfNearer(label, distances.to(centroids[label]), end - start);
      }
      for (int i = start; i < end; i++) {
        labels[i] = nearest[i - start];
        squaredDistances[i] = Double.longBitsToDouble(least[i - start]);
      }
    }

    /// Doubles that are not negative are in the order of their bits, and whole numbers are compared
    /// without a branch.
    private void takeIfNearer(int label, double[] squared, int size) {
      long[] shortest = least;
      int[] winners = nearest;
      for (int i = 0; i < size; i++) {
        long distance = Double.doubleToRawLongBits(squared[i]);
        winners[i] = distance < shortest[i] ? label : winners[i];
        shortest[i] = Math.min(shortest[i], distance);
      }
    }

    /// More than the rounding errors of two computed distances and of the corner test together:
    /// each is below `dimensions + 4` half units in the last place of the largest squared distance.
    private double roundingSlack(double[][] centroids) {
      BoxTree.Level root = tree.level(tree.height() - 1);
      double largest = 0;
      for (int axis = 0; axis < points.dimensions(); axis++) {
        double extent = Math.max(Math.abs(root.low[axis][0]), Math.abs(root.high[axis][0]));
        for (double[] centroid : centroids) {
          extent = Math.max(extent, Math.abs(centroid[axis]));
        }
        largest += 4 * extent * extent;
      }
      return 4 * (points.dimensions() + 4) * Math.ulp(largest);
    }
  }
}
