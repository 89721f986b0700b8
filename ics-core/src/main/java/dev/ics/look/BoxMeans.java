package dev.ics.look;

/// Means over squares of pixels that move down a plane, of which only the rows in the squares are held;
/// past the edge the pixels at the edge count again.
final class BoxMeans {

  private final int radius;
  private final float share;

  /// The sums along the rows that the squares lie on, in turn, and the sums of these.
  private final float[][] rowSums;
  private final float[] sums;
  private int oldest;

  /// All numbers are 0 until as many rows have been added as a square is high.
  ///
  /// @param width  of a row
  /// @param radius pixels to each side
  BoxMeans(int width, int radius) {
    int side = 2 * radius + 1;
    this.radius = radius;
    this.share = 1f / (side * side);
    this.rowSums = new float[side][width];
    this.sums = new float[width];
  }

  /// Moves all squares down by a row, which is the lowest they lie on then.
  void add(float[] row) {
    float[] replaced = rowSums[oldest];
    oldest = (oldest + 1) % rowSums.length;
    for (int x = 0; x < sums.length; x++) {
      sums[x] -= replaced[x];
    }
    sumAlong(row, replaced);
    for (int x = 0; x < sums.length; x++) {
      sums[x] += replaced[x];
    }
  }

  /// The mean of the square around a pixel of the row in the middle.
  float at(int x) {
    return share * sums[x];
  }

  private void sumAlong(float[] row, float[] sumsAlong) {
    float sum = 0;
    int last = row.length - 1;
    for (int x = -radius; x <= radius; x++) {
      sum += row[Math.clamp(x, 0, last)];
    }
    for (int x = 0; x <= last; x++) {
      sumsAlong[x] = sum;
      sum += row[Math.min(x + radius + 1, last)] - row[Math.max(x - radius, 0)];
    }
  }
}
