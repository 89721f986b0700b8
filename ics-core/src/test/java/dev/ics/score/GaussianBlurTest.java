package dev.ics.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussianBlurTest {

  @Test
  void theWeightsHaveASumOfOneAndTheVarianceOfTheGaussian() {
    double[] weights = BruteForceErrors.WEIGHTS;
    double sum = weights[0];
    double variance = 0;
    for (int away = 1; away < weights.length; away++) {
      sum += 2 * weights[away];
      variance += 2 * weights[away] * away * away;
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
    assertThat(variance).isCloseTo(1.5 * 1.5, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 30", "30, 1", "4, 4", "5, 3", "11, 12", "12, 11", "13, 40", "16, 9",
      "17, 9", "18, 9", "19, 9", "200, 150"})
  void aBlurredPixelIsTheWeightedSumOfThoseAroundIt(int width, int height) {
    float[][] picture = random(width, height);
    float[][] blurred = blur(picture);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        assertThat((double) blurred[y][x])
            .isCloseTo(expected(picture, x, y), within(2e-5));
      }
    }
  }

  @Test
  void noSharesOfTheCosinesAreNearerToTheGaussian() {
    double[] off = new double[3];
    double[] sums = new double[3];
    double[] variances = new double[3];
    for (int k = 0; k < 3; k++) {
      double frequency = (2 * k + 1) * Math.PI / 10;
      off[k] = -Math.exp(-1.5 * 1.5 * frequency * frequency / 2) / 5;
      for (int n = -4; n <= 4; n++) {
        double cosine = Math.cos(frequency * n);
        off[k] += BruteForceErrors.WEIGHTS[Math.abs(n)] * cosine / 5;
        sums[k] += cosine;
        variances[k] += n * n * cosine;
      }
    }
    double volume = 0;
    for (int k = 0; k < 3; k++) {
      int next = (k + 1) % 3;
      int other = (k + 2) % 3;
      volume += off[k] * (sums[next] * variances[other] - sums[other] * variances[next]);
    }
    assertThat(volume).isCloseTo(0, within(1e-12));
    assertThat(Math.hypot(off[0], off[1])).isGreaterThan(1e-5);
  }

  private static double expected(float[][] picture, int x, int y) {
    return BruteForceErrors.mean((u, v) -> picture[v][u], picture[0].length, picture.length, x, y);
  }

  private static float[][] blur(float[][] picture) {
    GaussianBlur blur = new GaussianBlur(picture[0].length);
    float[][] blurred = new float[picture.length][];
    for (int y = 0; y < picture.length + GaussianBlur.DELAY; y++) {
      if (y < picture.length) {
        blur.next(picture[y]);
      } else {
        blur.nextBelow();
      }
      if (y >= GaussianBlur.DELAY) {
        blurred[y - GaussianBlur.DELAY] = blur.blurred().clone();
      }
    }
    return blurred;
  }

  private static float[][] random(int width, int height) {
    Random random = new Random(width);
    float[][] picture = new float[height][width];
    for (float[] row : picture) {
      for (int x = 0; x < width; x++) {
        row[x] = random.nextFloat();
      }
    }
    return picture;
  }
}
