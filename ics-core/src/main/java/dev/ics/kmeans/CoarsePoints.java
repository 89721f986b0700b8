package dev.ics.kmeans;

/// Runs of consecutive points that share a cell of a grid, each merged into its weighted mean. A grid
/// has cells half as long on one axis as those of the next coarser one, within which they lie.
///
/// The better the order of the points keeps neighbors together, the fewer runs there are.
final class CoarsePoints {

  /// So often the range from zero to the greatest coordinate may be halved.
  private static final int HALVINGS = 20;

  private final Points points;
  /// For each point the finest grid in which it shares the cell of the point before it; 0 where they
  /// are as good as equal.
  private final int[] shared;
  /// How many runs there are in each grid, from the finest to the coarsest.
  private final int[] runs;

  CoarsePoints(Points points) {
    this.points = points;
    this.shared = new int[points.size()];
    this.runs = new int[(HALVINGS + 2) * points.dimensions() + 1];
    double scale = scale();
    for (int axis = 0; axis < points.dimensions(); axis++) {
      compareNeighbors(axis, scale);
    }
    shared[0] = runs.length;
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

  private double scale() {
    double greatest = 0;
    for (int axis = 0; axis < points.dimensions(); axis++) {
      for (double coordinate : points.axis(axis)) {
        greatest = Math.max(greatest, Math.abs(coordinate));
      }
    }
    return greatest == 0 ? 1 : Math.scalb(1.0, HALVINGS - 1 - Math.getExponent(greatest));
  }

  private void compareNeighbors(int axis, double scale) {
    double[] coordinates = points.axis(axis);
    int finest = points.dimensions() - axis;
    int before = (int) (coordinates[0] * scale);
    for (int i = 1; i < coordinates.length; i++) {
      int cell = (int) (coordinates[i] * scale);
      if (cell != before) {
        int halving = Integer.SIZE - Integer.numberOfLeadingZeros(cell ^ before);
        int grid = (Math.min(halving, HALVINGS + 1) - 1) * points.dimensions() + finest;
        shared[i] = Math.max(shared[i], grid);
      }
      before = cell;
    }
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
