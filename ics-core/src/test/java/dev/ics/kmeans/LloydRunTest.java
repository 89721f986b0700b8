package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LloydRunTest {

  @Test
  void everyIterationIsThatOfComparingEveryPointWithEveryCentroid() {
    for (int round = 0; round < 60; round++) {
      Random random = new Random(round);
      Points points = round % 2 == 0
          ? Scattered.clouds(100 + 150 * round, 12, random)
          : Scattered.onGrid(100 + 50 * round, 1 + round % 5, 9, random);
      double[][] start = Seeding.seed(new Seeding.RandomPoints(), 2 + round,
          new NearestCentroids(points), new SplitMix64(round));
      List<double[][]> steps = new ArrayList<>();
      new LloydRun(new NearestCentroids(points), start).run(40, 0,
          iteration -> steps.add(iteration.centroids().toRows()));
      double[][] centroids = start;
      for (double[][] step : steps) {
        centroids = nextCentroids(points, centroids);
        assertThat(step).isDeepEqualTo(centroids);
      }
    }
  }

  private static double[][] nextCentroids(Points points, double[][] centroids) {
    int[] labels = new int[points.size()];
    double[] squaredDistances = new double[points.size()];
    for (int i = 0; i < points.size(); i++) {
      squaredDistances[i] = Double.POSITIVE_INFINITY;
      for (int c = 0; c < centroids.length; c++) {
        double distance = points.squaredDistance(i, centroids[c]);
        if (distance < squaredDistances[i]) {
          squaredDistances[i] = distance;
          labels[i] = c;
        }
      }
    }
    return new ClusterMeans(points, labels, centroids, squaredDistances).means();
  }
}
