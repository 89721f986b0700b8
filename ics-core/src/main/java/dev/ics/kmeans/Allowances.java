package dev.ics.kmeans;

/// How far each centroid may move from where it was, its anchor, before lists made for the anchors are
/// outdated. A centroid that moved much in the last step has a larger allowance; all have some.
final class Allowances {

  /// An allowance is so many times a centroid's last move plus the root mean square of all moves.
  private static final double STEPS = 3;

  /// When moves have become so many times smaller, smaller allowances and shorter lists are worth it.
  private static final double SHRUNK = 4;

  private final double[] values;
  private final double[] moves;
  private double[][] anchors = {};
  private double[][] last = {};
  /// The root mean square of all moves when the allowances were given.
  private double common;

  Allowances(int centroids) {
    values = new double[centroids];
    moves = new double[centroids];
  }

  /// By centroid; the live array, read only.
  double[] values() {
    return values;
  }

  /// How far each centroid moved in the last step; the live array, read only.
  double[] moves() {
    return moves;
  }

  /// Notes where the centroids are now, and gives new allowances if they do not keep to the old ones.
  ///
  /// @param centroids must not be changed afterwards
  /// @return whether lists must be made anew, for these places and the new allowances
  boolean exceededBy(double[][] centroids) {
    double[][] previous = last;
    last = centroids;
    if (previous.length == 0) {
      anchors = centroids;
      return true;
    }
    double moved = move(previous, centroids);
    if (moved * SHRUNK >= common && allWithin(centroids)) {
      return false;
    }
    for (int c = 0; c < values.length; c++) {
      values[c] = STEPS * (moves[c] + moved);
    }
    common = moved;
    anchors = centroids;
    return true;
  }

  private boolean allWithin(double[][] centroids) {
    for (int c = 0; c < values.length; c++) {
      if (squaredDistance(anchors[c], centroids[c]) > values[c] * values[c]) {
        return false;
      }
    }
    return true;
  }

  /// @return the root mean square of all moves
  private double move(double[][] from, double[][] to) {
    double sum = 0;
    for (int c = 0; c < from.length; c++) {
      double squared = squaredDistance(from[c], to[c]);
      moves[c] = Math.sqrt(squared);
      sum += squared;
    }
    return Math.sqrt(sum / from.length);
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int axis = 0; axis < a.length; axis++) {
      sum += (a[axis] - b[axis]) * (a[axis] - b[axis]);
    }
    return sum;
  }
}
