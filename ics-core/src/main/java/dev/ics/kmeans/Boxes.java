package dev.ics.kmeans;

/// Bounding boxes, each of a run of consecutive things: of points, or of smaller boxes.
final class Boxes {

  /// The least coordinate, by axis and box.
  final double[][] low;
  /// The greatest coordinate, by axis and box.
  final double[][] high;
  final int count;
  /// The first point or smaller box in each box; last their number.
  private final int[] starts;

  private Boxes(int[] starts, int dimensions) {
    this.starts = starts;
    count = starts.length - 1;
    low = new double[dimensions][count];
    high = new double[dimensions][count];
  }

  /// Boxes around runs of points.
  ///
  /// @param starts the first point of each box; last the number of points
  static Boxes around(Points points, int[] starts) {
    Boxes boxes = new Boxes(starts, points.dimensions());
    for (int axis = 0; axis < points.dimensions(); axis++) {
      boxes.cover(axis, points.axis(axis), points.axis(axis));
    }
    return boxes;
  }

  /// Boxes around runs of these boxes.
  ///
  /// @param starts the first of these boxes in each; last their number
  Boxes grouped(int[] starts) {
    Boxes boxes = new Boxes(starts, low.length);
    for (int axis = 0; axis < low.length; axis++) {
      boxes.cover(axis, low[axis], high[axis]);
    }
    return boxes;
  }

  /// The first point or smaller box in a box; for `count` as the box, their number.
  int start(int box) {
    return starts[box];
  }

  double middle(int axis, int box) {
    return (low[axis][box] + high[axis][box]) / 2;
  }

  /// From the middle of a box to its corners.
  double radius(int box) {
    double sum = 0;
    for (int axis = 0; axis < low.length; axis++) {
      double half = (high[axis][box] - low[axis][box]) / 2;
      sum += half * half;
    }
    return Math.sqrt(sum);
  }

  double squaredFromMiddle(int box, double[] place) {
    double sum = 0;
    for (int axis = 0; axis < place.length; axis++) {
      double step = place[axis] - middle(axis, box);
      sum += step * step;
    }
    return sum;
  }

  /// The squared distance from a place to the nearest place in a box.
  double squaredDistance(int box, double[] place) {
    double sum = 0;
    for (int axis = 0; axis < place.length; axis++) {
      double outside = Math.max(low[axis][box] - place[axis], place[axis] - high[axis][box]);
      double step = Math.max(outside, 0);
      sum += step * step;
    }
    return sum;
  }

  private void cover(int axis, double[] lows, double[] highs) {
    for (int box = 0; box < count; box++) {
      double least = lows[starts[box]];
      double greatest = highs[starts[box]];
      for (int i = starts[box] + 1; i < starts[box + 1]; i++) {
        least = lows[i] < least ? lows[i] : least;
        greatest = highs[i] > greatest ? highs[i] : greatest;
      }
      low[axis][box] = least;
      high[axis][box] = greatest;
    }
  }
}
