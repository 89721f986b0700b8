package dev.ics.kmeans;

import java.util.Arrays;

/// Finds for all points of a leaf the nearest of a few centroids.
///
/// Half the difference of the squared distances to a centroid and to a reference is linear in the
/// point. It is computed in whole numbers, with the place of the centroid among those compared in the
/// lowest bits, so that one minimum yields both. The rounding of these numbers is bounded; where the
/// two least lie nearer to one another than that, the squared distances decide.
final class LeafSearch {

  /// Whole numbers stay below this, so that the difference of two does not overflow.
  private static final int FAR = 1 << 29;

  private final Points points;
  private final LeafTiles tiles;
  private final double slack;
  private final int[] best = new int[BoxTree.LEAF_SIZE];
  private final int[] second = new int[BoxTree.LEAF_SIZE];
  private final int[] one = new int[BoxTree.LEAF_SIZE];
  private final int[] other = new int[BoxTree.LEAF_SIZE];
  /// By axis and place of the centroid.
  private final double[][] differences;
  private final double[] halves;
  private final int[][] slopes;
  private final int[] offsets;

  /// @param capacity of centroids that are compared
  /// @param slack    more than the rounding errors of two squared distances
  LeafSearch(Points points, LeafTiles tiles, int capacity, double slack) {
    this.points = points;
    this.tiles = tiles;
    this.slack = slack;
    differences = new double[points.dimensions()][capacity];
    halves = new double[capacity];
    slopes = new int[points.dimensions()][capacity + 1];
    offsets = new int[capacity + 1];
  }

  /// The label of the nearest centroid for each point of a leaf; a tie goes to the lower label.
  ///
  /// @param start the leaf's first point
  /// @param near  labels of the centroids to compare, at least two, ascending
  /// @return valid until the next call
  int[] nearest(int leaf, int start, int size, int[] near, double[][] centroids) {
    double bound = compare(leaf, near, centroids);
    int labelBits = Integer.SIZE - Integer.numberOfLeadingZeros(near.length - 1);
    int exponent = Math.getExponent(FAR) - 2 - labelBits - Math.getExponent(bound);
    double scale = Math.scalb(1.0, Math.clamp(exponent, -1000, 1000));
    double doubt = bound < Double.MAX_VALUE ? toWholeNumbers(leaf, near.length, scale) : FAR;
    if (!(doubt * (1 << labelBits) < FAR)) {
      for (int i = 0; i < size; i++) {
        best[i] = nearest(start + i, near, centroids);
      }
      return best;
    }
    pack(near.length, labelBits);
    minima(tiles.steps[leaf], near.length);
    int least = (int) (doubt * (1 << labelBits)) + (1 << labelBits);
    int mask = (1 << labelBits) - 1;
    boolean close = smallestGap(size) <= least;
    for (int i = 0; i < size; i++) {
      best[i] = close && second[i] - best[i] <= least
          ? nearest(start + i, near, centroids)
          : near[best[i] & mask];
    }
    return best;
  }

  /// Differences to the first centroid.
  ///
  /// @return more than any half difference of squared distances in the leaf
  private double compare(int leaf, int[] near, double[][] centroids) {
    double[] middles = tiles.middles[leaf];
    double[] reference = centroids[near[0]];
    double bound = Double.MIN_NORMAL;
    for (int j = 1; j < near.length; j++) {
      double[] centroid = centroids[near[j]];
      double half = 0;
      double range = 0;
      for (int axis = 0; axis < middles.length; axis++) {
        double difference = centroid[axis] - reference[axis];
        differences[axis][j] = difference;
        half += difference * (centroid[axis] + reference[axis] - 2 * middles[axis]);
        range += Math.abs(difference) * (tiles.reach[leaf][axis] + 1);
      }
      halves[j] = half / 2;
      bound = Math.max(bound, Math.abs(half / 2) + range / tiles.scale[leaf]);
    }
    return bound;
  }

  /// @return how near to one another two numbers may lie and still be in the wrong order
  private double toWholeNumbers(int leaf, int count, double scale) {
    double slopeScale = scale / tiles.scale[leaf];
    double steepest = 0;
    double reach = 0;
    for (int axis = 0; axis < slopes.length; axis++) {
      int[] slope = slopes[axis];
      double[] difference = differences[axis];
      for (int j = 1; j < count; j++) {
        slope[j] = (int) (difference[j] * slopeScale);
        steepest = Math.max(steepest, Math.abs(difference[j]));
      }
      reach += tiles.reach[leaf][axis];
    }
    for (int j = 1; j < count; j++) {
      offsets[j] = (int) (halves[j] * scale);
    }
    double roundedPoints = steepest * slopeScale * tiles.rounding[leaf] * slopes.length;
    return 2 * (reach + 1 + roundedPoints) + slack * scale;
  }

  private void pack(int count, int labelBits) {
    for (int[] slope : slopes) {
      for (int j = 1; j < count; j++) {
        slope[j] <<= labelBits;
      }
      slope[count] = 0;
    }
    for (int j = 1; j < count; j++) {
      offsets[j] = (offsets[j] << labelBits) + j;
    }
    offsets[count] = FAR;
  }

  /// The least and second least number of each point; that of the first centroid is 0.
  private void minima(int[][] steps, int count) {
    Arrays.fill(best, 0);
    Arrays.fill(second, FAR);
    for (int j = 1; j < count; j += 2) {
      if (steps.length == 3) {
        takeTwo(steps[0], steps[1], steps[2], j, best, second);
      } else {
        numbers(steps, j, one);
        numbers(steps, j + 1, other);
        takeTwo(one, other, best, second);
      }
    }
  }

  private void takeTwo(int[] x, int[] y, int[] z, int j, int[] least, int[] next) {
    int offsetA = offsets[j];
    int offsetB = offsets[j + 1];
    int xA = slopes[0][j];
    int xB = slopes[0][j + 1];
    int yA = slopes[1][j];
    int yB = slopes[1][j + 1];
    int zA = slopes[2][j];
    int zB = slopes[2][j + 1];
    for (int i = 0; i < BoxTree.LEAF_SIZE; i++) {
      int a = offsetA - xA * x[i] - yA * y[i] - zA * z[i];
      int b = offsetB - xB * x[i] - yB * y[i] - zB * z[i];
      int lower = Math.min(a, b);
      int higher = Math.max(a, b);
      next[i] = Math.min(Math.min(next[i], higher), Math.max(least[i], lower));
      least[i] = Math.min(least[i], lower);
    }
  }

  private static void takeTwo(int[] a, int[] b, int[] least, int[] next) {
    for (int i = 0; i < BoxTree.LEAF_SIZE; i++) {
      int lower = Math.min(a[i], b[i]);
      int higher = Math.max(a[i], b[i]);
      next[i] = Math.min(Math.min(next[i], higher), Math.max(least[i], lower));
      least[i] = Math.min(least[i], lower);
    }
  }

  private void numbers(int[][] steps, int j, int[] numbers) {
    Arrays.fill(numbers, offsets[j]);
    for (int axis = 0; axis < steps.length; axis++) {
      subtract(steps[axis], slopes[axis][j], numbers);
    }
  }

  private static void subtract(int[] steps, int slope, int[] numbers) {
    for (int i = 0; i < BoxTree.LEAF_SIZE; i++) {
      numbers[i] -= slope * steps[i];
    }
  }

  private int smallestGap(int size) {
    int smallest = Integer.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      smallest = Math.min(smallest, second[i] - best[i]);
    }
    return smallest;
  }

  private int nearest(int point, int[] near, double[][] centroids) {
    int nearest = near[0];
    double least = points.squaredDistance(point, centroids[nearest]);
    for (int j = 1; j < near.length; j++) {
      double squared = points.squaredDistance(point, centroids[near[j]]);
      if (squared < least) {
        least = squared;
        nearest = near[j];
      }
    }
    return nearest;
  }
}
