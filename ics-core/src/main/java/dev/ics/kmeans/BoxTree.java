package dev.ics.kmeans;

import java.util.ArrayList;
import java.util.List;

/// Bounding boxes of runs of consecutive points, and of runs of such boxes up to a single root. The
/// better the order of the points keeps neighbors together, the smaller the boxes.
final class BoxTree {

  /// Points in a box of the lowest level.
  static final int LEAF_SIZE = 64;

  /// Boxes of one level in a box of the next.
  static final int FANOUT = 8;

  private final List<Level> levels = new ArrayList<>();

  BoxTree(Points points) {
    Level level = Level.ofLeaves(points);
    levels.add(level);
    while (level.boxes > 1) {
      level = Level.above(level);
      levels.add(level);
    }
  }

  /// How many levels there are; level 0 holds the leaves, the highest the root alone.
  int height() {
    return levels.size();
  }

  Level level(int level) {
    return levels.get(level);
  }

  /// The boxes of one level.
  static final class Level {

    final int boxes;
    /// The least coordinate, by axis and box.
    final double[][] low;
    /// The greatest coordinate, by axis and box.
    final double[][] high;

    private Level(int boxes, int dimensions) {
      this.boxes = boxes;
      low = new double[dimensions][boxes];
      high = new double[dimensions][boxes];
    }

    /// The squared distance from a place to the nearest place in a box.
    double squaredDistance(int box, double[] place) {
      double sum = 0;
      for (int axis = 0; axis < place.length; axis++) {
        double below = low[axis][box] - place[axis];
        double above = place[axis] - high[axis][box];
        if (below > 0) {
          sum += below * below;
        } else if (above > 0) {
          sum += above * above;
        }
      }
      return sum;
    }

    private static Level ofLeaves(Points points) {
      Level level = new Level(Math.ceilDiv(points.size(), LEAF_SIZE), points.dimensions());
      for (int axis = 0; axis < points.dimensions(); axis++) {
        level.cover(axis, points.axis(axis), points.axis(axis), LEAF_SIZE);
      }
      return level;
    }

    private static Level above(Level below) {
      Level level = new Level(Math.ceilDiv(below.boxes, FANOUT), below.low.length);
      for (int axis = 0; axis < below.low.length; axis++) {
        level.cover(axis, below.low[axis], below.high[axis], FANOUT);
      }
      return level;
    }

    private void cover(int axis, double[] lows, double[] highs, int run) {
      for (int box = 0; box < boxes; box++) {
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
}
