package dev.ics.kmeans;

import java.util.Arrays;

/// Some points, copied side by side, and for each the nearest and the second nearest of a few
/// centroids.
///
/// A squared distance and its centroid share one whole number: the bits of the distance, of which
/// the last eight give way to the index. Doubles that are not negative are in the order of their
/// bits, so that the two least are found without a branch; of almost equal ones the lower index
/// counts as nearer.
final class NearestTwo {

  /// The most centroids that can be told apart.
  static final int MAX_CENTROIDS = 256;

  private static final long INDEX = MAX_CENTROIDS - 1;

  private final Points points;
  private int size;
  private final double[][] axes;
  private double[] weights = {};
  private int[] indices = {};
  private double[] squared = {};
  private long[] nearest = {};
  private long[] second = {};

  NearestTwo(Points points) {
    this.points = points;
    this.axes = new double[points.dimensions()][0];
  }

  /// Chooses the points that are to be looked at.
  void load(Iterable<int[]> groups) {
    size = 0;
    for (int[] group : groups) {
      reserve(size + group.length);
      for (int axis = 0; axis < axes.length; axis++) {
        copy(points.axis(axis), group, axes[axis]);
      }
      for (int i = 0; i < group.length; i++) {
        weights[size + i] = points.weights()[group[i]];
      }
      System.arraycopy(group, 0, indices, size, group.length);
      size += group.length;
    }
  }

  private void copy(double[] from, int[] group, double[] to) {
    for (int i = 0; i < group.length; i++) {
      to[size + i] = from[group[i]];
    }
  }

  private void reserve(int capacity) {
    if (capacity <= indices.length) {
      return;
    }
    int enough = Math.max(capacity, 2 * indices.length);
    for (int axis = 0; axis < axes.length; axis++) {
      axes[axis] = Arrays.copyOf(axes[axis], enough);
    }
    weights = Arrays.copyOf(weights, enough);
    indices = Arrays.copyOf(indices, enough);
    squared = new double[enough];
    nearest = new long[enough];
    second = new long[enough];
  }

  /// Compares all loaded points with all centroids.
  ///
  /// @param centroids at most [#MAX_CENTROIDS]
  void find(double[][] centroids) {
    Arrays.fill(nearest, 0, size, Long.MAX_VALUE);
    Arrays.fill(second, 0, size, Long.MAX_VALUE);
    for (int c = 0; c < centroids.length; c++) {
      if (axes.length == 3) {
        take(centroids[c][0], centroids[c][1], centroids[c][2], c);
      } else {
        takeInAnyDimension(centroids[c], c);
      }
    }
  }

  private void take(double placeX, double placeY, double placeZ, int index) {
    double[] x = axes[0];
    double[] y = axes[1];
    double[] z = axes[2];
    long[] least = nearest;
    long[] next = second;
    for (int i = 0; i < size; i++) {
      double dx = x[i] - placeX;
      double dy = y[i] - placeY;
      double dz = z[i] - placeZ;
      long distance = Double.doubleToRawLongBits(dx * dx + dy * dy + dz * dz) & ~INDEX | index;
      next[i] = Math.min(next[i], Math.max(least[i], distance));
      least[i] = Math.min(least[i], distance);
    }
  }

  private void takeInAnyDimension(double[] place, int index) {
    Arrays.fill(squared, 0, size, 0);
    for (int axis = 0; axis < axes.length; axis++) {
      double[] coordinates = axes[axis];
      double center = place[axis];
      for (int i = 0; i < size; i++) {
        squared[i] += (coordinates[i] - center) * (coordinates[i] - center);
      }
    }
    for (int i = 0; i < size; i++) {
      long distance = Double.doubleToRawLongBits(squared[i]) & ~INDEX | index;
      second[i] = Math.min(second[i], Math.max(nearest[i], distance));
      nearest[i] = Math.min(nearest[i], distance);
    }
  }

  int dimensions() {
    return axes.length;
  }

  /// How many points are loaded.
  int size() {
    return size;
  }

  /// The live coordinates of the loaded points on one axis; read only.
  double[] axis(int axis) {
    return axes[axis];
  }

  /// The live weights of the loaded points; read only.
  double[] weights() {
    return weights;
  }

  /// The index of the nearest centroid of a loaded point.
  int label(int loaded) {
    return (int) (nearest[loaded] & INDEX);
  }

  double squaredDistance(int loaded) {
    return Double.longBitsToDouble(nearest[loaded] & ~INDEX);
  }

  /// Where there is one centroid alone, not a number.
  double secondSquaredDistance(int loaded) {
    return Double.longBitsToDouble(second[loaded] & ~INDEX);
  }

  /// The loaded points by their nearest centroids, each as its index among all points.
  int[][] members(int centroids) {
    int[] counts = new int[centroids];
    for (int i = 0; i < size; i++) {
      counts[label(i)]++;
    }
    int[][] members = new int[centroids][];
    Arrays.setAll(members, c -> new int[counts[c]]);
    for (int i = size - 1; i >= 0; i--) {
      int label = label(i);
      members[label][--counts[label]] = indices[i];
    }
    return members;
  }
}
