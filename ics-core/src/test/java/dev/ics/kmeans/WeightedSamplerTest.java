package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightedSamplerTest {

  @Test
  void drawsAsOftenAsTheWeightsSay() {
    long[] weights = {5, 1, 1, 1, 1, 1, 80, 10};
    int[] counts = new WeightedSampler(weights).counts(100_000, new SplitMix64(3));
    for (int i = 0; i < weights.length; i++) {
      assertThat(counts[i] / 100_000.0).isCloseTo(weights[i] / 100.0, within(0.005));
    }
  }

  @Test
  void withoutReplacementAPointComesAtMostAsOftenAsItsWeight() {
    WeightedSampler sampler = new WeightedSampler(new long[]{2, 1, 4});
    assertThat(sampler.drawDistinct(7, new SplitMix64(4))).containsExactlyInAnyOrder(0, 0, 1, 2, 2,
        2,
        2);
  }
}
