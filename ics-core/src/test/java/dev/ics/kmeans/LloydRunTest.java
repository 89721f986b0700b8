package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.kmeans.IterationListener.Iteration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LloydRunTest {

  @Test
  void everyIterationIsThatOfComparingEveryPointWithEveryCentroid() {
    for (int round = 0; round < 60; round++) {
      Random random = new Random(round);
      Points points = round % 2 == 0
          ? Scattered.clouds(100 + 150 * round, 12, random)
          : Scattered.onGrid(100 + 50 * round, 1 + round % 5, 9, random);
      double[][] centroids = start(points, 2 + round);
      for (Iteration step : steps(points, centroids, 1)) {
        assertThat(step.inertia()).isEqualTo(BruteForce.inertia(points, centroids));
        double[][] means = means(points, centroids);
        assertThat(step.shift()).isEqualTo(squaredShift(centroids, means));
        assertThat(step.centroids().toRows()).isDeepEqualTo(means);
        centroids = means;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1.7, 1.95})
  void relaxedIterationsGoFartherOrLessFarAndNeverRaiseTheInertia(double relaxation) {
    Points points = Scattered.clouds(4000, 15, new Random(4));
    double[][] start = start(points, 20);
    List<Iteration> steps = steps(points, start, relaxation);
    double[][] centroids = steps.getFirst().centroids().toRows();
    for (int i = 1; i < steps.size(); i++) {
      assertThat(steps.get(i).inertia())
          .isLessThanOrEqualTo(steps.get(i - 1).inertia() * (1 + 1e-12))
          .isEqualTo(BruteForce.inertia(points, centroids));
      double[][] means = steps.get(i).centroids().toRows();
      assertThat(means).isDeepEqualTo(means(points, centroids));
      for (int c = 0; c < means.length; c++) {
        for (int axis = 0; axis < 3; axis++) {
          centroids[c][axis] += relaxation * (means[c][axis] - centroids[c][axis]);
        }
      }
    }
  }

  @Test
  void theListenerEndsTheRunWithTheCentroidsItWasTold() {
    Points points = Scattered.clouds(3000, 12, new Random(3));
    List<Iteration> steps = new ArrayList<>();
    Clustering clustering = new LloydRun(new NearestCentroids(points), start(points, 15), 1)
        .run(100, 0, step -> {
          steps.add(step);
          return step.number() < 3;
        });
    assertThat(clustering.stop()).isEqualTo(Clustering.Stop.CANCELLED);
    assertThat(clustering.iterations()).isEqualTo(3);
    assertThat(steps).hasSize(3);
    assertThat(clustering.centroids().toRows())
        .isDeepEqualTo(steps.getLast().centroids().toRows());
    assertThat(clustering.labels())
        .isEqualTo(BruteForce.nearest(points, clustering.centroids().toRows()));
  }

  @Test
  void tellsHowManyPointsChanged() {
    Points points = Points.ofRows(new double[][]{{0}, {1}, {2}, {9}, {10}});
    List<Iteration> steps = steps(points, new double[][]{{0}, {1}}, 1);
    assertThat(steps).extracting(Iteration::changed).containsExactly(5, 2, 0);
  }

  private static List<Iteration> steps(Points points, double[][] start, double relaxation) {
    List<Iteration> steps = new ArrayList<>();
    double[][] copy = Arrays.stream(start).map(double[]::clone).toArray(double[][]::new);
    new LloydRun(new NearestCentroids(points), copy, relaxation).run(40, 0, steps::add);
    return steps;
  }

  private static double[][] start(Points points, int clusters) {
    return Seeding.seed(new Seeding.RandomPoints(), clusters, new NearestCentroids(points),
        new SplitMix64(clusters));
  }

  private static double[][] means(Points points, double[][] centroids) {
    int[] labels = BruteForce.nearest(points, centroids);
    return new ClusterMeans(points, labels, centroids,
        BruteForce.sums(points, labels, centroids.length)).means();
  }

  private static double squaredShift(double[][] from, double[][] to) {
    double sum = 0;
    for (int c = 0; c < from.length; c++) {
      for (int axis = 0; axis < from[c].length; axis++) {
        sum += (to[c][axis] - from[c][axis]) * (to[c][axis] - from[c][axis]);
      }
    }
    return sum;
  }
}
