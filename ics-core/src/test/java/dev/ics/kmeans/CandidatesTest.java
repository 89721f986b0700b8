package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CandidatesTest {

  @Test
  void whatIsDroppedCannotBecomeNearestByTheAllowedMoves() {
    int dropped = 0;
    for (int round = 0; round < 3000; round++) {
      Random random = new Random(round);
      int dimensions = 1 + random.nextInt(3);
      Points points = Scattered.onGrid(20, dimensions, 1 + random.nextInt(6), random);
      Boxes boxes = Boxes.around(points, new int[]{0, 20});
      double[][] centroids = new double[2 + random.nextInt(6)][dimensions];
      double[] allowances = new double[centroids.length];
      for (int c = 0; c < centroids.length; c++) {
        Arrays.setAll(centroids[c], axis -> 40 * random.nextDouble() - 18);
        allowances[c] = random.nextInt(3) == 0 ? 0 : 3 * random.nextDouble();
      }
      int[] near = Candidates.all(centroids, allowances)
          .near(boxes, 0, 1e-9, new int[centroids.length]);
      for (int c = 0; c < centroids.length; c++) {
        if (Arrays.binarySearch(near, c) < 0) {
          dropped++;
          assertNeverNearest(boxes, centroids, allowances, c, random);
        }
      }
    }
    assertThat(dropped).isGreaterThan(4000);
  }

  private static void assertNeverNearest(Boxes boxes, double[][] centroids, double[] allowances,
      int dropped, Random random) {
    for (int sample = 0; sample < 200; sample++) {
      double[] place = new double[centroids[0].length];
      for (int axis = 0; axis < place.length; axis++) {
        double share = sample % 2 == 0 ? random.nextInt(2) : random.nextDouble();
        place[axis] = boxes.low[axis][0] + share * (boxes.high[axis][0] - boxes.low[axis][0]);
      }
      double atBest = distance(place, centroids[dropped]) - allowances[dropped];
      double others = Double.POSITIVE_INFINITY;
      for (int c = 0; c < centroids.length; c++) {
        others = c == dropped
            ? others
            : Math.min(others, distance(place, centroids[c]) + allowances[c]);
      }
      assertThat(atBest).isGreaterThan(others);
    }
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int axis = 0; axis < a.length; axis++) {
      sum += (a[axis] - b[axis]) * (a[axis] - b[axis]);
    }
    return Math.sqrt(sum);
  }
}
