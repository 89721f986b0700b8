package dev.ics.kmeans;

/// Three levels of bounding boxes: leaves of consecutive points, groups of leaves, blocks of groups.
/// The better the order of the points keeps neighbors together, the smaller the boxes.
final class BoxTree {

  /// Points in a leaf.
  static final int LEAF_SIZE = 64;

  private static final int FANOUT = 8;

  final Boxes leaves;
  final Boxes groups;
  final Boxes blocks;
  private final int points;

  BoxTree(Points points) {
    this.points = points.size();
    leaves = Boxes.around(points, LEAF_SIZE);
    groups = leaves.grouped(FANOUT);
    blocks = groups.grouped(FANOUT);
  }

  /// The first point of a leaf.
  int start(int leaf) {
    return leaf * LEAF_SIZE;
  }

  /// One more than the last point of a leaf.
  int end(int leaf) {
    return Math.min(points, (leaf + 1) * LEAF_SIZE);
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
