package dev.ics.kmeans;

/// Runs of consecutive points that share a cell of one of the grids of [Neighbors], each merged into
/// its weighted mean.
///
/// The better the order of the points keeps neighbors together, the fewer runs there are.
final class CoarsePoints {

  private final Points points;
  private final int[] shared;
  /// How many runs there are in each grid, from the finest to the coarsest.
  private final int[] runs;

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

  /// The runs in the coarsest grid that has at least `count`, or the points if none has so many.
  Points atLeast(int count) {
    int grid = runs.length - 1;
    while (grid >= 0 && runs[grid] < count) {
      grid--;
    }
    return grid < 0 ? points : merge(grid);
  }

  private Points merge(int grid) {
    int[] starts = new int[runs[grid] + 1];
    int run = 0;
    for (int i = 0; i < shared.length; i++) {
      if (shared[i] > grid) {
        starts[run++] = i;
      }
    }
    starts[run] = shared.length;
    double[][] axes = new double[points.dimensions()][];
    for (int axis = 0; axis < axes.length; axis++) {
      axes[axis] = means(points.axis(axis), starts);
    }
    return new Points(axes, sums(starts));
  }

  private double[] means(double[] coordinates, int[] starts) {
    long[] weights = points.weights();
    double[] means = new double[starts.length - 1];
    for (int run = 0; run < means.length; run++) {
      double sum = 0;
      double weight = 0;
      for (int i = starts[run]; i < starts[run + 1]; i++) {
        sum += weights[i] * coordinates[i];
        weight += weights[i];
      }
      means[run] = sum / weight;
    }
    return means;
  }

  private long[] sums(int[] starts) {
    long[] sums = new long[starts.length - 1];
    for (int run = 0; run < sums.length; run++) {
      for (int i = starts[run]; i < starts[run + 1]; i++) {
        sums[run] += points.weights()[i];
      }
    }
    return sums;
  }
}
