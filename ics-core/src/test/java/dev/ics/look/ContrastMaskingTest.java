package dev.ics.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastMaskingTest {

  private static final int WIDTH = 35;
  private static final int HEIGHT = 21;

  /// What is around a pixel is seven columns wide: as many as these, whose mean is 0 and whose variance
  /// is 60.
  private static final int[] COLUMNS = {-13, 4, -5, 0, 5, -4, 13};

  @Test
  void aFlatPlaneHidesLittleAndAllOfItAsMuch() {
    double least = Math.pow(18 / 78.0, 3 / 8.0);
    float[] factors = factors(200, 0);
    for (float factor : factors) {
      assertThat((double) factor).isCloseTo(least, withinPercentage(0.1)).isEqualTo(factors[0]);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "-1, 1", "2, 1.56611", "3, 2.09147", "4, 2.58132", "8, 4.31867"})
  void theFactorIsOneAtUsualContrastAndRisesWithThePowerThreeEighthsOfTheVariance(int contrast,
      double expected) {
    float[] factors = factors(120, contrast);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 3; x < WIDTH - 3; x++) {
        assertThat((double) factors[y * WIDTH + x]).isCloseTo(expected, withinPercentage(0.1));
      }
    }
  }

  @Test
  void onlyThreePixelsToEachSideCount() {
    float[] lightness = new float[WIDTH * HEIGHT];
    lightness[10 * WIDTH + 17] = 255;
    float[] factors = masking(lightness);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        boolean near = Math.abs(x - 17) <= 3 && Math.abs(y - 10) <= 3;
        assertThat(factors[y * WIDTH + x] > 1).as("pixel (%d, %d)", x, y).isEqualTo(near);
      }
    }
  }

  private static float[] factors(int middle, int contrast) {
    float[] lightness = new float[WIDTH * HEIGHT];
    for (int i = 0; i < lightness.length; i++) {
      lightness[i] = middle + contrast * COLUMNS[i % WIDTH % 7];
    }
    return masking(lightness);
  }

  private static float[] masking(float[] lightness) {
    Masking masking = ContrastMasking.of(new ArrayPlane(WIDTH, lightness));
    float[] factors = new float[lightness.length];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = masking.at(i);
    }
    return factors;
  }
}
