package dev.ics.look;

import dev.ics.color.ColorSpace;
import java.util.Arrays;

/// Colors as points in a perceptual space: four coordinates each, in 8-bit steps of lightness; the fourth
/// is zero where all colors are opaque.
public final class PerceptualColors {

  /// Of each color, whatever the space.
  public static final int AXES = 4;

  private final float[] coordinates;

  private PerceptualColors(float[] coordinates) {
    this.coordinates = coordinates;
  }

  /// The places of packed colors.
  public static PerceptualColors of(int[] colors, ColorSpace space) {
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

  public float coordinate(int color, int axis) {
    return coordinates[AXES * color + axis];
  }

  /// The four coordinates of a color, a new array.
  public float[] place(int color) {
    return Arrays.copyOfRange(coordinates, AXES * color, AXES * (color + 1));
  }

  /// From a color to a place of four coordinates.
  public float squaredDistance(int color, float[] place) {
    int at = AXES * color;
    float first = place[0] - coordinates[at];
    float second = place[1] - coordinates[at + 1];
    float third = place[2] - coordinates[at + 2];
    float fourth = place[3] - coordinates[at + 3];
    return first * first + second * second + third * third + fourth * fourth;
  }

  /// The least coordinate of all colors on an axis.
  public float least(int axis) {
    float least = Float.POSITIVE_INFINITY;
    for (int i = axis; i < coordinates.length; i += AXES) {
      least = Math.min(least, coordinates[i]);
    }
    return least;
  }

  /// The largest coordinate of all colors on an axis.
  public float largest(int axis) {
    float largest = Float.NEGATIVE_INFINITY;
    for (int i = axis; i < coordinates.length; i += AXES) {
      largest = Math.max(largest, coordinates[i]);
    }
    return largest;
  }
}
