package dev.ics.kmeans;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Runs of consecutive points, each merged into its weighted mean. Of a grid's runs, those within a cell
/// ([Neighbors]), the one whose merging loses most is divided by a finer grid, again and again.
///
/// The better the order of the points keeps neighbors together, the less is lost.
final class CoarsePoints {

  /// How many times as many runs as in the first grid there may be.
  private static final int GROWTH = 8;

  private final Points points;
  private final int[] shared;
  /// How many runs there are in each grid, from the finest to the coarsest.
  private final int[] runs;

  /// Points from `start` to before `end`.
  ///
  /// @param loss squared distances by weight that merging hides
  private record Run(int start, int end, double loss) implements Comparable<Run> {

    /// The greatest loss first.
    @Override
    public int compareTo(Run other) {
      int order = Double.compare(other.loss, loss);
      return order != 0 ? order : Integer.compare(start, other.start);
    }
  }

  CoarsePoints(Points points) {
    this(points, new Neighbors(points));
  }

  /// @param neighbors of these points
  CoarsePoints(Points points, Neighbors neighbors) {
    this.points = points;
    this.shared = neighbors.shared();
    this.runs = new int[neighbors.grids()];
    for (int grid : shared) {
      if (grid > 0) {
        runs[grid - 1]++;
      }
    }
    for (int grid = runs.length - 2; grid >= 0; grid--) {
      runs[grid] += runs[grid + 1];
    }
  }

  /// All points.
  Points points() {
    return points;
  }

  /// At least `count` runs, or the points if these are not more.
  Points atLeast(int count) {
    if (count >= points.size()) {
      return points;
    }
    PriorityQueue<Run> found = runsOf(Math.ceilDiv(count, GROWTH));
    while (found.size() < count && found.element().loss > 0) {
      divide(found.remove(), found);
    }
    return found.size() < count ? points : merge(found);
  }

  /// Those in the coarsest grid that has at least `count`.
  private PriorityQueue<Run> runsOf(int count) {
    int grid = runs.length - 1;
    while (grid > 0 && runs[grid] < count) {
      grid--;
    }
    PriorityQueue<Run> found = new PriorityQueue<>();
    divide(0, shared.length, grid, found);
    return found;
  }

  private void divide(Run run, PriorityQueue<Run> found) {
    int coarsest = 0;
    for (int i = run.start + 1; i < run.end; i++) {
      coarsest = Math.max(coarsest, shared[i]);
    }
    divide(run.start, run.end, coarsest - 1, found);
  }

  /// Adds the runs of a range whose points share cells of a grid; where the grid is −1, each point is one.
  private void divide(int start, int end, int grid, PriorityQueue<Run> found) {
    int from = start;
    for (int i = start + 1; i < end; i++) {
      if (shared[i] > grid) {
        found.add(new Run(from, i, loss(from, i)));
        from = i;
      }
    }
    found.add(new Run(from, end, loss(from, end)));
  }

  /// The sum of weight times squared distance from the mean.
  private double loss(int start, int end) {
    double loss = 0;
    for (int axis = 0; axis < points.dimensions(); axis++) {
      double[] coordinates = points.axis(axis);
      double mean = mean(coordinates, start, end);
      for (int i = start; i < end; i++) {
        double difference = coordinates[i] - mean;
        loss += points.weight(i) * difference * difference;
      }
    }
    return loss;
  }

  private double mean(double[] coordinates, int start, int end) {
    double sum = 0;
    double weight = 0;
    for (int i = start; i < end; i++) {
      sum += points.weight(i) * coordinates[i];
      weight += points.weight(i);
    }
    return sum / weight;
  }

  private Points merge(Collection<Run> found) {
    List<Run> ordered = found.stream().sorted(Comparator.comparingInt(Run::start)).toList();
    double[][] axes = new double[points.dimensions()][];
    for (int axis = 0; axis < axes.length; axis++) {
      double[] coordinates = points.axis(axis);
      axes[axis] = ordered.stream()
          .mapToDouble(run -> mean(coordinates, run.start, run.end))
          .toArray();
    }
    return new Points(axes, ordered.stream().mapToLong(this::weight).toArray());
  }

  private long weight(Run run) {
    return Arrays.stream(points.weights(), run.start, run.end).sum();
  }
}
