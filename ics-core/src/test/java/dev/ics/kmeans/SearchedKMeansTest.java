package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchedKMeansTest {

  @Test
  void searchingFindsLessErrorThanLloydsIterations() {
    Points points = Scattered.clouds(20_000, 60, new Random(1));
    double none = new KMeans(60, new Seeding.Wu(), 1, 300, 1e-4, 1).fit(points).inertia();
    double some = new SearchedKMeans(60, 2, 1e-4, 1).fit(points).inertia();
    double much = new SearchedKMeans(60, 5, 1e-4, 1).fit(points).inertia();
    assertThat(some).isLessThan(0.985 * none);
    assertThat(much).isLessThan(0.98 * none);
  }

  @Test
  void withoutEffortItIsTheStartByCutsAndLloydsIterations() {
    Points points = Scattered.clouds(5000, 30, new Random(2));
    double[][] start = WuRun.start(new CoarsePoints(points), 20);
    Clustering expected = new LloydRun(new NearestCentroids(points), start, Stride.LONG)
        .run(300, 1e-4 * points.meanVariance(), IterationListener.NONE);
    assertThat(new SearchedKMeans(20, 0, 1e-4, 9).fit(points).centroids().toRows())
        .isDeepEqualTo(expected.centroids().toRows());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4})
  void theSameSeedGivesTheSameBits(int effort) {
    Points points = Scattered.clouds(5000, 30, new Random(3));
    SearchedKMeans method = new SearchedKMeans(25, effort, 1e-4, 7);
    assertThat(method.fit(points).centroids().toRows())
        .isDeepEqualTo(method.fit(points).centroids().toRows());
  }

  @Test
  void theSeedOfTheKicksMatters() {
    Points points = Scattered.clouds(8000, 50, new Random(4));
    Set<Double> inertias = new TreeSet<>();
    for (int seed = 0; seed < 5; seed++) {
      inertias.add(new SearchedKMeans(50, 3, 1e-4, seed).fit(points).inertia());
    }
    assertThat(inertias).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 8})
  void anyDimensionIsSearched(int dimensions) {
    Points points = Scattered.anywhere(1500, dimensions, new Random(dimensions));
    Clustering clustering = new SearchedKMeans(20, 3, 1e-4, 1).fit(points);
    assertThat(clustering.centroids().dimensions()).isEqualTo(dimensions);
    assertThat(clustering.inertia())
        .isLessThan(new SearchedKMeans(20, 0, 1e-4, 1).fit(points).inertia());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 5})
  void equalOrTooFewDifferentPointsEndWithEveryPointOnACentroid(int effort) {
    Points equal = Points.ofRows(
        Collections.nCopies(40, new double[]{3, 3, 3}).toArray(double[][]::new));
    assertThat(new SearchedKMeans(6, effort, 0, 1).fit(equal).inertia()).isZero();
    Points two = new Points(new double[][]{{3, 7}}, new long[]{5, 5});
    for (int clusters : new int[]{2, 3, 6, 10}) {
      assertThat(new SearchedKMeans(clusters, effort, 0, 1).fit(two).inertia()).isZero();
    }
  }

  @Test
  void oneClusterIsTheWeightedMean() {
    Points points = new Points(new double[][]{{0, 10}}, new long[]{3, 1});
    assertThat(new SearchedKMeans(1, 5, 0, 1).fit(points).centroids().row(0)).containsExactly(2.5);
  }

  @Test
  void moreClustersThanAreSearchedEndAtOnce() {
    Points points = Scattered.anywhere(6000, 3, new Random(8));
    int clusters = SearchedKMeans.MAX_SEARCHED + 1;
    assertThat(new SearchedKMeans(clusters, 9, 1e-4, 1).fit(points).inertia())
        .isEqualTo(new SearchedKMeans(clusters, 0, 1e-4, 1).fit(points).inertia());
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SearchedKMeans(5, 10, 0, 0))
        .withMessageContaining("effort 10 in 0..9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SearchedKMeans(3, 1, 0, 0).fit(Points.ofRows(new double[][]{{1}})))
        .withMessage("3 clusters are more than the 1 points");
  }
}
