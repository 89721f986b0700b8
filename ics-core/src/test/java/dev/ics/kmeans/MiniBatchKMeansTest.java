package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MiniBatchKMeansTest {

  @Test
  void comesNearTheInertiaOfFullKMeans() {
    Points points = Scattered.clouds(6000, 16, new Random(11));
    double full = new KMeans(16, new Seeding.PlusPlus(), 10, 300, 0, 1).fit(points).inertia();
    double mini = new MiniBatchKMeans(16, 2000, 3, 10, 1).fit(points).inertia();
    assertThat(mini).isBetween(full, 1.1 * full);
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    Points points = Scattered.clouds(3000, 16, new Random(12));
    MiniBatchKMeans method = new MiniBatchKMeans(16, 500, 3, 10, 5);
    assertThat(method.fit(points).centroids().toRows())
        .isDeepEqualTo(method.fit(points).centroids().toRows());
  }

  @Test
  void aBatchLargerThanThePointsIsAsLargeAsThePoints() {
    Points points = Points.ofRows(new double[][]{{0}, {1}, {10}, {11}});
    Clustering clustering = new MiniBatchKMeans(2, 100_000, 3, 50, 2).fit(points);
    assertThat(clustering.labels()[0]).isEqualTo(clustering.labels()[1])
        .isNotEqualTo(clustering.labels()[2]);
  }

  @Test
  void centersThatTookTooLittleMoveToPointsOfTheBatch() {
    MiniBatchCenters centers = new MiniBatchCenters(new double[][]{{0}, {1000}, {2000}});
    Batch batch = Batch.of(Points.ofRows(new double[][]{{1}, {2}, {3}, {4}}),
        new int[]{5, 5, 5, 5});
    centers.update(batch);
    assertThat(centers.anyEmpty()).isTrue();
    centers.reassign(batch, new SplitMix64(3));
    assertThat(centers.anyEmpty()).isFalse();
    assertThat(centers.centroids()[0]).containsExactly(2.5);
    assertThat(centers.centroids()[1][0]).isBetween(1.0, 4.0);
    assertThat(centers.centroids()[2][0]).isBetween(1.0, 4.0);
  }

  @Test
  void aCenterIsTheMeanOfAllThatItEverTook() {
    MiniBatchCenters centers = new MiniBatchCenters(new double[][]{{0}});
    centers.update(Batch.of(Points.ofRows(new double[][]{{3}}), new int[]{2}));
    double inertia = centers.update(Batch.of(Points.ofRows(new double[][]{{9}}), new int[]{1}));
    assertThat(inertia).isEqualTo(36);
    assertThat(centers.centroids()[0]).containsExactly(5);
  }

  @Test
  void stallsAfterTenStepsWithoutANewLeastInertia() {
    SmoothedInertia smoothed = new SmoothedInertia(100, 100);
    assertThat(smoothed.stalls(5)).isFalse();
    for (int step = 1; step < 10; step++) {
      assertThat(smoothed.stalls(5)).isFalse();
    }
    assertThat(smoothed.stalls(5)).isTrue();
  }

  @Test
  void refusesMoreClustersThanPoints() {
    assertThatIllegalArgumentException().isThrownBy(
        () -> new MiniBatchKMeans(3, 10, 1, 1, 0).fit(Points.ofRows(new double[][]{{1}, {2}})))
        .withMessage("3 clusters are more than the 2 points");
  }
}
