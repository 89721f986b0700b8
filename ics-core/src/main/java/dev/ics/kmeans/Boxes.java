package dev.ics.kmeans;

/// Bounding boxes, each of a run of consecutive things of the same length: of points, or of smaller
/// boxes.
final class Boxes {

  /// The least coordinate, by axis and box.
  final double[][] low;
  /// The greatest coordinate, by axis and box.
  final double[][] high;
  /// How many points or smaller boxes are in a box; the last may have fewer.
  final int run;
  final int count;

  private Boxes(int count, int dimensions, int run) {
    this.count = count;
    this.run = run;
    low = new double[dimensions][count];
    high = new double[dimensions][count];
  }

  /// Boxes around `run` points each.
  static Boxes around(Points points, int run) {
    Boxes boxes = new Boxes(Math.ceilDiv(points.size(), run), points.dimensions(), run);
    for (int axis = 0; axis < points.dimensions(); axis++) {
      boxes.cover(axis, points.axis(axis), points.axis(axis));
    }
    return boxes;
  }

  /// Boxes around `run` of these boxes each.
  Boxes grouped(int run) {
    Boxes boxes = new Boxes(Math.ceilDiv(count, run), low.length, run);
    for (int axis = 0; axis < low.length; axis++) {
      boxes.cover(axis, low[axis], high[axis]);
    }
    return boxes;
  }

  /// The first point or smaller box in a box.
  int start(int box) {
    return box * run;
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
      int end = Math.min(lows.length, (box + 1) * run);
      double least = lows[box * run];
      double greatest = highs[box * run];
      for (int i = box * run + 1; i < end; i++) {
        least = Math.min(least, lows[i]);
        greatest = Math.max(greatest, highs[i]);
      }
      low[axis][box] = least;
      high[axis][box] = greatest;
    }
  }
}
