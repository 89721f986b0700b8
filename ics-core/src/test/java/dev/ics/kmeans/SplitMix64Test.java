package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SplitMix64Test {

  @Test
  void isTheSequenceOfThePaperAsTheJdkHasIt() {
    SplittableRandom reference = new SplittableRandom(42);
    SplitMix64 random = new SplitMix64(42);
    for (int i = 0; i < 1000; i++) {
      assertThat(random.nextLong()).isEqualTo(reference.nextLong());
    }
  }

  @Test
  void doublesAreUniformBelowOne() {
    SplitMix64 random = new SplitMix64(7);
    double sum = 0;
    for (int i = 0; i < 100_000; i++) {
      double value = random.nextDouble();
      assertThat(value).isGreaterThanOrEqualTo(0).isLessThan(1);
      sum += value;
    }
    assertThat(sum / 100_000).isCloseTo(0.5, within(0.005));
  }
}
