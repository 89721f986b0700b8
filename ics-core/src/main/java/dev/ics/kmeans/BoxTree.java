package dev.ics.kmeans;

import java.util.Arrays;

/// Three levels of bounding boxes: leaves of consecutive points, groups of leaves, blocks of groups.
/// The better the order of the points keeps neighbors together, the smaller the boxes.
///
/// A box ends where two points that follow one another share only a large cell of a grid
/// ([Neighbors]). Boxes of as many points that end anywhere are far larger.
final class BoxTree {

  /// The most points in a leaf.
  static final int LEAF_SIZE = 256;

  /// The most leaves in a group, and groups in a block.
  private static final int FANOUT = 8;

  /// The fewest are so many times less; the last box may have fewer still.
  private static final int SHORTEST = 4;

  final Boxes leaves;
  final Boxes groups;
  final Boxes blocks;

  BoxTree(Points points, Neighbors neighbors) {
    int[] shared = neighbors.shared();
    int[] leafStarts = cut(shared, LEAF_SIZE);
    int[] between = Arrays.stream(leafStarts, 0, leafStarts.length - 1)
        .map(i -> shared[i])
        .toArray();
    int[] groupStarts = cut(between, FANOUT);
    int[] betweenGroups = Arrays.stream(groupStarts, 0, groupStarts.length - 1)
        .map(i -> between[i])
        .toArray();
    leaves = Boxes.around(points, leafStarts);
    groups = leaves.grouped(groupStarts);
    blocks = groups.grouped(cut(betweenGroups, FANOUT));
  }

  /// Where runs start; last their end.
  ///
  /// @param gaps between each and the one before
  private static int[] cut(int[] gaps, int longest) {
    int[] starts = new int[gaps.length / (longest / SHORTEST) + 2];
    int count = 1;
    int start = 0;
    while (gaps.length - start > longest) {
      int widest = start + longest / SHORTEST;
      for (int i = widest + 1; i <= start + longest; i++) {
        widest = gaps[i] >= gaps[widest] ? i : widest;
      }
      starts[count++] = widest;
      start = widest;
    }
    starts[count++] = gaps.length;
    return Arrays.copyOf(starts, count);
  }

  /// The first point of a leaf.
  int start(int leaf) {
    return leaves.start(leaf);
  }

  /// One more than the last point of a leaf.
  int end(int leaf) {
    return leaves.start(leaf + 1);
  }

  /// The largest coordinate on an axis, without sign.
  double extent(int axis) {
    double extent = 0;
    for (int block = 0; block < blocks.count; block++) {
      extent = Math.max(extent, Math.abs(blocks.low[axis][block]));
      extent = Math.max(extent, Math.abs(blocks.high[axis][block]));
    }
    return extent;
  }
}
