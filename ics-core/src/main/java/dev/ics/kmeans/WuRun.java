package dev.ics.kmeans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The moving parts of one start by greedy cuts: of all boxes that one is cut next, at right angles
/// to an axis, whose best cut lowers the sum of weight × squared distance to the box's mean most.
///
/// Wu's boxes ("Efficient statistical computations for optimal color quantization", 1991) are made of
/// the cells of a grid, and the one of largest variance is cut; ours are made of any points, and the
/// largest gain decides, which ends in less error after Lloyd's iterations.
final class WuRun {

  /// More take longer than they lower the error.
  private static final int RUNS_PER_CLUSTER = 16;
  private static final int MIN_RUNS = 1000;

  private final Points points;
  /// For each axis the points by their coordinates; a box is the same range of each.
  private final int[][] orders;
  private final boolean[] below;
  private final int[] above;

  WuRun(Points points) {
    this.points = points;
    this.orders = new int[points.dimensions()][];
    for (int axis = 0; axis < orders.length; axis++) {
      orders[axis] = order(points.axis(axis));
    }
    this.below = new boolean[points.size()];
    this.above = new int[points.size()];
  }

  /// The points by their coordinates, told apart to 31 bits of the range.
  private static int[] order(double[] coordinates) {
    double low = Arrays.stream(coordinates).min().orElseThrow();
    double range = Arrays.stream(coordinates).max().orElseThrow() - low;
    double scale = range > 0 ? Integer.MAX_VALUE / range : 0;
    long[] keys = new long[coordinates.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) ((coordinates[i] - low) * scale) << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  /// The centroids of a start on runs of points; where that many cannot be had, on the points; where
  /// not even these differ enough, some centroids come several times.
  static double[][] start(CoarsePoints coarse, int clusters) {
    Points runs = coarse.atLeast(Math.max(MIN_RUNS, RUNS_PER_CLUSTER * clusters));
    double[][] means = new WuRun(runs).cut(clusters);
    if (means.length < clusters && runs != coarse.points()) {
      means = new WuRun(coarse.points()).cut(clusters);
    }
    double[][] centroids = new double[clusters][];
    for (int c = 0; c < clusters; c++) {
      centroids[c] = means[c % means.length].clone();
    }
    return centroids;
  }

  /// The means of at most `clusters` boxes; of fewer if no box with different points is left.
  double[][] cut(int clusters) {
    PriorityQueue<Box> boxes = new PriorityQueue<>(
        Comparator.comparingDouble((Box box) -> -box.gain).thenComparingInt(box -> box.start));
    List<Box> whole = new ArrayList<>();
    boxes.add(box(0, points.size()));
    while (!boxes.isEmpty() && boxes.size() + whole.size() < clusters) {
      Box box = boxes.remove();
      if (box.cut == box.start) {
        whole.add(box);
      } else {
        split(box);
        boxes.add(box(box.start, box.cut));
        boxes.add(box(box.cut, box.end));
      }
    }
    whole.addAll(boxes);
    return whole.stream().map(box -> box.mean).toArray(double[][]::new);
  }

  private void split(Box box) {
    int[] cutOrder = orders[box.axis];
    for (int i = box.start; i < box.end; i++) {
      below[cutOrder[i]] = i < box.cut;
    }
    for (int[] order : orders) {
      int lower = box.start;
      int upper = 0;
      for (int i = box.start; i < box.end; i++) {
        int point = order[i];
        if (below[point]) {
          order[lower++] = point;
        } else {
          above[upper++] = point;
        }
      }
      System.arraycopy(above, 0, order, lower, upper);
    }
  }

  private Box box(int start, int end) {
    double weight = 0;
    double[] mean = new double[orders.length];
    for (int i = start; i < end; i++) {
      int point = orders[0][i];
      weight += points.weights()[point];
      for (int axis = 0; axis < mean.length; axis++) {
        mean[axis] += points.weights()[point] * points.axis(axis)[point];
      }
    }
    for (int axis = 0; axis < mean.length; axis++) {
      mean[axis] /= weight;
    }
    Box box = new Box(start, end, weight, mean);
    for (int axis = 0; axis < orders.length; axis++) {
      findCut(box, axis);
    }
    return box;
  }

  private void findCut(Box box, int axis) {
    int[] order = orders[axis];
    double[] along = points.axis(axis);
    double weight = 0;
    double[] sums = new double[orders.length];
    for (int i = box.start; i < box.end - 1; i++) {
      int point = order[i];
      double pointWeight = points.weights()[point];
      weight += pointWeight;
      double squaredSums = 0;
      for (int a = 0; a < sums.length; a++) {
        sums[a] += pointWeight * (points.axis(a)[point] - box.mean[a]);
        squaredSums += sums[a] * sums[a];
      }
      double gain = squaredSums * box.weight / (weight * (box.weight - weight));
      if (gain > box.gain && along[order[i + 1]] != along[point]) {
        box.gain = gain;
        box.axis = axis;
        box.cut = i + 1;
      }
    }
  }

  /// A box and its best cut.
  private static final class Box {

    private final int start;
    private final int end;
    private final double weight;
    private final double[] mean;
    private double gain;
    private int axis;
    /// Where the upper part begins in the order of `axis`; `start` if there is nothing to cut.
    private int cut;

    Box(int start, int end, double weight, double[] mean) {
      this.start = start;
      this.end = end;
      this.weight = weight;
      this.mean = mean;
      this.cut = start;
    }
  }
}
