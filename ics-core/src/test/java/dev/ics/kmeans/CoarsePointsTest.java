package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CoarsePointsTest {

  @Test
  void neighborsInACellBecomeTheirWeightedMean() {
    Points points = new Points(new double[][]{{0, 1, 3, 8, 9, 12}}, new long[]{1, 3, 4, 1, 1, 5});
    Points four = new CoarsePoints(points).atLeast(4);
    assertThat(four.axis(0)).containsExactly(0.75, 3, 8.5, 12);
    assertThat(four.weights()).containsExactly(4, 4, 2, 5);
    Points two = new CoarsePoints(points).atLeast(2);
    assertThat(two.axis(0)).containsExactly(15 / 8.0, 77 / 7.0);
    assertThat(two.weights()).containsExactly(8, 7);
  }

  @Test
  void gridsHalveOneAxisAfterTheOther() {
    Points points = Points.ofRows(new double[][]{{0, 0}, {0, 1}, {1, 0}, {1, 1}});
    assertThat(new CoarsePoints(points).atLeast(2).size()).isEqualTo(2);
    assertThat(new CoarsePoints(points).atLeast(1).size()).isEqualTo(1);
  }

  @Test
  void thePointsThemselvesComeWhereThereAreNotEnough() {
    Points points = Scattered.anywhere(500, 3, new Random(1));
    assertThat(new CoarsePoints(points).atLeast(501)).isSameAs(points);
  }

  @Test
  void weightAndMeanStay() {
    for (int round = 0; round < 40; round++) {
      Random random = new Random(round);
      Points points = round % 2 == 0
          ? Scattered.clouds(4000, 20, random)
          : Scattered.anywhere(300, 1 + round % 5, random);
      Points coarse = new CoarsePoints(points).atLeast(1 + random.nextInt(1000));
      assertThat(coarse.totalWeight()).isEqualTo(points.totalWeight());
      for (int axis = 0; axis < points.dimensions(); axis++) {
        assertThat(mean(coarse, axis)).isCloseTo(mean(points, axis), within(1e-6));
      }
    }
  }

  private static double mean(Points points, int axis) {
    double sum = 0;
    for (int i = 0; i < points.size(); i++) {
      sum += points.weights()[i] * points.axis(axis)[i];
    }
    return sum / points.totalWeight();
  }
}
