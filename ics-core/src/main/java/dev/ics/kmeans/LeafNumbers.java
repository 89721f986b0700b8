package dev.ics.kmeans;

import java.util.Arrays;

/// Whole numbers in the order of the distances from each point of a leaf to a few centroids.
///
/// They are linear in the point, with the place of the centroid among those compared in the lowest
/// bits, so that one minimum yields both, in loops that the JVM turns into vector instructions.
final class LeafNumbers {

  /// Whole numbers stay below this, so that the difference of two does not overflow.
  private static final int FAR = 1 << 29;

  /// By axis and place of the centroid.
  private final int[][] slopes;
  private final int[] offsets;
  private final int[] best = new int[BoxTree.LEAF_SIZE];
  private final int[] second = new int[BoxTree.LEAF_SIZE];
  private final int[] one = new int[BoxTree.LEAF_SIZE];
  private final int[] other = new int[BoxTree.LEAF_SIZE];
  /// The points, by axis.
  private int[][] steps = {};
  private int count;
  private int placeBits;
  private int smallestGap;

  /// @param capacity of centroids that are compared
  LeafNumbers(int dimensions, int capacity) {
    slopes = new int[dimensions][capacity + 1];
    offsets = new int[capacity + 1];
  }

  /// Chooses what to compare; for now the first centroid is nearest to all points.
  ///
  /// @param steps of the points, by axis
  void choose(int[][] steps, int centroids) {
    this.steps = steps;
    count = centroids;
    placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(count - 1);
    Arrays.fill(best, 0, steps[0].length, 0);
    Arrays.fill(second, 0, steps[0].length, FAR);
    smallestGap = FAR;
  }

  /// What differences up to `bound` may be multiplied by: a power of two.
  double scale(double bound) {
    int exponent = Math.getExponent(FAR) - 2 - placeBits - Math.getExponent(bound);
    return Math.scalb(1.0, Math.clamp(exponent, -1000, 1000));
  }

  /// Whether numbers may be farther apart than this.
  boolean exceed(double gap) {
    return gap * (1 << placeBits) < FAR;
  }

  /// Computes the numbers from half the differences of the squared distances to each centroid and to
  /// the first one.
  ///
  /// @param differences by axis and centroid: what is taken away for a unit
  /// @param slopeScale  from there to a step
  /// @param halves      by centroid, where all steps are 0
  void compare(double[][] differences, double slopeScale, double[] halves, double scale) {
    for (int axis = 0; axis < slopes.length; axis++) {
      pack(differences[axis], slopeScale, slopes[axis]);
      slopes[axis][count] = 0;
    }
    pack(halves, scale, offsets);
    for (int j = 1; j < count; j++) {
      offsets[j] += j;
    }
    offsets[count] = FAR;
    minima();
    smallestGap = smallest(second);
  }

  private void pack(double[] values, double scale, int[] packed) {
    for (int j = 1; j < count; j++) {
      packed[j] = (int) (values[j] * scale) << placeBits;
    }
  }

  /// Which centroid is nearest to each point of the leaf; valid until the next call.
  int[] places() {
    int mask = (1 << placeBits) - 1;
    for (int i = 0; i < steps[0].length; i++) {
      one[i] = best[i] & mask;
    }
    return one;
  }

  void setPlace(int point, int place) {
    best[point] = best[point] & -(1 << placeBits) | place;
  }

  /// By how much, at least, the second least number of a point is above the least.
  double gap(int point) {
    return unpacked(second[point] - best[point]);
  }

  /// The smallest of all [#gap].
  double smallestGap() {
    return unpacked(smallestGap);
  }

  /// By how much, at least, the number of one centroid is above the least for all points.
  double smallestGap(int place) {
    if (steps.length == 3) {
      return unpacked(smallestGapInSpace(steps[0], steps[1], steps[2], place));
    }
    numbers(place, one);
    return unpacked(smallest(one));
  }

  private double unpacked(int gap) {
    return (double) gap / (1 << placeBits) - 1;
  }

  /// The least and second least number of each point; that of the first centroid is 0.
  private void minima() {
    for (int j = 1; j < count; j += 2) {
      if (steps.length == 3) {
        takeTwo(steps[0], steps[1], steps[2], j, best, second);
      } else {
        numbers(j, one);
        numbers(j + 1, other);
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

  private void numbers(int j, int[] numbers) {
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

  private int smallestGapInSpace(int[] x, int[] y, int[] z, int place) {
    int[] least = best;
    int offset = offsets[place];
    int slopeX = slopes[0][place];
    int slopeY = slopes[1][place];
    int slopeZ = slopes[2][place];
    int smallest = Integer.MAX_VALUE;
    for (int i = 0; i < x.length; i++) {
      int number = offset - slopeX * x[i] - slopeY * y[i] - slopeZ * z[i];
      smallest = Math.min(smallest, number - least[i]);
    }
    return smallest;
  }

  private int smallest(int[] numbers) {
    int smallest = Integer.MAX_VALUE;
    for (int i = 0; i < steps[0].length; i++) {
      smallest = Math.min(smallest, numbers[i] - best[i]);
    }
    return smallest;
  }
}
