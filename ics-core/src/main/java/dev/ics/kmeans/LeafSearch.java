package dev.ics.kmeans;

/// Finds for all points of a leaf the nearest of a few centroids, and by how much others are farther.
///
/// Half the difference of the squared distances to a centroid and to a reference is linear in the
/// point. It is computed in whole numbers ([LeafNumbers]), whose rounding is bounded; where the two
/// least lie nearer to one another than that, the squared distances decide.
final class LeafSearch {

  private final Points points;
  private final BoxTree tree;
  private final LeafTiles tiles;
  private final double slack;
  /// By axis and place of the centroid.
  private final double[][] differences;
  private final double[] halves;
  private final LeafNumbers numbers;
  private int compared;
  private double scale;
  /// How near to one another two numbers may lie and still be in the wrong order.
  private double doubt;

  /// @param capacity of centroids that are compared
  /// @param slack    more than the rounding errors of two squared distances
  LeafSearch(NearestCentroids space, int capacity, double slack) {
    this.points = space.points();
    this.tree = space.tree();
    this.tiles = space.tiles();
    this.slack = slack;
    differences = new double[points.dimensions()][capacity];
    halves = new double[capacity];
    numbers = new LeafNumbers(points.dimensions(), capacity);
  }

  /// Finds the nearest centroid of each point of a leaf; a tie goes to the lower label.
  ///
  /// @param near labels of the centroids to compare, ascending
  void compare(int leaf, int[] near, double[][] centroids) {
    compared = near.length;
    numbers.choose(tiles.steps[leaf], compared);
    if (compared == 1) {
      return;
    }
    double bound = differences.length == 3
        ? differInSpace(leaf, near, centroids)
        : differ(leaf, near, centroids);
    scale = numbers.scale(bound);
    doubt = bound < Double.MAX_VALUE ? doubt(leaf) : Double.POSITIVE_INFINITY;
    if (numbers.exceed(doubt)) {
      numbers.compare(differences, scale / tiles.scale[leaf], halves, scale);
    } else {
      doubt = Double.POSITIVE_INFINITY;
    }
    if (!(numbers.smallestGap() > doubt)) {
      decide(tree.start(leaf), tree.end(leaf), near, centroids);
    }
  }

  /// Which of the compared centroids is nearest to each point of the last leaf; valid until the next
  /// call.
  int[] places() {
    return numbers.places();
  }

  /// By how much, at least, the second nearest of the compared centroids is farther from each point of
  /// the last leaf than the nearest, as a difference of squared distances.
  double squaredGap() {
    return compared == 1 ? Double.POSITIVE_INFINITY : squared(numbers.smallestGap());
  }

  /// By how much, at least, one of the compared centroids is farther from each point of the last leaf
  /// than the nearest, as a difference of squared distances.
  double squaredGap(int place) {
    return squared(numbers.smallestGap(place));
  }

  private double squared(double gap) {
    return gap > doubt ? 2 * (gap - doubt) / scale : 0;
  }

  /// Differences to the first centroid.
  ///
  /// @return more than any half difference of squared distances in the leaf
  private double differ(int leaf, int[] near, double[][] centroids) {
    double[] middles = tiles.middles[leaf];
    double[] reference = centroids[near[0]];
    int[] reach = tiles.reach[leaf];
    double step = 1 / tiles.scale[leaf];
    double bound = Double.MIN_NORMAL;
    for (int j = 1; j < near.length; j++) {
      double[] centroid = centroids[near[j]];
      double twice = 0;
      double range = 0;
      for (int axis = 0; axis < differences.length; axis++) {
        double difference = centroid[axis] - reference[axis];
        differences[axis][j] = difference;
        twice += difference * (centroid[axis] + reference[axis] - 2 * middles[axis]);
        range += Math.abs(difference) * (reach[axis] + 1);
      }
      halves[j] = twice / 2;
      bound = Math.max(bound, Math.abs(twice / 2) + range * step);
    }
    return bound;
  }

  /// The same for three dimensions.
  private double differInSpace(int leaf, int[] near, double[][] centroids) {
    double[] middles = tiles.middles[leaf];
    double[] reference = centroids[near[0]];
    double referenceX = reference[0];
    double referenceY = reference[1];
    double referenceZ = reference[2];
    double fromX = referenceX - 2 * middles[0];
    double fromY = referenceY - 2 * middles[1];
    double fromZ = referenceZ - 2 * middles[2];
    double step = 1 / tiles.scale[leaf];
    double reachX = (tiles.reach[leaf][0] + 1) * step;
    double reachY = (tiles.reach[leaf][1] + 1) * step;
    double reachZ = (tiles.reach[leaf][2] + 1) * step;
    double bound = Double.MIN_NORMAL;
    for (int j = 1; j < near.length; j++) {
      double[] centroid = centroids[near[j]];
      double x = centroid[0] - referenceX;
      double y = centroid[1] - referenceY;
      double z = centroid[2] - referenceZ;
      double half = (x * (centroid[0] + fromX) + y * (centroid[1] + fromY)
          + z * (centroid[2] + fromZ)) / 2;
      differences[0][j] = x;
      differences[1][j] = y;
      differences[2][j] = z;
      halves[j] = half;
      bound = Math.max(bound, Math.abs(half) + Math.abs(x) * reachX + Math.abs(y) * reachY
          + Math.abs(z) * reachZ);
    }
    return bound;
  }

  private double doubt(int leaf) {
    double reach = 0;
    for (int axisReach : tiles.reach[leaf]) {
      reach += axisReach;
    }
    double exact = 2 * (reach + 1) + slack * scale;
    double rounding = tiles.rounding[leaf];
    return rounding == 0
        ? exact
        : exact + 2 * rounding * steepest() * scale / tiles.scale[leaf];
  }

  /// The largest sum of a centroid's differences to the first, without sign.
  private double steepest() {
    double steepest = 0;
    for (int j = 1; j < compared; j++) {
      double sum = 0;
      for (double[] axis : differences) {
        sum += Math.abs(axis[j]);
      }
      steepest = Math.max(steepest, sum);
    }
    return steepest;
  }

  private void decide(int start, int end, int[] near, double[][] centroids) {
    for (int point = start; point < end; point++) {
      if (!(numbers.gap(point - start) > doubt)) {
        numbers.setPlace(point - start, nearest(point, near, centroids));
      }
    }
  }

  private int nearest(int point, int[] near, double[][] centroids) {
    int nearest = 0;
    double least = points.squaredDistance(point, centroids[near[0]]);
    for (int j = 1; j < near.length; j++) {
      double squared = points.squaredDistance(point, centroids[near[j]]);
      if (squared < least) {
        least = squared;
        nearest = j;
      }
    }
    return nearest;
  }
}
