package dev.ics.kmeans;

import java.util.Arrays;

/// The centroids that can be nearest to some place in a box, in ascending order, with their
/// coordinates side by side so that loops over them run through plain arrays.
final class Candidates {

  private int count;
  private final int[] labels;
  private final double[][] axes;
  private final double[] scores;

  Candidates(int dimensions, int capacity) {
    labels = new int[capacity];
    axes = new double[dimensions][capacity];
    scores = new double[capacity];
  }

  static Candidates all(double[][] centroids) {
    Candidates all = new Candidates(centroids[0].length, centroids.length);
    all.count = centroids.length;
    Arrays.setAll(all.labels, c -> c);
    for (int axis = 0; axis < all.axes.length; axis++) {
      for (int c = 0; c < centroids.length; c++) {
        all.axes[axis][c] = centroids[c][axis];
      }
    }
    return all;
  }

  /// Takes from a larger box's candidates those that can be nearest in a box.
  ///
  /// A candidate stays unless another one, that nearest to the box's middle, is nearer by more than
  /// `slack` to every corner.
  void filter(Candidates from, BoxTree.Level level, int box, double slack) {
    int best = from.nearestToMiddle(level, box);
    Arrays.fill(scores, 0, from.count, 0);
    for (int axis = 0; axis < axes.length; axis++) {
      addLead(from.axes[axis], from.axes[axis][best], level.low[axis][box], level.high[axis][box],
          scores, from.count);
    }
    count = 0;
    for (int i = 0; i < from.count; i++) {
      if (scores[i] <= slack) {
        labels[count] = from.labels[i];
        for (int axis = 0; axis < axes.length; axis++) {
          axes[axis][count] = from.axes[axis][i];
        }
        count++;
      }
    }
  }

  /// By how much, at least, each candidate's squared distance exceeds that of the best on one axis.
  private static void addLead(double[] axis, double best, double low, double high, double[] sums,
      int count) {
    for (int i = 0; i < count; i++) {
      double step = axis[i] - best;
      sums[i] += step * (axis[i] + best) - 2 * Math.max(step * low, step * high);
    }
  }

  private int nearestToMiddle(BoxTree.Level level, int box) {
    Arrays.fill(scores, 0, count, 0);
    for (int axis = 0; axis < axes.length; axis++) {
      double middle = (level.low[axis][box] + level.high[axis][box]) / 2;
      double[] coordinates = axes[axis];
      for (int i = 0; i < count; i++) {
        scores[i] += (coordinates[i] - middle) * (coordinates[i] - middle);
      }
    }
    int nearest = 0;
    for (int i = 1; i < count; i++) {
      nearest = scores[i] < scores[nearest] ? i : nearest;
    }
    return nearest;
  }

  int count() {
    return count;
  }

  /// The label of one of [#count] candidates.
  int label(int candidate) {
    return labels[candidate];
  }
}
