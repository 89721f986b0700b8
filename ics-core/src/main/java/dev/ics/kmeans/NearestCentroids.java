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
    /// The candidates of the box in work at each level, in ascending order.
    private final int[][] candidates;
    private final double slack;

    Search(Points points, BoxTree tree, double[][] centroids, int[] labels,
        double[] squaredDistances) {
      this.points = points;
      this.tree = tree;
      this.centroids = centroids;
      this.labels = labels;
      this.squaredDistances = squaredDistances;
      this.candidates = new int[tree.height() + 1][centroids.length];
      this.slack = roundingSlack();
    }

    void run() {
      Arrays.setAll(candidates[tree.height()], c -> c);
      descend(tree.height() - 1, 0, centroids.length);
    }

    /// @param above how many candidates the box above has left
    private void descend(int level, int box, int above) {
      int count = filter(tree.level(level), box, candidates[level + 1], above, candidates[level]);
      if (level == 0) {
        assign(box * BoxTree.LEAF_SIZE, candidates[0], count);
        return;
      }
      int end = Math.min(tree.level(level - 1).boxes, (box + 1) * BoxTree.FANOUT);
      for (int child = box * BoxTree.FANOUT; child < end; child++) {
        descend(level - 1, child, count);
      }
    }

    private int filter(BoxTree.Level level, int box, int[] from, int count, int[] left) {
      double[] best = centroids[nearestToMiddle(level, box, from, count)];
      int kept = 0;
      for (int i = 0; i < count; i++) {
        double[] centroid = centroids[from[i]];
        double farther = 0;
        for (int axis = 0; axis < best.length; axis++) {
          double step = centroid[axis] - best[axis];
          double corner = step > 0 ? level.high[axis][box] : level.low[axis][box];
          farther += step * (centroid[axis] + best[axis] - 2 * corner);
        }
        if (farther <= slack) {
          left[kept++] = from[i];
        }
      }
      return kept;
    }

    private int nearestToMiddle(BoxTree.Level level, int box, int[] from, int count) {
      int nearest = from[0];
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < count; i++) {
        double[] centroid = centroids[from[i]];
        double sum = 0;
        for (int axis = 0; axis < centroid.length; axis++) {
          double difference = centroid[axis] - (level.low[axis][box] + level.high[axis][box]) / 2;
          sum += difference * difference;
        }
        if (sum < least) {
          least = sum;
          nearest = from[i];
        }
      }
      return nearest;
    }

    private void assign(int start, int[] candidates, int count) {
      int end = Math.min(points.size(), start + BoxTree.LEAF_SIZE);
      if (points.dimensions() == 3) {
        assign3(start, end, candidates, count);
      } else {
        for (int i = start; i < end; i++) {
          assignOne(i, candidates, count);
        }
      }
    }

    private void assign3(int start, int end, int[] candidates, int count) {
      double[] x = points.axis(0);
      double[] y = points.axis(1);
      double[] z = points.axis(2);
      Arrays.fill(squaredDistances, start, end, Double.POSITIVE_INFINITY);
      for (int c = 0; c < count; c++) {
        int label = candidates[c];
        double cx = centroids[label][0];
        double cy = centroids[label][1];
        double cz = centroids[label][2];
        for (int i = start; i < end; i++) {
          double dx = x[i] - cx;
          double dy = y[i] - cy;
          double dz = z[i] - cz;
          double distance = dx * dx + dy * dy + dz * dz;
          if (distance < squaredDistances[i]) {
            squaredDistances[i] = distance;
            labels[i] = label;
          }
        }
      }
    }

    private void assignOne(int point, int[] candidates, int count) {
      double least = Double.POSITIVE_INFINITY;
      for (int c = 0; c < count; c++) {
        double distance = points.squaredDistance(point, centroids[candidates[c]]);
        if (distance < least) {
          least = distance;
          labels[point] = candidates[c];
        }
      }
      squaredDistances[point] = least;
    }

    /// More than the rounding errors of two computed distances and of the corner test together:
    /// each is below `dimensions + 4` half units in the last place of the largest squared distance.
    private double roundingSlack() {
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
