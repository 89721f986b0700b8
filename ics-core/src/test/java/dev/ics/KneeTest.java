package dev.ics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KneeTest {

  @Test
  void theKneeIsFarthestAboveTheLineBetweenTheEnds() {
    assertThat(Knee.of(new double[]{10, 20, 30, 40, 50}, new double[]{0, 60, 80, 90, 95}))
        .isEqualTo(1);
    assertThat(Knee.of(new double[]{1, 2, 3, 10}, new double[]{-50, 10, 60, 70})).isEqualTo(2);
  }

  @Test
  void theFigureOfThePaperHasItsKneeAtTheThirdPoint() {
    double[] costs = new double[11];
    double[] values = new double[11];
    for (int i = 0; i < 11; i++) {
      costs[i] = i / 10.0;
      values[i] = -1 / (costs[i] + 0.1) + 5; // y = -1/x + 5, as in figure 2
    }
    assertThat(Knee.of(costs, values)).isEqualTo(2);
  }

  @Test
  void ofEqualKneesTheCheapestIsTaken() {
    assertThat(Knee.of(new double[]{0, 1, 2, 4}, new double[]{0, 2, 3, 4})).isEqualTo(1);
  }

  @Test
  void aCurveThatDoesNotBendUpwardsPaysToTheEnd() {
    assertThat(Knee.of(new double[]{1, 2, 3}, new double[]{1, 2, 3})).isEqualTo(2);
    assertThat(Knee.of(new double[]{1, 2, 3}, new double[]{1, 1, 3})).isEqualTo(2);
    assertThat(Knee.of(new double[]{5}, new double[]{9})).isZero();
  }

  @Test
  void whereAllCostTheSameTheBestIsTaken() {
    assertThat(Knee.of(new double[]{7, 7, 7}, new double[]{1, 9, 8})).isEqualTo(1);
  }
}
