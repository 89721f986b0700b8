package dev.ics.remap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlueNoiseMaskTest {

  private static final int SIDE = 64;
  private static final int BLOCK = 8;

  @Test
  void eachThresholdOccursOnceAndTheyAreEvenlySpaced() {
    float[] sorted = mask();
    Arrays.sort(sorted);
    for (int i = 0; i < sorted.length; i++) {
      assertThat(sorted[i]).isEqualTo((i + 0.5f) / (SIDE * SIDE));
    }
  }

  @Test
  void theSquareRepeatsEvery64Pixels() {
    for (int i = 0; i < SIDE * SIDE; i++) {
      int x = i % SIDE;
      int y = i / SIDE;
      assertThat(BlueNoiseMask.at(x + SIDE, y)).isEqualTo(BlueNoiseMask.at(x, y));
      assertThat(BlueNoiseMask.at(x, y + 5 * SIDE)).isEqualTo(BlueNoiseMask.at(x, y));
    }
  }

  /// Of white noise the variance is that of throws of coins.
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.25, 0.5, 0.75, 0.9})
  void blocksDifferFarLessInTheirPointsThanThoseOfWhiteNoiseAcrossTheSeamToo(double share) {
    double ofCoins = BLOCK * BLOCK * share * (1 - share);
    for (int shift : new int[]{0, 3}) {
      assertThat(varianceOfCounts(mask(), share, shift)).isLessThan(ofCoins / 5);
      assertThat(varianceOfCounts(shuffled(), share, shift)).isGreaterThan(ofCoins / 2);
    }
  }

  /// As a share of the distance that they would have in a square grid.
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.05, 0.1, 0.9, 0.95, 0.99})
  void fewPointsLieFarApart(double share) {
    double inGrid = Math.sqrt(1 / Math.min(share, 1 - share));
    assertThat(leastDistance(mask(), share)).isGreaterThan(0.6 * inGrid);
    assertThat(leastDistance(shuffled(), share)).isLessThan(0.4 * inGrid);
  }

  private static double varianceOfCounts(float[] mask, double share, int shift) {
    double squares = 0;
    int blocks = SIDE / BLOCK;
    for (int block = 0; block < blocks * blocks; block++) {
      int count = 0;
      for (int i = 0; i < BLOCK * BLOCK; i++) {
        int x = (block % blocks * BLOCK + i % BLOCK + shift) % SIDE;
        int y = (block / blocks * BLOCK + i / BLOCK + shift) % SIDE;
        count += mask[y * SIDE + x] < share ? 1 : 0;
      }
      squares += (count - share * BLOCK * BLOCK) * (count - share * BLOCK * BLOCK);
    }
    return squares / blocks / blocks;
  }

  /// Between two of those points that are the fewer: below a threshold, or not below it.
  private static double leastDistance(float[] mask, double share) {
    int[] points = IntStream.range(0, mask.length)
        .filter(i -> mask[i] < share == share < 0.5)
        .toArray();
    double least = SIDE;
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < i; j++) {
        least = Math.min(least, Math.hypot(around(points[i] % SIDE - points[j] % SIDE),
            around(points[i] / SIDE - points[j] / SIDE)));
      }
    }
    return least;
  }

  /// The shorter way, since the square repeats.
  private static int around(int distance) {
    return Math.min(Math.abs(distance), SIDE - Math.abs(distance));
  }

  private static float[] mask() {
    float[] mask = new float[SIDE * SIDE];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = BlueNoiseMask.at(i % SIDE, i / SIDE);
    }
    return mask;
  }

  /// White noise: the same thresholds anywhere.
  private static float[] shuffled() {
    List<Integer> order = IntStream.range(0, SIDE * SIDE).boxed().collect(Collectors.toList());
    Collections.shuffle(order, new Random(1));
    float[] mask = mask();
    float[] shuffled = new float[mask.length];
    for (int i = 0; i < shuffled.length; i++) {
      shuffled[i] = mask[order.get(i)];
    }
    return shuffled;
  }
}
