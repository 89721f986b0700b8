package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTwoTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 6})
  void findsWhatComparingAllFinds(int dimensions) {
    Random random = new Random(dimensions);
    Points points = Scattered.anywhere(700, dimensions, random);
    double[][] centroids = IntStream.range(0, NearestTwo.MAX_CENTROIDS)
        .mapToObj(i -> points.row(random.nextInt(points.size())))
        .toArray(double[][]::new);
    int[] loaded = IntStream.range(0, points.size()).filter(i -> i % 3 > 0).toArray();
    NearestTwo two = new NearestTwo(points);
    two.load(List.of(new int[]{0, 3}));
    two.load(List.of(Arrays.copyOf(loaded, 100), Arrays.copyOfRange(loaded, 100, loaded.length)));
    two.find(centroids);
    assertThat(two.size()).isEqualTo(loaded.length);
    for (int i = 0; i < loaded.length; i++) {
      int point = loaded[i];
      double[] sorted = Arrays.stream(centroids)
          .mapToDouble(centroid -> points.squaredDistance(point, centroid))
          .sorted()
          .toArray();
      double toNearest = points.squaredDistance(point, centroids[two.label(i)]);
      assertThat(toNearest).isCloseTo(sorted[0], within(1e-12 * sorted[0]));
      assertThat(two.squaredDistance(i)).isCloseTo(sorted[0], within(1e-12 * sorted[0]));
      assertThat(two.secondSquaredDistance(i)).isCloseTo(sorted[1], within(1e-12 * sorted[1]));
    }
    int[][] members = two.members(centroids.length);
    assertThat(Arrays.stream(members).flatMapToInt(Arrays::stream).sorted().toArray())
        .isEqualTo(loaded);
  }
}
