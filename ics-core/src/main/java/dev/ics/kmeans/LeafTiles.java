package dev.ics.kmeans;

/// The points of each leaf as small whole steps from a middle, for loops over whole numbers.
///
/// Points with whole coordinates in small leaves are exact; others are rounded.
final class LeafTiles {

  /// Steps from the middle go up to about this.
  private static final int REACH = 512;

  /// Middles have at most about so many bits.
  private static final int MIDDLE_BITS = 48;

  /// The whole steps, by leaf and axis; as many as a leaf has points.
  final int[][][] steps;
  /// Where the steps count from, by leaf and axis.
  final double[][] middles;
  /// The largest step without sign, by leaf and axis.
  final int[][] reach;
  /// Steps in a unit of the coordinates, by leaf; a power of two.
  final double[] scale;
  /// No step is farther than this from where its point is, by leaf.
  final double[] rounding;

  LeafTiles(Points points, BoxTree tree) {
    int leaves = tree.leaves.count;
    int dimensions = points.dimensions();
    steps = new int[leaves][dimensions][];
    middles = new double[leaves][dimensions];
    reach = new int[leaves][dimensions];
    scale = new double[leaves];
    rounding = new double[leaves];
    for (int leaf = 0; leaf < leaves; leaf++) {
      scale[leaf] = scale(tree.leaves, leaf, points.whole());
      for (int axis = 0; axis < dimensions; axis++) {
        double middle = Math.rint(tree.leaves.middle(axis, leaf) * scale[leaf]) / scale[leaf];
        middles[leaf][axis] = middle;
        fill(leaf, axis, points.axis(axis), tree.start(leaf), tree.end(leaf));
      }
    }
  }

  private void fill(int leaf, int axis, double[] coordinates, int start, int end) {
    int[] tile = new int[end - start];
    steps[leaf][axis] = tile;
    double middle = middles[leaf][axis];
    int largest = 0;
    double error = rounding[leaf];
    for (int i = start; i < end; i++) {
      double exact = (coordinates[i] - middle) * scale[leaf];
      int step = (int) Math.rint(exact);
      tile[i - start] = step;
      largest = Math.max(largest, Math.abs(step));
      error = Math.max(error, Math.abs(exact - step));
    }
    reach[leaf][axis] = largest;
    rounding[leaf] = error;
  }

  /// So that the steps stay within reach, and the middles are exact.
  private static double scale(Boxes leaves, int leaf, boolean whole) {
    double half = Double.MIN_NORMAL;
    double largest = Double.MIN_NORMAL;
    for (int axis = 0; axis < leaves.low.length; axis++) {
      double low = leaves.low[axis][leaf];
      double high = leaves.high[axis][leaf];
      half = Math.max(half, (high - low) / 2);
      largest = Math.max(largest, Math.max(Math.abs(low), Math.abs(high)));
    }
    int fitting = Math.getExponent(REACH) - Math.getExponent(half) - 1;
    int exact = MIDDLE_BITS - Math.getExponent(largest);
    return Math.scalb(1.0, Math.min(whole ? 0 : fitting, Math.min(fitting, exact)));
  }
}
