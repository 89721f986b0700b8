package dev.ics.kmeans;

import java.util.Arrays;

/// Squared distances of the points of one leaf, some at a time, to a place.
///
/// The coordinates are copied first: loops run several times faster where all arrays share one
/// index.
final class LeafDistances {

  private final Points points;
  private final double[][] tile;
  private final double[] squared = new double[BoxTree.LEAF_SIZE];
  private int size;

  LeafDistances(Points points) {
    this.points = points;
    this.tile = new double[points.dimensions()][BoxTree.LEAF_SIZE];
  }

  /// Chooses the points from `start` to before `end`, at most a leaf of them.
  void load(int start, int end) {
    size = end - start;
    for (int axis = 0; axis < tile.length; axis++) {
      System.arraycopy(points.axis(axis), start, tile[axis], 0, size);
    }
  }

  /// The squared distance of each chosen point; valid until the next call.
  double[] to(double[] place) {
    if (place.length == 3) {
      to(place[0], place[1], place[2]);
    } else {
      toAnyDimension(place);
    }
    return squared;
  }

  private void to(double placeX, double placeY, double placeZ) {
    double[] x = tile[0];
    double[] y = tile[1];
    double[] z = tile[2];
    double[] sums = squared;
    for (int i = 0; i < size; i++) {
      double dx = x[i] - placeX;
      double dy = y[i] - placeY;
      double dz = z[i] - placeZ;
      sums[i] = dx * dx + dy * dy + dz * dz;
    }
  }

  private void toAnyDimension(double[] place) {
    double[] sums = squared;
    Arrays.fill(sums, 0, size, 0);
    for (int axis = 0; axis < place.length; axis++) {
      double[] coordinates = tile[axis];
      double center = place[axis];
      for (int i = 0; i < size; i++) {
        sums[i] += (coordinates[i] - center) * (coordinates[i] - center);
      }
    }
  }
}
