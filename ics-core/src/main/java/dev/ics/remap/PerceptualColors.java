package dev.ics.remap;

import dev.ics.color.ColorSpace;

/// Colors as points in a perceptual space: four coordinates each, in 8-bit steps of lightness; the fourth
/// is zero where all colors are opaque.
final class PerceptualColors {

  static final int AXES = 4;

  private final float[] coordinates;

  private PerceptualColors(float[] coordinates) {
    this.coordinates = coordinates;
  }

  static PerceptualColors of(int[] colors, ColorSpace space) {
    float[] coordinates = new float[AXES * colors.length];
    double[] exact = new double[space.dimensions()];
    double unit = Math.sqrt(space.squaredUnit());
    for (int i = 0; i < colors.length; i++) {
      space.toCoordinates(colors[i], exact);
      for (int axis = 0; axis < exact.length; axis++) {
        coordinates[AXES * i + axis] = (float) (exact[axis] / unit);
      }
    }
    return new PerceptualColors(coordinates);
  }

  /// The live coordinates, four for each color; read only.
  float[] coordinates() {
    return coordinates;
  }

  float coordinate(int color, int axis) {
    return coordinates[AXES * color + axis];
  }

  /// From a color to a place of four coordinates.
  float squaredDistance(int color, float[] place) {
    int at = AXES * color;
    float first = place[0] - coordinates[at];
    float second = place[1] - coordinates[at + 1];
    float third = place[2] - coordinates[at + 2];
    float fourth = place[3] - coordinates[at + 3];
    return first * first + second * second + third * third + fourth * fourth;
  }

  float least(int axis) {
    float least = Float.POSITIVE_INFINITY;
    for (int i = axis; i < coordinates.length; i += AXES) {
      least = Math.min(least, coordinates[i]);
    }
    return least;
  }

  float largest(int axis) {
    float largest = Float.NEGATIVE_INFINITY;
    for (int i = axis; i < coordinates.length; i += AXES) {
      largest = Math.max(largest, coordinates[i]);
    }
    return largest;
  }
}
