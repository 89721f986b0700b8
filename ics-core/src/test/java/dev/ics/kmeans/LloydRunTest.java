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
      for (Iteration step : steps(points, centroids, Stride.PLAIN)) {
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
    List<Iteration> steps = steps(points, start, new Stride(relaxation, 0));
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
  void longStridesTakeFewerIterations() {
    int plain = 0;
    int relaxed = 0;
    int carried = 0;
    for (int round = 0; round < 10; round++) {
      Points points = Scattered.clouds(4000, 30, new Random(round));
      double[][] start = start(points, 25);
      double limit = 1e-4 * points.meanVariance();
      plain += run(points, start, Stride.PLAIN, limit).iterations();
      relaxed += run(points, start, new Stride(1.7, 0), limit).iterations();
      carried += run(points, start, Stride.LONG, limit).iterations();
    }
    assertThat(relaxed).isLessThan((int) (0.9 * plain));
    assertThat(carried).isLessThan((int) (0.7 * plain));
  }

  @Test
  void momentumRepeatsAShareOfTheLastStride() {
    assertThat(new Stride(1.5, 0.5).from(new double[]{4, 1}, new double[]{2, 1},
        new double[]{6, -1})).containsExactly(4 + 3 + 1, 1 - 3);
  }

  @Test
  void theListenerEndsTheRunWithTheCentroidsItWasTold() {
    Points points = Scattered.clouds(3000, 12, new Random(3));
    List<Iteration> steps = new ArrayList<>();
    Clustering clustering = new LloydRun(new NearestCentroids(points), start(points, 15),
        Stride.PLAIN)
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
    List<Iteration> steps = steps(points, new double[][]{{0}, {1}}, Stride.PLAIN);
    assertThat(steps).extracting(Iteration::changed).containsExactly(5, 2, 0);
  }

  private static List<Iteration> steps(Points points, double[][] start, Stride stride) {
    List<Iteration> steps = new ArrayList<>();
    double[][] copy = Arrays.stream(start).map(double[]::clone).toArray(double[][]::new);
    new LloydRun(new NearestCentroids(points), copy, stride).run(40, 0, steps::add);
    return steps;
  }

  private static Clustering run(Points points, double[][] start, Stride stride, double limit) {
    double[][] copy = Arrays.stream(start).map(double[]::clone).toArray(double[][]::new);
    return new LloydRun(new NearestCentroids(points), copy, stride)
        .run(300, limit, IterationListener.NONE);
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
