package dev.ics.kmeans;

/// How near to one another points lie that follow one another: the finest of some nested grids in
/// which a point shares the cell of the point before it. A grid has cells half as long on one axis as
/// those of the next coarser one, within which they lie.
final class Neighbors {

  /// So often the range from zero to the greatest coordinate may be halved.
  private static final int HALVINGS = 20;

  /// The finest shared grid by point, 0 where two are as good as equal; [#grids] for the first point.
  private final int[] shared;
  private final int grids;

  Neighbors(Points points) {
    shared = new int[points.size()];
    grids = (HALVINGS + 2) * points.dimensions() + 1;
    double scale = scale(points);
    for (int axis = 0; axis < points.dimensions(); axis++) {
      compare(points.axis(axis), scale, axis, points.dimensions());
    }
    shared[0] = grids;
  }

  /// How many grids there are.
  int grids() {
    return grids;
  }

  /// By point, the live array, read only: the finest grid shared with the point before, from 0 where
  /// they are as good as equal; [#grids] for the first.
  int[] shared() {
    return shared;
  }

  private static double scale(Points points) {
    double greatest = 0;
    for (int axis = 0; axis < points.dimensions(); axis++) {
      for (double coordinate : points.axis(axis)) {
        greatest = Math.max(greatest, Math.abs(coordinate));
      }
    }
    return greatest == 0 ? 1 : Math.scalb(1.0, HALVINGS - 1 - Math.getExponent(greatest));
  }

  private void compare(double[] coordinates, double scale, int axis, int dimensions) {
    int[] cells = new int[coordinates.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (int) (coordinates[i] * scale);
    }
    for (int i = 1; i < cells.length; i++) {
      int halving = Integer.SIZE - Integer.numberOfLeadingZeros(cells[i] ^ cells[i - 1]);
      int grid = Math.min(halving, HALVINGS + 1) * dimensions - axis;
      shared[i] = Math.max(shared[i], grid);
    }
  }
}
