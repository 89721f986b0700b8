package dev.ics.remap;

import dev.ics.look.PerceptualColors;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// For each cell of a grid over colors the palette colors that matter there: those that are nearest to
/// some place in the cell, and those that are not much farther. Lists are made when first asked for.
final class NearColors {

  /// Cells along an axis.
  private static final int SIDE = 16;

  /// As many as a list may have beyond the nearest ones.
  private static final int ENOUGH = 24;

  private final PerceptualColors palette;
  private final int colors;
  private final float slack;
  private final float[] origin = new float[PerceptualColors.AXES];
  private final float[] size = new float[PerceptualColors.AXES];
  private final float[] cellsPerStep = new float[PerceptualColors.AXES];
  private final @Nullable Near[] lists = new Near[SIDE * SIDE * SIDE * SIDE];

  /// Palette colors in the order of their distance from a cell.
  static final class Near {

    private final int[] indices;
    private final float[] distances;

    private Near(int[] indices, float[] distances) {
      this.indices = indices;
      this.distances = distances;
    }

    /// The live indices of the colors; read only.
    int[] indices() {
      return indices;
    }

    /// The live squared distances, from each to the nearest place of the cell; read only.
    float[] distances() {
      return distances;
    }
  }

  /// @param colors how many the palette has
  /// @param range  the least and the largest coordinate of what will be looked for on each axis
  /// @param slack  by how much the squared distance of a listed color may be above the least
  NearColors(PerceptualColors palette, int colors, float[][] range, float slack) {
    this.palette = palette;
    this.colors = colors;
    this.slack = slack;
    for (int axis = 0; axis < PerceptualColors.AXES; axis++) {
      origin[axis] = range[0][axis];
      size[axis] = Math.max((range[1][axis] - range[0][axis]) / SIDE, Float.MIN_NORMAL);
      cellsPerStep[axis] = 1 / size[axis];
    }
  }

  /// The colors that matter at a place of four coordinates.
  Near at(float[] place) {
    int cell = 0;
    for (int axis = 0; axis < PerceptualColors.AXES; axis++) {
      int along = (int) ((place[axis] - origin[axis]) * cellsPerStep[axis]);
      cell = cell * SIDE + Math.min(Math.max(along, 0), SIDE - 1);
    }
    Near list = lists[cell];
    if (list == null) {
      list = list(cell);
      lists[cell] = list;
    }
    return list;
  }

  private Near list(int cell) {
    float[] corner = new float[PerceptualColors.AXES];
    for (int axis = PerceptualColors.AXES - 1, rest = cell; axis >= 0; axis--, rest /= SIDE) {
      corner[axis] = origin[axis] + rest % SIDE * size[axis];
    }
    long[] keyed = new long[colors];
    float bound = Float.POSITIVE_INFINITY;
    for (int i = 0; i < colors; i++) {
      keyed[i] = (long) Float.floatToIntBits(squaredDistance(corner, i, false)) << Integer.SIZE | i;
      bound = Math.min(bound, squaredDistance(corner, i, true));
    }
    Arrays.sort(keyed);
    int length = 0;
    while (length < colors
        && distance(keyed[length]) <= (length < ENOUGH ? bound + slack : bound)) {
      length++;
    }
    int[] indices = new int[length];
    float[] distances = new float[length];
    for (int i = 0; i < length; i++) {
      indices[i] = (int) keyed[i];
      distances[i] = distance(keyed[i]);
    }
    return new Near(indices, distances);
  }

  private static float distance(long keyed) {
    return Float.intBitsToFloat((int) (keyed >>> Integer.SIZE));
  }

  /// From a palette color to the nearest or the farthest place of the cell that begins at a corner.
  private float squaredDistance(float[] corner, int index, boolean farthest) {
    float sum = 0;
    for (int axis = 0; axis < PerceptualColors.AXES; axis++) {
      float below = corner[axis] - palette.coordinate(index, axis);
      float above = below + size[axis];
      float difference = farthest
          ? Math.max(Math.abs(below), Math.abs(above))
          : Math.max(0, Math.max(below, -above));
      sum += difference * difference;
    }
    return sum;
  }
}
