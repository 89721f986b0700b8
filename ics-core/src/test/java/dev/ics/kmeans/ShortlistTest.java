package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortlistTest {

  private static final double SLACK = 1e-6;

  /// A leaf of the points 0 and 2, and three centroids.
  private static final Points POINTS = Points.ofRows(new double[][]{{0}, {2}});
  private static final double[] MIDDLE = {1};
  private static final double[] HALVES = {1};

  @Test
  void whoMayBeNearestByTheBoundsIsARival() {
    var list = new Shortlist(new int[]{2, 5, 9}, new double[]{0, 7, -3});
    assertThat(list.rivals(SLACK, new int[10])).containsExactly(0, 2);
    assertThat(list.rivals(7, new int[10])).containsExactly(0, 1, 2);
    assertThat(list.labels(new int[]{0, 2})).containsExactly(2, 9);
    assertThat(list.settled(new int[]{2, 9}, SLACK)).isFalse();
  }

  @Test
  void aNewListTakesOverWhatTheOldOneKnewBetter() {
    var old = new Shortlist(new int[]{1, 3, 4, 8}, new double[]{5, 5, 2, 6});
    var list = new Shortlist(new int[]{0, 3, 4, 9}, new double[]{0, 0, 4, 0}).after(old);
    assertThat(list.rivals(3.9, new int[10])).containsExactly(0, 3);
    assertThat(list.rivals(4, new int[10])).containsExactly(0, 2, 3);
    assertThat(list.rivals(5, new int[10])).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aNewListPassesOverWhatOnlyTheOldOneHad() {
    var old = new Shortlist(new int[]{1, 2, 3}, new double[]{5, 5, 5});
    assertThat(new Shortlist(new int[]{3}, new double[]{0}).after(old).rivals(4, new int[4]))
        .isEmpty();
  }

  @Test
  void aNewListKnowsWhoWasNearestAndByHowMuch() {
    Shortlist searched = searched(new double[][]{{1}, {4}, {11}});
    Shortlist list = new Shortlist(new int[]{0, 1}, new double[2]).after(searched);
    assertThat(list.settled(new int[]{0}, 2.9)).isTrue();
    assertThat(list.settled(new int[]{0}, 3.1)).isFalse();
  }

  @Test
  void beforeASearchAMoveTellsNothing() {
    var list = new Shortlist(new int[]{0, 1}, new double[]{0, 7});
    list.follow(new Motion(new double[][]{{1}, {4}}, new double[][]{{2}, {5}}, 0), MIDDLE, HALVES);
    assertThat(list.rivals(6.9, new int[2])).containsExactly(0);
    assertThat(list.rivals(7, new int[2])).containsExactly(0, 1);
  }

  @Test
  void roundingTakesFromTheMargin() {
    Shortlist list = searched(new double[][]{{1}, {4}, {11}});
    double[][] still = {{1}, {4}, {11}};
    list.follow(new Motion(still, still, 2.5), MIDDLE, HALVES);
    assertThat(list.settled(new int[]{0}, 0.4)).isTrue();
    assertThat(list.settled(new int[]{0}, 0.6)).isFalse();
  }

  /// Centroids at 1, 4 and 11: their squared distances are 1, 16 and 121 from 0, and 1, 4 and 81 from 2. So
  /// the second is behind by at least 3 and the third by 80.
  @Test
  void aSearchTellsByHowMuchTheOthersAreBehind() {
    Shortlist list = searched(new double[][]{{1}, {4}, {11}});
    assertThat(list.rivals(SLACK, new int[3])).containsExactly(0);
    assertThat(list.rivals(2.9, new int[3])).containsExactly(0);
    assertThat(list.rivals(3, new int[3])).containsExactly(0, 1);
    assertThat(list.rivals(79, new int[3])).containsExactly(0, 1);
    assertThat(list.rivals(80, new int[3])).containsExactly(0, 1, 2);
    assertThat(list.settled(new int[]{0}, SLACK)).isTrue();
    assertThat(list.settled(new int[]{0, 1}, SLACK)).isFalse();
  }

  /// From 4 to 3 the second comes nearer by 7 to 0 and by 3 to 2, which is more than the 3 that it was
  /// behind; from 11 to 10 the third by at most 21, which leaves 59 of 80.
  @Test
  void whoComesNearerIsLessBehind() {
    Shortlist list = searched(new double[][]{{1}, {4}, {11}});
    list.follow(new Motion(new double[][]{{1}, {4}, {11}}, new double[][]{{1}, {3}, {10}}, 0),
        MIDDLE, HALVES);
    assertThat(list.rivals(SLACK, new int[3])).containsExactly(0, 1);
    assertThat(list.rivals(58.9, new int[3])).containsExactly(0, 1);
    assertThat(list.rivals(59, new int[3])).containsExactly(0, 1, 2);
  }

  /// As the one before, but the nearest goes from 1 to 2: away from 0 by 3.
  @Test
  void whenTheNearestGoesAwayAllAreLessBehind() {
    Shortlist list = searched(new double[][]{{1}, {4}, {11}});
    list.follow(new Motion(new double[][]{{1}, {4}, {11}}, new double[][]{{2}, {4}, {10}}, 0.5),
        MIDDLE, HALVES);
    assertThat(list.rivals(80 - 21 - 3 - 0.5 - 0.01, new int[3])).containsExactly(0, 1);
    assertThat(list.rivals(80 - 21 - 3 - 0.5, new int[3])).containsExactly(0, 1, 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void noNearestCentroidIsMissedAndLabelsThatAreSettledStay(int dimensions) {
    int dropped = 0;
    int settled = 0;
    for (int round = 0; round < 100; round++) {
      var random = new Random(round);
      var leaf = new Leaf(Scattered.onGrid(30, dimensions, 9, random), random);
      for (int step = 0; step < 12; step++) {
        leaf.move(random.nextInt(3) * 0.4, random);
        int[] nearest = BruteForce.nearest(leaf.points, leaf.centroids);
        int[] rivals = leaf.list.labels(leaf.list.rivals(SLACK, new int[Leaf.CENTROIDS]));
        assertThat(rivals).contains(Arrays.stream(nearest).distinct().toArray());
        dropped += Leaf.CENTROIDS - rivals.length;
        if (leaf.list.settled(rivals, SLACK)) {
          assertThat(nearest).isEqualTo(leaf.labels);
          settled++;
        } else {
          leaf.search();
        }
      }
    }
    assertThat(dropped).isGreaterThan(5000);
    assertThat(settled).isGreaterThan(300);
  }

  private static Shortlist searched(double[][] centroids) {
    var list = new Shortlist(new int[]{0, 1, 2}, new double[3]);
    var search = new LeafSearch(new NearestCentroids(POINTS), 3, 0);
    int[] all = {0, 1, 2};
    search.compare(0, all, centroids);
    list.learn(search, all, new boolean[]{true, false, false});
    return list;
  }

  /// Points in one box, and all centroids on one list.
  private static final class Leaf {

    static final int CENTROIDS = 12;

    private final Points points;
    private final NearestCentroids space;
    private final double[] middle;
    private final double[] halves;
    private final Shortlist list = new Shortlist(IntStream.range(0, CENTROIDS).toArray(),
        new double[CENTROIDS]);
    private double[][] centroids = new double[CENTROIDS][];
    private int[] labels = {};

    Leaf(Points points, Random random) {
      this.points = points;
      this.space = new NearestCentroids(points);
      assertThat(space.tree().leaves.count).isOne();
      this.middle = new double[points.dimensions()];
      this.halves = new double[points.dimensions()];
      for (int axis = 0; axis < middle.length; axis++) {
        middle[axis] = space.tree().leaves.middle(axis, 0);
        halves[axis] = (space.tree().leaves.high[axis][0] - space.tree().leaves.low[axis][0]) / 2;
      }
      Arrays.setAll(centroids, c -> random.doubles(middle.length, -15, 25).toArray());
      search();
    }

    void move(double step, Random random) {
      double[][] to = new double[CENTROIDS][];
      Arrays.setAll(to, c -> Arrays.stream(centroids[c])
          .map(at -> at + step * (random.nextDouble() - 0.5))
          .toArray());
      list.follow(new Motion(centroids, to, SLACK), middle, halves);
      centroids = to;
    }

    void search() {
      int[] rivals = list.rivals(SLACK, new int[CENTROIDS]);
      int[] compared = list.labels(rivals);
      var search = new LeafSearch(space, CENTROIDS, SLACK);
      search.compare(0, compared, centroids);
      boolean[] held = new boolean[compared.length];
      labels = new int[points.size()];
      for (int i = 0; i < labels.length; i++) {
        held[search.places()[i]] = true;
        labels[i] = compared[search.places()[i]];
      }
      list.learn(search, rivals, held);
    }
  }
}
