package dev.ics.kmeans;

import java.util.Random;

/// Random points for tests: on a coarse grid, so that ties and duplicates are common, or anywhere.
final class Scattered {

  private Scattered() {}

  static Points onGrid(int size, int dimensions, int side, Random random) {
    double[][] axes = new double[dimensions][size];
    for (double[] axis : axes) {
      for (int i = 0; i < size; i++) {
        axis[i] = random.nextInt(side);
      }
    }
    return new Points(axes, weights(size, random));
  }

  static Points anywhere(int size, int dimensions, Random random) {
    double[][] axes = new double[dimensions][size];
    for (double[] axis : axes) {
      for (int i = 0; i < size; i++) {
        axis[i] = random.nextGaussian() * 1000;
      }
    }
    return new Points(axes, weights(size, random));
  }

  /// Colors as a picture has them: clouds, in the order of a curve through them.
  static Points clouds(int size, int clouds, Random random) {
    double[][] axes = new double[3][size];
    double[][] middles = new double[clouds][3];
    for (int i = 0; i < size; i++) {
      int cloud = (int) ((long) i * clouds / size);
      for (int axis = 0; axis < 3; axis++) {
        if (middles[cloud][axis] == 0) {
          middles[cloud][axis] = 30 + random.nextInt(200);
        }
        axes[axis][i] = Math.rint(Math.clamp(middles[cloud][axis] + random.nextGaussian() * 12, 0,
            255));
      }
    }
    return new Points(axes, weights(size, random));
  }

  private static long[] weights(int size, Random random) {
    long[] weights = new long[size];
    for (int i = 0; i < size; i++) {
      weights[i] = 1L + random.nextInt(50);
    }
    return weights;
  }
}
