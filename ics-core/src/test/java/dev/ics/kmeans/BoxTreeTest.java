package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxTreeTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 255, 256, 257, 512, 20_000})
  void everyPointIsInOneLeafAndInItsBoxes(int size) {
    Points points = Scattered.clouds(size, 30, new Random(size));
    BoxTree tree = tree(points);
    int next = 0;
    for (int block = 0; block < tree.blocks.count; block++) {
      for (int group = tree.blocks.start(block); group < tree.blocks.start(block + 1); group++) {
        for (int leaf = tree.groups.start(group); leaf < tree.groups.start(group + 1); leaf++) {
          assertThat(tree.start(leaf)).isEqualTo(next);
          for (; next < tree.end(leaf); next++) {
            double[] place = points.row(next);
            assertThat(tree.leaves.squaredDistance(leaf, place)).isZero();
            assertThat(tree.groups.squaredDistance(group, place)).isZero();
            assertThat(tree.blocks.squaredDistance(block, place)).isZero();
          }
        }
      }
    }
    assertThat(next).isEqualTo(points.size());
  }

  @Test
  void leavesHave64To256PointsButForTheLast() {
    BoxTree tree = tree(Scattered.clouds(30_000, 40, new Random(1)));
    int last = tree.leaves.count - 1;
    assertThat(IntStream.range(0, last).map(leaf -> tree.end(leaf) - tree.start(leaf)))
        .allMatch(size -> size >= 64 && size <= 256);
    assertThat(tree.end(last) - tree.start(last)).isBetween(1, 256);
  }

  @Test
  void aLeafEndsWherePointsLieFarApart() {
    double[] line = IntStream.range(0, 400).mapToDouble(i -> i < 100 ? i : 2000 + i).toArray();
    BoxTree tree = tree(new Points(new double[][]{line}, IntStream.range(0, 400)
        .mapToLong(i -> 1)
        .toArray()));
    assertThat(tree.end(0)).isEqualTo(100);
    assertThat(tree.leaves.high[0][0]).isEqualTo(99);
  }

  private static BoxTree tree(Points points) {
    return new BoxTree(points, new Neighbors(points));
  }
}
