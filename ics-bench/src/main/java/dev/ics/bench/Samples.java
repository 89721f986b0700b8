package dev.ics.bench;

import java.util.Arrays;

/// A picture as the other libraries may take it. Its arrays are live; read only.
final class Samples {

  private final double[][] rows;
  private final long[] weights;

  private Samples(int[] colors, long[] weights) {
    this.rows = Arrays.stream(colors).mapToObj(BruteForce::toRow).toArray(double[][]::new);
    this.weights = weights;
  }

  static Samples of(Picture picture, InputForm form) {
    return switch (form) {
      case PIXELS -> {
        long[] ones = new long[picture.image().argb().length];
        Arrays.fill(ones, 1);
        yield new Samples(picture.image().argb(), ones);
      }
      case COLORS ->
        new Samples(picture.histogram().colors(), picture.histogram().pixelCounts());
    };
  }

  /// A point each: red, green and blue.
  double[][] rows() {
    return rows;
  }

  /// How many pixels each point stands for.
  long[] weights() {
    return weights;
  }
}
