package dev.ics.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorMapsTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 2", "9, 40", "33, 7", "70, 50"})
  void theNormsAreThoseOfTheDefinition(int width, int height) {
    float[][] original = random(width, height, 1);
    float[][] result = random(width, height, 2);
    assertThat(new ErrorMaps(original, result).norms())
        .containsExactly(new BruteForceErrors(original, result).norms(), within(1e-3));
  }

  @Test
  void anEdgeTooManyRingsAndAnEdgeTooFewBlurs() {
    float[][] flat = new float[20][20];
    float[][] edge = new float[20][20];
    edge[10][10] = 1;
    double[] ringing = new ErrorMaps(flat, edge).norms();
    double[] blurring = new ErrorMaps(edge, flat).norms();
    assertThat(ringing[1]).isPositive();
    assertThat(ringing[2]).isZero();
    assertThat(blurring[1]).isZero();
    assertThat(blurring[2]).isPositive();
    assertThat(blurring[0]).isEqualTo(ringing[0]).isPositive();
  }

  @Test
  void equalPicturesHaveNoErrors() {
    float[][] picture = random(50, 40, 3);
    assertThat(new ErrorMaps(picture, picture).norms()).containsOnly(0);
  }

  private static float[][] random(int width, int height, long seed) {
    Random random = new Random(seed);
    float[][] picture = new float[height][width];
    for (float[] row : picture) {
      for (int x = 0; x < width; x++) {
        row[x] = random.nextFloat();
      }
    }
    return picture;
  }
}
