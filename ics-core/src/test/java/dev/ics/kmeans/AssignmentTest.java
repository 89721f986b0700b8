package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTest {

  private static final int[] EDGES = {1, 2, 63, 64, 65, 127, 128, 511, 512, 513, 4095, 4096, 4097};

  @Test
  void everyUpdateIsThatOfComparingEveryPointWithEveryCentroid() {
    for (int round = 0; round < 2000; round++) {
      Random random = new Random(round);
      Points points = points(round, random);
      double[][] centroids = Seeding.seed(new Seeding.RandomPoints(),
          (int) Math.min(points.totalWeight(), upTo(300, random)), new NearestCentroids(points),
          new SplitMix64(round));
      assertUpdatesAreRight(points, centroids);
    }
  }

  private static void assertUpdatesAreRight(Points points, double[][] start) {
    Assignment assignment = new Assignment(new NearestCentroids(points), start.length);
    double[][] centroids = start;
    for (int step = 0; step < 8; step++) {
      int[] before = assignment.labels().clone();
      int changed = assignment.update(centroids);
      int[] labels = BruteForce.nearest(points, centroids);
      assertThat(assignment.labels()).isEqualTo(labels);
      assertThat(changed).isEqualTo(differences(before, labels));
      ClusterSums sums = BruteForce.sums(points, labels, start.length);
      assertThat(assignment.sums().weights()).isEqualTo(sums.weights());
      assertThat(assignment.sums().coordinates()).isDeepEqualTo(sums.coordinates());
      centroids = new ClusterMeans(points, labels, centroids, sums).means();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void anyNumberOfThreadsGivesTheSameBits(int threads) throws Exception {
    Points points = Scattered.clouds(150_000, 60, new Random(1));
    double[][] start = Seeding.seed(new Seeding.RandomPoints(), 64, new NearestCentroids(points),
        new SplitMix64(1));
    double[][] expected = means(points, start);
    assertThat(inPool(threads, points, start)).isDeepEqualTo(expected);
    assertThat(inPool(threads, halved(points), start)).isDeepEqualTo(means(halved(points), start));
  }

  private static double[][] inPool(int threads, Points points, double[][] start)
      throws InterruptedException, ExecutionException {
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      return pool.submit(() -> means(points, start)).get();
    }
  }

  private static double[][] means(Points points, double[][] start) {
    return new LloydRun(new NearestCentroids(points), start.clone(), Stride.PLAIN)
        .run(12, 0, IterationListener.NONE)
        .centroids()
        .toRows();
  }

  /// The same points with coordinates that are not whole.
  private static Points halved(Points points) {
    double[][] axes = new double[points.dimensions()][points.size()];
    for (int axis = 0; axis < axes.length; axis++) {
      for (int i = 0; i < points.size(); i++) {
        axes[axis][i] = points.axis(axis)[i] / 3;
      }
    }
    return new Points(axes, points.weights());
  }

  private static Points points(int round, Random random) {
    int size = round % 5 == 0 ? EDGES[round / 5 % EDGES.length] : upTo(5000, random);
    int dimensions = 1 + random.nextInt(8);
    return switch (round % 8) {
      case 0 -> Scattered.onGrid(size, dimensions, 1 + random.nextInt(12), random);
      case 1 -> Scattered.anywhere(size, dimensions, random);
      case 2, 3 -> Scattered.clouds(size, 1 + random.nextInt(20), random);
      case 4 -> scaled(Scattered.onGrid(size, dimensions, 5, random), 1e-7, 1 << 20, random);
      case 5 -> scaled(Scattered.anywhere(size, dimensions, random), 1, 1L << 45, random);
      case 6 -> scaled(Scattered.clouds(size, 9, random), 1L << 30, 1, random);
      default -> scaled(Scattered.anywhere(size, dimensions, random), Math.pow(10,
          random.nextInt(320) - 160), 1, random);
    };
  }

  /// Far from or near to one another, about a place that may be far away, some of them heavy.
  private static Points scaled(Points points, double scale, long heaviest, Random random) {
    double[][] axes = new double[points.dimensions()][points.size()];
    long[] weights = points.weights().clone();
    for (double[] axis : axes) {
      double place = random.nextBoolean() ? 0 : random.nextInt(100_000);
      for (int i = 0; i < axis.length; i++) {
        axis[i] = place + scale * points.axis(0)[(i * 7) % axis.length];
      }
    }
    for (int i = 0; i < weights.length; i += 3) {
      weights[i] *= heaviest;
    }
    return new Points(axes, weights);
  }

  /// Small numbers are as likely as large ones.
  private static int upTo(int limit, Random random) {
    return (int) Math.exp(random.nextDouble() * Math.log(limit + 1.0));
  }

  private static int differences(int[] before, int[] after) {
    int count = 0;
    for (int i = 0; i < before.length; i++) {
      count += before[i] == after[i] ? 0 : 1;
    }
    return count;
  }
}
