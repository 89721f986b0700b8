package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlusPlusRunTest {

  @Test
  void choosesWhatLookingAtEveryPointInEveryTrialChooses() {
    for (int round = 0; round < 60; round++) {
      Points points = Scattered.clouds(500 + 37 * round, 25, new Random(round));
      double[][] start = new PlusPlusRun(new NearestCentroids(points), 40, new SplitMix64(round))
          .run();
      assertThat(start).isDeepEqualTo(reference(points, 40, new SplitMix64(round)));
    }
  }

  @Test
  void asManyCentroidsAsPointsAreAllThePoints() {
    double[][] rows = {{0}, {1}, {2}, {3}, {100}};
    double[][] start = new PlusPlusRun(new NearestCentroids(Points.ofRows(rows)), 5,
        new SplitMix64(1))
        .run();
    assertThat(Arrays.stream(start).mapToDouble(row -> row[0]).sorted()).containsExactly(0d, 1d, 2d,
        3d, 100d);
  }

  /// All coordinates and weights are whole numbers, so that sums are exact in any order.
  private static double[][] reference(Points points, int clusters, SplitMix64 random) {
    double[] closest = new double[points.size()];
    Arrays.fill(closest, Double.POSITIVE_INFINITY);
    double[][] centroids = new double[clusters][];
    centroids[0] = points.row(new WeightedSampler(points.weights()).draw(random));
    for (int c = 1; c < clusters; c++) {
      closest = closestWith(points, closest, centroids[c - 1]);
      double total = sum(points, closest);
      double least = Double.POSITIVE_INFINITY;
      for (int trial = 0; trial < 2 + (int) Math.log(clusters); trial++) {
        double[] candidate = points.row(draw(points, closest, random.nextDouble() * total));
        double sum = sum(points, closestWith(points, closest, candidate));
        if (sum < least) {
          least = sum;
          centroids[c] = candidate;
        }
      }
    }
    return centroids;
  }

  private static double[] closestWith(Points points, double[] closest, double[] centroid) {
    double[] with = new double[closest.length];
    for (int i = 0; i < with.length; i++) {
      with[i] = Math.min(closest[i], points.squaredDistance(i, centroid));
    }
    return with;
  }

  private static double sum(Points points, double[] closest) {
    double sum = 0;
    for (int i = 0; i < closest.length; i++) {
      sum += points.weights()[i] * closest[i];
    }
    return sum;
  }

  private static int draw(Points points, double[] closest, double place) {
    double passed = 0;
    for (int i = 0; i < closest.length; i++) {
      passed += points.weights()[i] * closest[i];
      if (passed > place) {
        return i;
      }
    }
    return closest.length - 1;
  }
}
