package dev.ics.kmeans;

/// For each point the index of its nearest centroid by squared distance; a tie goes to the lower
/// index. The result is that of comparing every point with every centroid, bit for bit, but most
/// comparisons are saved.
///
/// Points that follow one another share bounding boxes: up to 256 of them a leaf, up to eight leaves a
/// group, up to eight groups a block ([BoxTree]). Each box keeps only those centroids that can be
/// nearest to some place in it.
/// A centroid `c` is dropped when another one, `best`, is nearer even to the corner of the box that
/// lies farthest in the direction from `best` to `c` (Kanungo, Mount, Netanyahu, Piatko, Silverman
/// and Wu, "An efficient k-means clustering algorithm: analysis and implementation", 2002). In the
/// leaves all points are compared with the few that are left ([LeafSearch]).
///
/// While centroids move little by little the leaves' lists of centroids are kept: each centroid has
/// an allowance, and as long as it has not moved farther the lists still hold (as the neighbor lists
/// of Verlet, "Computer experiments on classical fluids", 1967; see [Assignment]). And of those on its
/// list a leaf compares only the ones that may have become nearest since ([Shortlist]).
public final class NearestCentroids {

  private final Points points;
  private final BoxTree tree;
  private final LeafTiles tiles;

  public NearestCentroids(Points points) {
    this(points, new Neighbors(points));
  }

  /// @param neighbors of these points
  NearestCentroids(Points points, Neighbors neighbors) {
    this.points = points;
    this.tree = new BoxTree(points, neighbors);
    this.tiles = new LeafTiles(points, tree);
  }

  Points points() {
    return points;
  }

  BoxTree tree() {
    return tree;
  }

  LeafTiles tiles() {
    return tiles;
  }

  /// Finds the nearest centroids of all points.
  ///
  /// @param centroids at least one, each as long as the points have dimensions, finite
  /// @return the label of each point
  public int[] find(double[][] centroids) {
    Assignment assignment = new Assignment(this, centroids.length);
    assignment.update(centroids);
    return assignment.labels();
  }

  /// More than the rounding errors of two computed squared distances and of the corner test together:
  /// each is below `dimensions + 4` half units in the last place of the largest squared distance.
  double roundingSlack(double[][] centroids) {
    double largest = 0;
    for (int axis = 0; axis < points.dimensions(); axis++) {
      double extent = tree.extent(axis);
      for (double[] centroid : centroids) {
        extent = Math.max(extent, Math.abs(centroid[axis]));
      }
      largest += 4 * extent * extent;
    }
    return 4 * (points.dimensions() + 4) * Math.ulp(largest);
  }
}
