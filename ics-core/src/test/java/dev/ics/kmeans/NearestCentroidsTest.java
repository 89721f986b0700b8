package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestCentroidsTest {

  @Test
  void findsWhatComparingWithEveryCentroidFindsOnAGridFullOfTies() {
    Random random = new Random(1);
    for (int round = 0; round < 400; round++) {
      int dimensions = 1 + random.nextInt(5);
      int side = 1 + random.nextInt(12);
      Points points = Scattered.onGrid(1 + random.nextInt(700), dimensions, side, random);
      Points centers = Scattered.onGrid(1 + random.nextInt(60), dimensions, 2 * side, random);
      assertSameAsBruteForce(points, rows(centers, 0.5));
    }
  }

  @Test
  void findsWhatComparingWithEveryCentroidFindsAnywhere() {
    Random random = new Random(2);
    for (int round = 0; round < 200; round++) {
      int dimensions = 1 + random.nextInt(8);
      Points points = Scattered.anywhere(1 + random.nextInt(3000), dimensions, random);
      Points centers = Scattered.anywhere(1 + random.nextInt(300), dimensions, random);
      assertSameAsBruteForce(points, rows(centers, 1));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 511, 512, 513, 4095, 4096, 4097, 40_000})
  void findsWhatComparingWithEveryCentroidFindsAroundEveryBoxSize(int size) {
    Random random = new Random(size);
    Points points = Scattered.clouds(size, 20, random);
    assertSameAsBruteForce(points, rows(Scattered.clouds(100, 20, random), 1));
  }

  @Test
  void aTieGoesToTheLowerIndexWhateverTheOrderOfTheCentroids() {
    Points points = Points.ofRows(new double[][]{{0, 0}, {10, 0}});
    int[] labels = new NearestCentroids(points).find(new double[][]{{5, 5}, {5, -5}, {5, 5}});
    assertThat(labels).containsExactly(0, 0);
  }

  private static double[][] rows(Points points, double scale) {
    double[][] rows = new double[points.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = points.row(i);
      for (int axis = 0; axis < rows[i].length; axis++) {
        rows[i][axis] *= scale;
      }
    }
    return rows;
  }

  private static void assertSameAsBruteForce(Points points, double[][] centroids) {
    assertThat(new NearestCentroids(points).find(centroids))
        .isEqualTo(BruteForce.nearest(points, centroids));
  }
}
