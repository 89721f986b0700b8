package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MotionTest {

  private static final int CENTROIDS = 5;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7})
  void theChangeOfASquaredDistanceIsBoundedInABoxAndReachedInACorner(int dimensions) {
    var random = new Random(dimensions);
    for (int round = 0; round < 200; round++) {
      double[][] from = centroids(dimensions, random);
      double[][] to = centroids(dimensions, random);
      double[] middle = centroids(dimensions, random)[0];
      double[] halves = random.doubles(dimensions, 0, 5).toArray();
      var motion = new Motion(from, to, 0.25);
      for (int c = 0; c < CENTROIDS; c++) {
        double inMiddle = change(from[c], to[c], middle);
        double most = 0;
        for (int corner = 0; corner < 1 << dimensions; corner++) {
          double[] place = middle.clone();
          for (int axis = 0; axis < dimensions; axis++) {
            place[axis] += (corner >> axis & 1) == 0 ? halves[axis] : -halves[axis];
          }
          most = Math.max(most, change(from[c], to[c], place) - inMiddle);
        }
        assertThat(motion.inMiddle(c, middle)).isCloseTo(inMiddle, within(1e-9));
        assertThat(motion.elsewhere(c, halves)).isCloseTo(most, within(1e-9));
      }
      assertThat(motion.rounding()).isEqualTo(0.25);
    }
  }

  @Test
  void withoutAPlaceToComeFromNothingMoves() {
    for (int dimensions : new int[]{2, 3}) {
      double[][] to = centroids(dimensions, new Random(1));
      var motion = new Motion(new double[0][], to, 0);
      assertThat(motion.inMiddle(4, to[0])).isZero();
      assertThat(motion.elsewhere(4, to[1])).isZero();
    }
  }

  private static double[][] centroids(int dimensions, Random random) {
    double[][] centroids = new double[CENTROIDS][];
    Arrays.setAll(centroids, c -> random.doubles(dimensions, -20, 20).toArray());
    return centroids;
  }

  private static double change(double[] from, double[] to, double[] place) {
    return squaredDistance(to, place) - squaredDistance(from, place);
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int axis = 0; axis < a.length; axis++) {
      sum += (a[axis] - b[axis]) * (a[axis] - b[axis]);
    }
    return sum;
  }
}
