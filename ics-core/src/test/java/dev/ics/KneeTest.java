package dev.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KneeTest {

  @Test
  void theKneeIsFarthestAboveTheLineBetweenTheEnds() {
    assertThat(Knee.of(new double[]{10, 20, 30, 40, 50}, new double[]{0, 60, 80, 90, 95}))
        .isEqualTo(1);
    assertThat(Knee.of(new double[]{1, 2, 3, 10}, new double[]{-50, 10, 60, 70})).isEqualTo(2);
  }

  /// Scaled to 0..1, the curve 5 - 1 / (x + 0.1) rises as fast as the line where x + 0.1 is the root of
  /// its whole rise's inverse.
  @Test
  void aHyperbolaHasItsKneeWhereItRisesAsItsLine() {
    double[] costs = IntStream.rangeClosed(0, 1000).mapToDouble(i -> i / 1000.0).toArray();
    double[] values = Arrays.stream(costs).map(x -> 5 - 1 / (x + 0.1)).toArray();
    double rise = 1 / 0.1 - 1 / 1.1;
    assertThat(costs[Knee.of(costs, values)]).isCloseTo(1 / Math.sqrt(rise) - 0.1, within(1e-3));
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
