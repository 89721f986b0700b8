package dev.ics.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxMeansTest {

  @ParameterizedTest
  @CsvSource({"1, 1, 0", "1, 1, 4", "1, 30, 2", "30, 1, 2", "2, 3, 1", "7, 5, 3", "5, 7, 3",
      "8, 8, 8", "6, 4, 20", "40, 25, 3", "40, 25, 0"})
  void eachMeanIsThatOfAddingUpItsSquare(int width, int height, int radius) {
    float[] plane = plane(width * height);
    float[] means = means(plane, width, radius);
    assertThat(means).hasSameSizeAs(plane);
    for (int i = 0; i < means.length; i++) {
      assertThat((double) means[i]).as("pixel %d", i)
          .isCloseTo(mean(plane, width, radius, i), within(1e-4));
    }
  }

  @Test
  void pastTheEdgeThePixelsAtTheEdgeCountAgain() {
    assertThat(means(new float[]{9, 0, 0, 18}, 4, 1)).containsExactly(6, 3, 6, 12);
    assertThat(means(new float[]{9, 0, 0, 18}, 1, 1)).containsExactly(6, 3, 6, 12);
  }

  private static float[] means(float[] plane, int width, int radius) {
    int height = plane.length / width;
    var squares = new BoxMeans(width, radius);
    float[] means = new float[plane.length];
    for (int below = -radius; below < height + radius; below++) {
      int row = Math.clamp(below, 0, height - 1);
      squares.add(Arrays.copyOfRange(plane, row * width, (row + 1) * width));
      for (int x = 0, y = below - radius; y >= 0 && x < width; x++) {
        means[y * width + x] = squares.at(x);
      }
    }
    return means;
  }

  private static double mean(float[] plane, int width, int radius, int at) {
    double sum = 0;
    for (int y = at / width - radius; y <= at / width + radius; y++) {
      for (int x = at % width - radius; x <= at % width + radius; x++) {
        sum += plane[Math.clamp(y, 0, plane.length / width - 1) * width
            + Math.clamp(x, 0, width - 1)];
      }
    }
    return sum / ((2 * radius + 1) * (2 * radius + 1));
  }

  /// Whole numbers, so that sums are exact.
  private static float[] plane(int size) {
    var random = new Random(size);
    float[] plane = new float[size];
    for (int i = 0; i < size; i++) {
      plane[i] = random.nextInt(256);
    }
    return plane;
  }
}
