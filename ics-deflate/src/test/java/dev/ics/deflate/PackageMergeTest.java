package dev.ics.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackageMergeTest {

  private static final int LIMIT = 4;

  @Test
  void noCompleteCodeWithinTheLimitIsShorter() {
    SplittableRandom random = new SplittableRandom(1);
    for (int trial = 0; trial < 300; trial++) {
      int[] counts = IntStream.range(0, random.nextInt(2, 8))
          .map(i -> 1 << random.nextInt(12))
          .toArray();
      byte[] lengths = PackageMerge.lengths(counts, LIMIT);
      assertThat(bits(counts, lengths)).as("trial %d", trial)
          .isEqualTo(least(counts, 0, 1 << LIMIT));
      assertThat(IntStream.range(0, lengths.length).map(i -> 1 << LIMIT - lengths[i]).sum())
          .isEqualTo(1 << LIMIT);
    }
  }

  @Test
  void countsLikeFibonacciNumbersKeepToTheLimit() {
    int[] counts = new int[30];
    counts[0] = 1;
    counts[1] = 1;
    for (int i = 2; i < counts.length; i++) {
      counts[i] = counts[i - 1] + counts[i - 2];
    }
    assertThat(PackageMerge.lengths(counts, 15)).inHexadecimal()
        .doesNotContain(16)
        .contains(15);
  }

  @Test
  void oneSymbolOrNoneGetsACompleteCode() {
    assertThat(PackageMerge.lengths(new int[]{0, 0, 7, 0}, 7)).containsExactly(1, 0, 1, 0);
    assertThat(PackageMerge.lengths(new int[3], 7)).containsExactly(1, 1, 0);
  }

  /// By trying all lengths, while their codes still have room.
  private static int least(int[] counts, int symbol, int room) {
    if (symbol == counts.length) {
      return 0;
    }
    int least = Integer.MAX_VALUE / 2;
    for (int length = 1; length <= LIMIT && room > 0; length++) {
      int left = room - (1 << LIMIT - length);
      if (left >= 0) {
        least = Math.min(least, counts[symbol] * length + least(counts, symbol + 1, left));
      }
    }
    return least;
  }

  private static int bits(int[] counts, byte[] lengths) {
    return IntStream.range(0, counts.length).map(i -> counts[i] * lengths[i]).sum();
  }
}
