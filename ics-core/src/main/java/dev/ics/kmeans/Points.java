package dev.ics.kmeans;

import java.util.Arrays;

/// Weighted points, stored axis by axis. A point of weight `w` counts as `w` equal points.
///
/// Any order is correct; clustering is faster the nearer points that follow one another lie.
public final class Points {

  private final double[][] axes;
  private final long[] weights;
  private final long totalWeight;
  private final boolean whole;

  /// Takes ownership of the arrays: the caller must not write to them afterwards.
  ///
  /// @param axes    for each dimension the finite coordinates of all points; at least one dimension
  /// @param weights one for each point, at least 1 each, adding up to less than 2⁶³
  public Points(double[][] axes, long[] weights) {
    if (axes.length == 0 || weights.length == 0) {
      throw new IllegalArgumentException("there are no points");
    }
    for (int axis = 0; axis < axes.length; axis++) {
      checkCoordinates(axes[axis], axis, weights.length);
    }
    this.axes = axes;
    this.weights = weights;
    this.totalWeight = sumOf(weights);
    this.whole = areWhole(axes, totalWeight);
  }

  /// Points of weight 1.
  ///
  /// @param rows a point each, all of the same length
  public static Points ofRows(double[][] rows) {
    int dimensions = rows.length == 0 ? 0 : rows[0].length;
    double[][] axes = new double[dimensions][rows.length];
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != dimensions) {
        throw new IllegalArgumentException(
            "row %,d has %d coordinates, the first has %d".formatted(i, rows[i].length,
                dimensions));
      }
      for (int axis = 0; axis < dimensions; axis++) {
        axes[axis][i] = rows[i][axis];
      }
    }
    long[] weights = new long[rows.length];
    Arrays.fill(weights, 1);
    return new Points(axes, weights);
  }

  public int size() {
    return weights.length;
  }

  public int dimensions() {
    return axes.length;
  }

  public long totalWeight() {
    return totalWeight;
  }

  /// A new array with the coordinates of one point.
  public double[] row(int point) {
    double[] row = new double[axes.length];
    for (int axis = 0; axis < row.length; axis++) {
      row[axis] = axes[axis][point];
    }
    return row;
  }

  /// The same points with other weights.
  ///
  /// @param weights one for each point, as for the constructor; the caller must not write to it afterwards
  public Points withWeights(long[] weights) {
    return new Points(axes, weights);
  }

  /// The same points at `indices`, in that order, with other weights.
  Points select(int[] indices, long[] weights) {
    double[][] selected = new double[axes.length][indices.length];
    for (int axis = 0; axis < axes.length; axis++) {
      for (int i = 0; i < indices.length; i++) {
        selected[axis][i] = axes[axis][indices[i]];
      }
    }
    return new Points(selected, weights);
  }

  /// Whether all coordinates are whole numbers, and sums of them by weight below 2⁶².
  boolean whole() {
    return whole;
  }

  /// The live coordinates of all points on one axis; read only.
  double[] axis(int axis) {
    return axes[axis];
  }

  /// The live weights; read only.
  long[] weights() {
    return weights;
  }

  double squaredDistance(int point, double[] center) {
    double sum = 0;
    for (int axis = 0; axis < axes.length; axis++) {
      double difference = axes[axis][point] - center[axis];
      sum += difference * difference;
    }
    return sum;
  }

  public long weight(int point) {
    return weights[point];
  }

  /// The squared distance of each point to the centroid of its label.
  public double[] squaredDistances(int[] labels, double[][] centroids) {
    double[] squared = new double[labels.length];
    for (int i = 0; i < squared.length; i++) {
      squared[i] = squaredDistance(i, centroids[labels[i]]);
    }
    return squared;
  }

  /// The sum of weight × squared distance to the centroid of the label.
  double inertia(int[] labels, double[][] centroids) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum += weights[i] * squaredDistance(i, centroids[labels[i]]);
    }
    return sum;
  }

  /// The weighted variance of the coordinates, averaged over the dimensions.
  double meanVariance() {
    double sum = 0;
    for (double[] axis : axes) {
      sum += variance(axis);
    }
    return sum / axes.length;
  }

  private double variance(double[] axis) {
    double mean = 0;
    for (int i = 0; i < axis.length; i++) {
      mean += weights[i] * axis[i];
    }
    mean /= totalWeight;
    double variance = 0;
    for (int i = 0; i < axis.length; i++) {
      variance += weights[i] * (axis[i] - mean) * (axis[i] - mean);
    }
    return variance / totalWeight;
  }

  private static void checkCoordinates(double[] coordinates, int axis, int size) {
    if (coordinates.length != size) {
      throw new IllegalArgumentException(
          "axis %d has %,d coordinates for %,d points".formatted(axis,
              coordinates.length, size));
    }
    for (int i = 0; i < size; i++) {
      if (!Double.isFinite(coordinates[i])) {
        throw new IllegalArgumentException(
            "coordinate %s of point %,d on axis %d is not finite".formatted(coordinates[i], i,
                axis));
      }
    }
  }

  private static boolean areWhole(double[][] axes, long totalWeight) {
    double limit = 0x1p62 / totalWeight;
    for (double[] axis : axes) {
      for (double coordinate : axis) {
        if (coordinate != Math.rint(coordinate) || Math.abs(coordinate) > limit) {
          return false;
        }
      }
    }
    return true;
  }

  private static long sumOf(long[] weights) {
    long sum = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] < 1) {
        throw new IllegalArgumentException(
            "weight %,d of point %,d is not at least 1".formatted(weights[i], i));
      }
      sum += weights[i];
      if (sum < 0) {
        throw new IllegalArgumentException(
            "the weights up to point %,d add up to 2^63 or more".formatted(i));
      }
    }
    return sum;
  }
}
