package dev.ics.kmeans;

/// How the squared distances to the centroids change when these move.
///
/// From `c` to `c'` the change at a place `p` is `c'² - c² - 2 p (c' - c)`: linear in the place, so
/// that it is bounded in a box by what it is in the middle and by how far the box reaches.
final class Motion {

  private final int dimensions;
  /// For each centroid the change at the origin, then for each axis by how much it falls for a unit.
  private final double[] changes;
  private final double rounding;

  /// @param from     by centroid, as long as `to`; or empty, for no move
  /// @param rounding more than the rounding errors of the changes of two squared distances
  Motion(double[][] from, double[][] to, double rounding) {
    this.rounding = rounding;
    dimensions = to[0].length;
    changes = new double[to.length * (dimensions + 1)];
    for (int c = 0; c < from.length; c++) {
      int at = c * (dimensions + 1);
      for (int axis = 0; axis < dimensions; axis++) {
        double move = to[c][axis] - from[c][axis];
        changes[at] += move * (to[c][axis] + from[c][axis]);
        changes[at + 1 + axis] = 2 * move;
      }
    }
  }

  /// The change in the middle of a box.
  double inMiddle(int centroid, double[] middle) {
    int at = centroid * (dimensions + 1);
    if (dimensions == 3) {
      return changes[at] - changes[at + 1] * middle[0] - changes[at + 2] * middle[1]
          - changes[at + 3] * middle[2];
    }
    double change = changes[at];
    for (double coordinate : middle) {
      change -= changes[++at] * coordinate;
    }
    return change;
  }

  /// By how much the change may be more or less elsewhere in the box.
  ///
  /// @param halves of the box's extent, by axis
  double elsewhere(int centroid, double[] halves) {
    int at = centroid * (dimensions + 1);
    if (dimensions == 3) {
      return Math.abs(changes[at + 1]) * halves[0] + Math.abs(changes[at + 2]) * halves[1]
          + Math.abs(changes[at + 3]) * halves[2];
    }
    double range = 0;
    for (double half : halves) {
      range += Math.abs(changes[++at]) * half;
    }
    return range;
  }

  /// More than the rounding errors of the changes of two squared distances.
  double rounding() {
    return rounding;
  }
}
