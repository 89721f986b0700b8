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
  private double squaredGap;

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
    double bound = slopes.length == 3
        ? compareInSpace(leaf, near, centroids)
        : compare(leaf, near, centroids);
    int labelBits = Integer.SIZE - Integer.numberOfLeadingZeros(near.length - 1);
    int exponent = Math.getExponent(FAR) - 2 - labelBits - Math.getExponent(bound);
    double scale = Math.scalb(1.0, Math.clamp(exponent, -1000, 1000));
    double doubt = bound < Double.MAX_VALUE ? doubt(leaf, near.length, scale) : FAR;
    squaredGap = 0;
    if (!(doubt * (1 << labelBits) < FAR)) {
      for (int i = 0; i < size; i++) {
        best[i] = nearest(start + i, near, centroids);
      }
      return best;
    }
    pack(near.length, scale, scale / tiles.scale[leaf], labelBits);
    minima(tiles.steps[leaf], near.length);
    int least = (int) (doubt * (1 << labelBits)) + (1 << labelBits);
    int mask = (1 << labelBits) - 1;
    int gap = smallestGap(size);
    boolean close = gap <= least;
    squaredGap = close ? 0 : 2 * Math.scalb((gap - least) / scale, -labelBits);
    for (int i = 0; i < size; i++) {
      best[i] = close && second[i] - best[i] <= least
          ? nearest(start + i, near, centroids)
          : near[best[i] & mask];
    }
    return best;
  }

  /// The same label for each point; valid until the next call.
  int[] all(int label) {
    Arrays.fill(best, label);
    return best;
  }

  /// By how much, at least, the second nearest of the compared centroids is farther from each point of
  /// the last leaf than the nearest, as a difference of squared distances.
  double squaredGap() {
    return squaredGap;
  }

  /// Differences to the first centroid.
  ///
  /// @return more than any half difference of squared distances in the leaf
  private double compare(int leaf, int[] near, double[][] centroids) {
    double[] middles = tiles.middles[leaf];
    double[] reference = centroids[near[0]];
    int[] reach = tiles.reach[leaf];
    double step = 1 / tiles.scale[leaf];
    double bound = Double.MIN_NORMAL;
    for (int j = 1; j < near.length; j++) {
      double[] centroid = centroids[near[j]];
      double twice = 0;
      double range = 0;
      for (int axis = 0; axis < differences.length; axis++) {
        double difference = centroid[axis] - reference[axis];
        differences[axis][j] = difference;
        twice += difference * (centroid[axis] + reference[axis] - 2 * middles[axis]);
        range += Math.abs(difference) * (reach[axis] + 1);
      }
      halves[j] = twice / 2;
      bound = Math.max(bound, Math.abs(twice / 2) + range * step);
    }
    return bound;
  }

  /// The same for three dimensions.
  private double compareInSpace(int leaf, int[] near, double[][] centroids) {
    double[] middles = tiles.middles[leaf];
    double[] reference = centroids[near[0]];
    double referenceX = reference[0];
    double referenceY = reference[1];
    double referenceZ = reference[2];
    double fromX = referenceX - 2 * middles[0];
    double fromY = referenceY - 2 * middles[1];
    double fromZ = referenceZ - 2 * middles[2];
    double step = 1 / tiles.scale[leaf];
    double reachX = (tiles.reach[leaf][0] + 1) * step;
    double reachY = (tiles.reach[leaf][1] + 1) * step;
    double reachZ = (tiles.reach[leaf][2] + 1) * step;
    double bound = Double.MIN_NORMAL;
    for (int j = 1; j < near.length; j++) {
      double[] centroid = centroids[near[j]];
      double x = centroid[0] - referenceX;
      double y = centroid[1] - referenceY;
      double z = centroid[2] - referenceZ;
      double half = (x * (centroid[0] + fromX) + y * (centroid[1] + fromY)
          + z * (centroid[2] + fromZ)) / 2;
      differences[0][j] = x;
      differences[1][j] = y;
      differences[2][j] = z;
      halves[j] = half;
      bound = Math.max(bound, Math.abs(half) + Math.abs(x) * reachX + Math.abs(y) * reachY
          + Math.abs(z) * reachZ);
    }
    return bound;
  }

  /// Slopes and offsets as whole numbers with the place of the centroid in the lowest bits.
  private void pack(int count, double scale, double slopeScale, int labelBits) {
    for (int axis = 0; axis < slopes.length; axis++) {
      pack(differences[axis], slopeScale, labelBits, slopes[axis], count);
      slopes[axis][count] = 0;
    }
    for (int j = 1; j < count; j++) {
      offsets[j] = ((int) (halves[j] * scale) << labelBits) + j;
    }
    offsets[count] = FAR;
  }

  private static void pack(double[] values, double scale, int labelBits, int[] packed, int count) {
    for (int j = 1; j < count; j++) {
      packed[j] = (int) (values[j] * scale) << labelBits;
    }
  }

  /// How near to one another two numbers may lie and still be in the wrong order.
  private double doubt(int leaf, int count, double scale) {
    double reach = 0;
    for (int axis = 0; axis < slopes.length; axis++) {
      reach += tiles.reach[leaf][axis];
    }
    double exact = 2 * (reach + 1) + slack * scale;
    double rounding = tiles.rounding[leaf];
    return rounding == 0
        ? exact
        : exact + 2 * rounding * steepest(count) * scale / tiles.scale[leaf];
  }

  /// The largest sum of a centroid's differences to the first, without sign.
  private double steepest(int count) {
    double steepest = 0;
    for (int j = 1; j < count; j++) {
      double sum = 0;
      for (double[] axis : differences) {
        sum += Math.abs(axis[j]);
      }
      steepest = Math.max(steepest, sum);
    }
    return steepest;
  }

  /// The least and second least number of each point; that of the first centroid is 0.
  private void minima(int[][] steps, int count) {
    Arrays.fill(best, 0, steps[0].length, 0);
    Arrays.fill(second, 0, steps[0].length, FAR);
    for (int j = 1; j < count; j += 2) {
      if (steps.length == 3) {
        takeTwo(steps[0], steps[1], steps[2], j, best, second);
      } else {
        numbers(steps, j, one);
        numbers(steps, j + 1, other);
        takeTwo(one, other, best, second, steps[0].length);
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
    for (int i = 0; i < x.length; i++) {
      int a = offsetA - xA * x[i] - yA * y[i] - zA * z[i];
      int b = offsetB - xB * x[i] - yB * y[i] - zB * z[i];
      int lower = Math.min(a, b);
      int higher = Math.max(a, b);
      next[i] = Math.min(Math.min(next[i], higher), Math.max(least[i], lower));
      least[i] = Math.min(least[i], lower);
    }
  }

  private static void takeTwo(int[] a, int[] b, int[] least, int[] next, int size) {
    for (int i = 0; i < size; i++) {
      int lower = Math.min(a[i], b[i]);
      int higher = Math.max(a[i], b[i]);
      next[i] = Math.min(Math.min(next[i], higher), Math.max(least[i], lower));
      least[i] = Math.min(least[i], lower);
    }
  }

  private void numbers(int[][] steps, int j, int[] numbers) {
    Arrays.fill(numbers, 0, steps[0].length, offsets[j]);
    for (int axis = 0; axis < steps.length; axis++) {
      subtract(steps[axis], slopes[axis][j], numbers);
    }
  }

  private static void subtract(int[] steps, int slope, int[] numbers) {
    for (int i = 0; i < steps.length; i++) {
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
