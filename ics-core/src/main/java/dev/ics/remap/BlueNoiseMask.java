package dev.ics.remap;

/// A square of thresholds that repeats without a seam and has no low frequencies: made by the void-and-cluster
/// method (Ulichney, "The void-and-cluster method for dither array generation", 1993).
final class BlueNoiseMask {

  static final int SIDE = 64;

  private static final int CELLS = SIDE * SIDE;
  private static final int FIRST_POINTS = CELLS / 10;
  private static final double WIDTH = 1.5;
  private static final int GOLDEN_RATIO = 0x9E37_79B9;

  private static final float[] THRESHOLDS = new BlueNoiseMask().thresholds();

  /// How dense the points are around a cell at a distance, by rows and columns: a Gaussian.
  private final double[] bell = new double[CELLS];
  private final boolean[] points = new boolean[CELLS];
  private final double[] density = new double[CELLS];

  private BlueNoiseMask() {
    for (int i = 0; i < CELLS; i++) {
      int x = Math.min(i % SIDE, SIDE - i % SIDE);
      int y = Math.min(i / SIDE, SIDE - i / SIDE);
      bell[i] = StrictMath.exp(-(x * x + y * y) / (2 * WIDTH * WIDTH));
    }
  }

  /// The threshold of a pixel, above 0 and below 1.
  static float at(int x, int y) {
    return THRESHOLDS[y % SIDE * SIDE + x % SIDE];
  }

  private float[] thresholds() {
    scatter();
    boolean[] first = points.clone();
    double[] firstDensity = density.clone();
    int[] ranks = new int[CELLS];
    for (int rank = FIRST_POINTS - 1; rank >= 0; rank--) {
      int cluster = tightestCluster();
      set(cluster, false);
      ranks[cluster] = rank;
    }
    System.arraycopy(first, 0, points, 0, CELLS);
    System.arraycopy(firstDensity, 0, density, 0, CELLS);
    for (int rank = FIRST_POINTS; rank < CELLS; rank++) {
      int hole = largestVoid();
      set(hole, true);
      ranks[hole] = rank;
    }
    float[] thresholds = new float[CELLS];
    for (int i = 0; i < CELLS; i++) {
      thresholds[i] = (ranks[i] + 0.5f) / CELLS;
    }
    return thresholds;
  }

  /// Points anywhere, then moved from clusters to voids until that changes nothing.
  private void scatter() {
    for (int i = 0; i < FIRST_POINTS; i++) {
      int cell = (i * GOLDEN_RATIO) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(CELLS));
      if (points[cell]) {
        cell = largestVoid();
      }
      set(cell, true);
    }
    int cluster;
    int hole;
    do {
      cluster = tightestCluster();
      set(cluster, false);
      hole = largestVoid();
      set(hole, true);
    } while (hole != cluster);
  }

  private void set(int cell, boolean point) {
    points[cell] = point;
    double sign = point ? 1 : -1;
    int x = cell % SIDE;
    int y = cell / SIDE;
    for (int i = 0; i < CELLS; i++) {
      int there = (y + i / SIDE) % SIDE * SIDE + (x + i % SIDE) % SIDE;
      density[there] += sign * bell[i];
    }
  }

  private int tightestCluster() {
    int tightest = -1;
    for (int i = 0; i < CELLS; i++) {
      if (points[i] && (tightest < 0 || density[i] > density[tightest])) {
        tightest = i;
      }
    }
    return tightest;
  }

  private int largestVoid() {
    int largest = -1;
    for (int i = 0; i < CELLS; i++) {
      if (!points[i] && (largest < 0 || density[i] < density[largest])) {
        largest = i;
      }
    }
    return largest;
  }
}
