package dev.ics.score;

import java.util.Arrays;

/// A blur by a Gaussian of standard deviation 1.5 pixels, of a picture that comes row by row. What lies
/// outside of the picture counts as zero.
///
/// After Charalampidis, "Recursive implementation of the Gaussian filter using truncated cosine functions"
/// (2016): within a window of 5 pixels to both sides the weights are three cosines that are zero at its
/// ends. Their shares are as near to the Gaussian's as they can be with weights that add up to 1 and have
/// the Gaussian's variance.
final class GaussianBlur {

  /// How many rows a blurred row comes after the row itself.
  static final int DELAY = 4;

  private static final int RADIUS = 5;
  private static final double[] SHARES = {0.1789391416414914, 0.07272614473619032,
      0.012955819110516997};
  private static final CosineFilter[] COSINES = {cosine(0), cosine(1), cosine(2)};

  /// The rows of a window, blurred along themselves.
  private final float[][] window;
  private final float[] endsAlong;
  private final float[] endsDown;
  private final float[][] last;
  private final float[][] beforeLast;
  private final float[] blurred;
  private int rows;

  GaussianBlur(int width) {
    this.window = new float[2 * RADIUS + 1][width];
    this.endsAlong = new float[width + DELAY];
    this.endsDown = new float[width];
    this.last = new float[COSINES.length][width];
    this.beforeLast = new float[COSINES.length][width];
    this.blurred = new float[width];
  }

  /// Takes the next row of the picture.
  void next(float[] row) {
    float[] entering = window[rows % window.length];
    Arrays.fill(entering, 0);
    addEnds(row);
    for (CosineFilter cosine : COSINES) {
      cosine.along(endsAlong, entering);
    }
    down(entering);
  }

  /// Takes a row below the picture.
  void nextBelow() {
    float[] entering = window[rows % window.length];
    Arrays.fill(entering, 0);
    down(entering);
  }

  /// The row that was taken [#DELAY] rows before the last one, blurred; none of the picture before so
  /// many were taken. The array is live until the next row is taken; read only.
  float[] blurred() {
    return blurred;
  }

  /// A pixel enters the window [#DELAY] pixels before it is in its middle, and leaves it again.
  private void addEnds(float[] row) {
    System.arraycopy(row, 0, endsAlong, 0, row.length);
    Arrays.fill(endsAlong, row.length, endsAlong.length, 0);
    for (int x = 2 * RADIUS; x < endsAlong.length; x++) {
      endsAlong[x] += row[x - 2 * RADIUS];
    }
  }

  private void down(float[] entering) {
    float[] leaving = window[(rows + 1) % window.length];
    for (int x = 0; x < endsDown.length; x++) {
      endsDown[x] = leaving[x] + entering[x];
    }
    Arrays.fill(blurred, 0);
    for (int k = 0; k < COSINES.length; k++) {
      COSINES[k].down(endsDown, last[k], beforeLast[k], blurred);
      float[] newest = beforeLast[k];
      beforeLast[k] = last[k];
      last[k] = newest;
    }
    rows++;
  }

  private static CosineFilter cosine(int k) {
    double frequency = (2 * k + 1) * Math.PI / (2 * RADIUS);
    double sign = k % 2 == 0 ? 1 : -1;
    return new CosineFilter(frequency, SHARES[k] * sign * StrictMath.sin(frequency));
  }
}
