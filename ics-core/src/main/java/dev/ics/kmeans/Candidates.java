package dev.ics.kmeans;

import java.util.Arrays;

/// The centroids that can be nearest to some place in a box, in ascending order, with their
/// coordinates side by side so that loops over them run through plain arrays.
///
/// Each centroid may still move by its allowance: a candidate is dropped only if it cannot become
/// nearest by such moves.
final class Candidates {

  private int count;
  private final int[] labels;
  private final double[][] axes;
  private final double[] allowances;
  private final double[] squaredFromMiddle;
  private final double[] leads;

  Candidates(int dimensions, int capacity) {
    labels = new int[capacity];
    axes = new double[dimensions][capacity];
    allowances = new double[capacity];
    squaredFromMiddle = new double[capacity];
    leads = new double[capacity];
  }

  static Candidates all(double[][] centroids, double[] allowances) {
    Candidates all = new Candidates(centroids[0].length, centroids.length);
    all.count = centroids.length;
    Arrays.setAll(all.labels, c -> c);
    System.arraycopy(allowances, 0, all.allowances, 0, all.count);
    for (int axis = 0; axis < all.axes.length; axis++) {
      for (int c = 0; c < centroids.length; c++) {
        all.axes[axis][c] = centroids[c][axis];
      }
    }
    return all;
  }

  /// Takes from a larger box's candidates those that can be nearest in a box.
  ///
  /// @param slack more than all rounding errors of squared distances
  void filter(Candidates from, Boxes boxes, int box, double slack) {
    int[] kept = labels;
    count = from.keep(boxes, box, slack, kept);
    for (int i = 0; i < count; i++) {
      allowances[i] = from.allowances[kept[i]];
    }
    for (int axis = 0; axis < axes.length; axis++) {
      for (int i = 0; i < count; i++) {
        axes[axis][i] = from.axes[axis][kept[i]];
      }
    }
    for (int i = 0; i < count; i++) {
      labels[i] = from.labels[kept[i]];
    }
  }

  /// The labels of those that can be nearest in a smaller box, in ascending order.
  ///
  /// @param buffer as long as there are centroids; filled with their positions
  int[] near(Boxes boxes, int box, double slack, int[] buffer) {
    int size = keep(boxes, box, slack, buffer);
    int[] near = new int[size];
    for (int i = 0; i < size; i++) {
      near[i] = labels[buffer[i]];
    }
    return near;
  }

  /// By how much, at least, the squared distance to each is more than that to the nearest, from any
  /// place in the last smaller box.
  ///
  /// @param kept their positions
  double[] leads(int[] kept, int size) {
    double[] chosen = new double[size];
    for (int i = 0; i < size; i++) {
      chosen[i] = leads[kept[i]];
    }
    return chosen;
  }

  /// A candidate stays unless another one, that nearest to the box's middle, is nearer to every
  /// corner, and stays so when both move by their allowances: with distances `p` and `q` to a place,
  /// `p² - q²` is more than `p + q` times both allowances.
  ///
  /// @param kept output, their positions
  /// @return how many stay
  private int keep(Boxes boxes, int box, double slack, int[] kept) {
    int best = nearestToMiddle(boxes, box);
    lead(best, boxes, box);
    double reach = Math.sqrt(squaredFromMiddle[best]) + 2 * boxes.radius(box);
    int size = 0;
    for (int i = 0; i < count; i++) {
      double lead = leads[i] - slack;
      if (!(lead > 0) || !(lead > (allowances[i] + allowances[best])
          * (reach + Math.sqrt(squaredFromMiddle[i])))) {
        kept[size++] = i;
      }
    }
    return size;
  }

  private int nearestToMiddle(Boxes boxes, int box) {
    double[] sums = squaredFromMiddle;
    Arrays.fill(sums, 0, count, 0);
    for (int axis = 0; axis < axes.length; axis++) {
      addSquares(axes[axis], boxes.middle(axis, box), sums, count);
    }
    int nearest = 0;
    for (int i = 1; i < count; i++) {
      nearest = sums[i] < sums[nearest] ? i : nearest;
    }
    return nearest;
  }

  private static void addSquares(double[] axis, double middle, double[] sums, int count) {
    for (int i = 0; i < count; i++) {
      double step = axis[i] - middle;
      sums[i] += step * step;
    }
  }

  /// By how much, at least, each candidate's squared distance exceeds that of the best.
  private void lead(int best, Boxes boxes, int box) {
    Arrays.fill(leads, 0, count, 0);
    for (int axis = 0; axis < axes.length; axis++) {
      addLead(axes[axis], axes[axis][best], boxes.low[axis][box], boxes.high[axis][box], leads,
          count);
    }
  }

  private static void addLead(double[] axis, double best, double low, double high, double[] sums,
      int count) {
    for (int i = 0; i < count; i++) {
      double step = axis[i] - best;
      sums[i] += step * (axis[i] + best) - 2 * Math.max(step * low, step * high);
    }
  }
}
