package dev.ics.remap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ics.look.Masking;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IndexCostsTest {

  private static final Masking NOWHERE = _ -> 0;

  @Test
  void whereAllIndicesAreAsFrequentEachCostsTheAverage() {
    IndexCosts costs = IndexCosts.of(new long[]{9, 9, 9, 9, 9}, 1, NOWHERE);
    for (int index = 0; index < 5; index++) {
      assertThat(costs.of(index)).isOne();
    }
  }

  /// With one more of each: 8, 4, 2 and 2 of 16, which take 1, 2, 3 and 3 bits where an index of four
  /// takes 2.
  @Test
  void anIndexCostsTheBitsOfAnEntropyCoder() {
    IndexCosts costs = IndexCosts.of(new long[]{7, 3, 1, 1}, 1, NOWHERE);
    assertThat(costs.of(0)).isCloseTo(0.5f, within(1e-6f));
    assertThat(costs.of(1)).isCloseTo(1, within(1e-6f));
    assertThat(costs.of(2)).isCloseTo(1.5f, within(1e-6f)).isEqualTo(costs.of(3));
  }

  /// The equality of Kraft and McMillan: what a code costs that wastes nothing.
  @Test
  void theCostsOfAllIndicesAreThoseOfACode() {
    var random = new Random(1);
    for (int round = 0; round < 100; round++) {
      int size = 2 + random.nextInt(255);
      long[] counts = random.longs(size, 0, 1L << random.nextInt(1, 24)).toArray();
      IndexCosts costs = IndexCosts.of(counts, 1, NOWHERE);
      double sum = 0;
      for (int index = 0; index < size; index++) {
        sum += Math.pow(size, -costs.of(index));
      }
      assertThat(sum).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void anIndexThatNoPixelTakesCostsMostButNotWithoutEnd() {
    IndexCosts costs = IndexCosts.of(new long[]{1_000_000, 0}, 1, NOWHERE);
    assertThat(costs.of(0)).isBetween(0f, 1e-5f);
    assertThat(costs.of(1)).isCloseTo((float) (Math.log(1_000_002) / Math.log(2)), within(1e-4f));
  }

  @Test
  void theOnlyIndexCostsNothing() {
    assertThat(IndexCosts.of(new long[]{100}, 1, NOWHERE).of(0)).isZero();
  }

  @Test
  void whatAnIndexIsWorthIsTheRateTimesWhatThePixelHides() {
    IndexCosts costs = IndexCosts.of(new long[]{1, 1}, 20, pixel -> new float[]{1, 0.5f, 3}[pixel]);
    assertThat(costs.rate(0)).isEqualTo(20);
    assertThat(costs.rate(1)).isEqualTo(10);
    assertThat(costs.rate(2)).isEqualTo(60);
  }
}
