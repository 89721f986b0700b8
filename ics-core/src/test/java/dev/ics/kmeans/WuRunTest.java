package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WuRunTest {

  @Test
  void cutsWhereTheErrorFallsMost() {
    Points points = new Points(new double[][]{{0, 2, 10, 14, 14}, {0, 0, 0, 0, 30}},
        new long[]{1, 1, 1, 3, 2});
    // Below y = 30 lies weight 6 of 8: 1387.5 less; below x = 6 weight 2: but 378.2 less.
    assertThat(sorted(start(points, 2))).isDeepEqualTo(new double[][]{{9, 0}, {14, 30}});
    assertThat(sorted(start(points, 3))).isDeepEqualTo(new double[][]{{1, 0}, {13, 0}, {14, 30}});
    assertThat(sorted(start(points, 4)))
        .isDeepEqualTo(new double[][]{{1, 0}, {10, 0}, {14, 0}, {14, 30}});
  }

  @Test
  void aLargeErrorThatNoCutCanLowerMuchIsLeftToTheEnd() {
    // The corners have the greater variance, but a cut halves it only on one of four axes.
    double[][] rows = new double[18][4];
    for (int i = 0; i < 16; i++) {
      for (int axis = 0; axis < 4; axis++) {
        rows[i][axis] = (i >> axis & 1) * 2;
      }
    }
    rows[16] = new double[]{100, 0, 0, 0};
    rows[17] = new double[]{107, 0, 0, 0};
    double[][] start = start(Points.ofRows(rows), 3);
    assertThat(sorted(start)).isDeepEqualTo(
        new double[][]{{1, 1, 1, 1}, {100, 0, 0, 0}, {107, 0, 0, 0}});
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7})
  void givesAsManyDifferentCentroidsAsAreWantedInAnyDimensionAndOrder(int dimensions) {
    Random random = new Random(dimensions);
    Points points = Scattered.anywhere(3000, dimensions, random);
    for (int clusters : new int[]{1, 2, 5, 100, 3000}) {
      double[][] start = start(points, clusters);
      assertThat(Arrays.stream(start).map(Arrays::toString).distinct()).hasSize(clusters);
    }
  }

  @Test
  void asManyCentroidsAsPointsAreThePoints() {
    Points points = Scattered.anywhere(2000, 3, new Random(4));
    double[][] rows = new double[points.size()][];
    Arrays.setAll(rows, points::row);
    assertClose(sorted(start(points, rows.length)), sorted(rows));
  }

  @Test
  void goesBackToThePointsWhereRunsOfThemAreTooAlike() {
    double[][] rows = new double[3000][1];
    for (int i = 0; i < rows.length; i++) {
      rows[i][0] = new double[]{0, 1e-3, 1000}[i % 3];
    }
    assertClose(sorted(start(Points.ofRows(rows), 3)), new double[][]{{0}, {1e-3}, {1000}});
  }

  @Test
  void equalPointsGiveEqualCentroids() {
    Points points = Points.ofRows(Collections.nCopies(50, new double[]{4, -7})
        .toArray(
            double[][]::new));
    for (double[] centroid : start(points, 5)) {
      assertThat(centroid).containsExactly(4, -7);
    }
  }

  @Test
  void oneClusterStartsAtTheMean() {
    Points points = new Points(new double[][]{{0, 10}}, new long[]{3, 1});
    assertThat(start(points, 1)).isDeepEqualTo(new double[][]{{2.5}});
  }

  @Test
  void kMeansFromItIsBetterThanFromRandomPoints() {
    Points points = Scattered.clouds(20_000, 60, new Random(6));
    double cuts = new KMeans(60, new Seeding.Wu(), 1, 300, 1e-4, 1).fit(points).inertia();
    double random = new KMeans(60, new Seeding.RandomPoints(), 5, 300, 1e-4, 1).fit(points)
        .inertia();
    assertThat(cuts).isLessThan(0.97 * random);
  }

  private static double[][] start(Points points, int clusters) {
    return Seeding.seed(new Seeding.Wu(), clusters, new NearestCentroids(points),
        new SplitMix64(0));
  }

  private static void assertClose(double[][] actual, double[][] expected) {
    assertThat(actual).hasDimensions(expected.length, expected[0].length);
    for (int c = 0; c < expected.length; c++) {
      assertThat(actual[c]).containsExactly(expected[c], within(1e-9));
    }
  }

  private static double[][] sorted(double[][] rows) {
    List<double[]> sorted = Arrays.asList(rows.clone());
    sorted.sort(Arrays::compare);
    return sorted.toArray(double[][]::new);
  }
}
