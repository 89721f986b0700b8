package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwapSearchTest {

  @Test
  void aCentroidTooManyHereGoesWhereOneIsMissing() {
    Points points = Points.ofRows(new double[][]{{0}, {1}, {100}, {101}, {200}, {201}});
    double[][] start = {{0}, {1}, {150.5}};
    assertThat(KMeans.from(new Centroids(start)).fit(points).inertia()).isGreaterThan(10_000);
    double[][] found = new SwapSearch(points, start, new SplitMix64(1)).run(0);
    Arrays.sort(found, Comparator.comparingDouble(row -> row[0]));
    assertThat(found).isDeepEqualTo(new double[][]{{0.5}, {100.5}, {200.5}});
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20})
  void neverEndsAboveLloydsIterationsFromTheSameStart(int kicks) {
    for (int round = 0; round < 12; round++) {
      Random random = new Random(round);
      Points points = round % 2 == 0
          ? Scattered.clouds(1000, 12, random)
          : Scattered.onGrid(200 + 20 * round, 1 + round % 5, 9, random);
      double[][] start = Seeding.seed(new Seeding.RandomPoints(), 2 + round,
          new NearestCentroids(points), new SplitMix64(round));
      double[][] found = new SwapSearch(points, copy(start), new SplitMix64(1)).run(kicks);
      Clustering lloyd = new LloydRun(new NearestCentroids(points), copy(start), Stride.LONG).run(
          100,
          1e-4 * points.meanVariance(), IterationListener.NONE);
      assertThat(BruteForce.inertia(points, found))
          .isLessThanOrEqualTo(lloyd.inertia() * (1 + 1e-9));
    }
  }

  @Test
  void moreKicksNeverEndHigher() {
    Points points = Scattered.clouds(4000, 40, new Random(3));
    double before = Double.POSITIVE_INFINITY;
    for (int kicks : new int[]{0, 10, 40, 160}) {
      double[][] start = WuRun.start(new CoarsePoints(points), 24);
      double inertia = BruteForce.inertia(points,
          new SwapSearch(points, start, new SplitMix64(5)).run(kicks));
      assertThat(inertia).isLessThanOrEqualTo(before * (1 + 1e-9));
      before = inertia;
    }
  }

  private static double[][] copy(double[][] rows) {
    return new Centroids(rows).toRows();
  }
}
