package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ics.kmeans.Clustering.Stop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KMeansTest {

  @Test
  void aPointOfWeightThreeCountsAsThreePoints() {
    Centroids start = new Centroids(new double[][]{{0}, {10}});
    Points weighted = new Points(new double[][]{{1, 4, 9}}, new long[]{3, 1, 2});
    Points expanded = Points.ofRows(new double[][]{{1}, {1}, {1}, {4}, {9}, {9}});
    Clustering clustering = KMeans.from(start).fit(weighted);
    assertThat(clustering.centroids().toRows()).isDeepEqualTo(new double[][]{{1.75}, {9}});
    assertThat(clustering.inertia()).isEqualTo(KMeans.from(start).fit(expanded).inertia())
        .isEqualTo(6.75);
  }

  @Test
  void anEmptyClusterTakesTheFarthestPointFromItsCluster() {
    Points points = Points.ofRows(new double[][]{{0}, {1}, {2}, {50}});
    Centroids start = new Centroids(new double[][]{{1}, {1000}});
    List<double[][]> steps = new ArrayList<>();
    Clustering clustering = KMeans.from(start)
        .fit(points,
            iteration -> steps.add(iteration.centroids().toRows()));
    assertThat(steps.getFirst()).isDeepEqualTo(new double[][]{{1}, {50}});
    assertThat(clustering.labels()).containsExactly(0, 0, 0, 1);
    assertThat(clustering.inertia()).isEqualTo(2);
  }

  @Test
  void severalEmptyClustersTakeTheFarthestPointsFarthestFirst() {
    Points points = Points.ofRows(new double[][]{{0}, {1}, {2}, {40}, {50}});
    Centroids start = new Centroids(new double[][]{{1}, {1000}, {2000}});
    List<double[][]> steps = new ArrayList<>();
    KMeans.from(start).fit(points, iteration -> steps.add(iteration.centroids().toRows()));
    assertThat(steps.getFirst()).isDeepEqualTo(new double[][]{{1}, {50}, {40}});
  }

  @Test
  void fewerDistinctPointsThanClustersEndWithEveryPointOnACentroid() {
    Points points = new Points(new double[][]{{3, 7}}, new long[]{5, 5});
    for (Seeding seeding : List.of(new Seeding.RandomPoints(), new Seeding.PlusPlus())) {
      Clustering clustering = new KMeans(6, seeding, 3, 300, 0, 1).fit(points);
      assertThat(clustering.inertia()).isZero();
      assertThat(clustering.iterations()).isLessThan(10);
    }
  }

  @Test
  void equalPointsMakeOneClusterOfAllAndEnd() {
    Points points = Points.ofRows(new double[][]{{4, 4}, {4, 4}, {4, 4}});
    Clustering clustering = new KMeans(3, new Seeding.PlusPlus(), 2, 300, 1e-4, 1).fit(points);
    assertThat(clustering.inertia()).isZero();
  }

  @Test
  void oneClusterIsTheWeightedMean() {
    Points points = new Points(new double[][]{{0, 10}}, new long[]{3, 1});
    Clustering clustering = new KMeans(1, new Seeding.PlusPlus(), 1, 300, 0, 1).fit(points);
    assertThat(clustering.centroids().row(0)).containsExactly(2.5);
    assertThat(clustering.inertia()).isEqualTo(75);
  }

  @Test
  void theSameSeedGivesTheSameBitsAndAnotherSeedAnotherStart() {
    Points points = Scattered.clouds(3000, 30, new Random(5));
    KMeans method = new KMeans(12, new Seeding.PlusPlus(), 1, 300, 1e-4, 7);
    double[][] first = method.fit(points).centroids().toRows();
    assertThat(method.fit(points).centroids().toRows()).isDeepEqualTo(first);
    KMeans other = new KMeans(12, new Seeding.PlusPlus(), 1, 300, 1e-4, 8);
    assertThat(other.fit(points).centroids().row(0)).isNotEqualTo(first[0]);
  }

  @Test
  void theBestOfSeveralStartsIsKept() {
    Points points = Scattered.clouds(3000, 30, new Random(6));
    List<Double> inertias = new ArrayList<>();
    KMeans method = new KMeans(12, new Seeding.RandomPoints(), 5, 300, 0, 7);
    double[] last = {0};
    Clustering best = method.fit(points, iteration -> {
      if (iteration.number() == 1 && last[0] > 0) {
        inertias.add(last[0]);
      }
      last[0] = iteration.inertia();
      return true;
    });
    inertias.add(last[0]);
    assertThat(inertias).hasSize(5);
    assertThat(best.inertia()).isEqualTo(inertias.stream().min(Double::compare).orElseThrow());
  }

  @Test
  void inertiaNeverRises() {
    Points points = Scattered.clouds(5000, 40, new Random(8));
    List<Double> inertias = new ArrayList<>();
    Clustering clustering = new KMeans(20, new Seeding.RandomPoints(), 1, 300, 0, 3).fit(points,
        iteration -> inertias.add(iteration.inertia()));
    for (int i = 1; i < inertias.size(); i++) {
      assertThat(inertias.get(i)).isLessThanOrEqualTo(inertias.get(i - 1) * (1 + 1e-12));
    }
    assertThat(inertias).hasSize(clustering.iterations());
    assertThat(clustering.stop()).isEqualTo(Stop.UNCHANGED);
  }

  @Test
  void stopsAtTheIterationsThatAreAllowedWithLabelsOfTheLastCentroids() {
    Points points = Scattered.clouds(5000, 40, new Random(9));
    KMeans method = new KMeans(20, new Seeding.RandomPoints(), 1, 3, 0, 3);
    Clustering clustering = method.fit(points);
    assertThat(clustering.stop()).isEqualTo(Stop.ITERATIONS);
    assertThat(clustering.iterations()).isEqualTo(3);
    assertThat(clustering.inertia())
        .isCloseTo(inertiaOf(points, clustering), within(1e-9 * clustering.inertia()));
  }

  @Test
  void aToleranceStopsEarlierThanNone() {
    Points points = Scattered.clouds(5000, 40, new Random(10));
    Clustering exact = new KMeans(20, new Seeding.PlusPlus(), 1, 300, 0, 3).fit(points);
    Clustering tolerant = new KMeans(20, new Seeding.PlusPlus(), 1, 300, 1e-3, 3).fit(points);
    assertThat(tolerant.stop()).isEqualTo(Stop.TOLERANCE);
    assertThat(tolerant.iterations()).isLessThan(exact.iterations());
    assertThat(tolerant.inertia())
        .isCloseTo(inertiaOf(points, tolerant), within(1e-9 * tolerant.inertia()));
  }

  @Test
  void refusesWhatCannotBe() {
    Points points = Points.ofRows(new double[][]{{1, 1}, {2, 2}});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KMeans(3, new Seeding.PlusPlus(), 1, 10, 0, 0).fit(points))
        .withMessage("3 clusters are more than the 2 points");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KMeans.from(new Centroids(new double[][]{{1}})).fit(points))
        .withMessage("centroids have 1 dimensions, the points 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KMeans(0, new Seeding.PlusPlus(), 1, 10, 0, 0))
        .withMessageContaining("clusters 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Centroids(new double[][]{{Double.POSITIVE_INFINITY}}))
        .withMessage("centroid 0 is not finite: [Infinity]");
  }

  private static double inertiaOf(Points points, Clustering clustering) {
    double sum = 0;
    for (int i = 0; i < points.size(); i++) {
      int point = i;
      sum += points.weights()[i] * Arrays.stream(clustering.centroids().toRows())
          .mapToDouble(center -> points.squaredDistance(point, center))
          .min()
          .orElseThrow();
    }
    return sum;
  }
}
