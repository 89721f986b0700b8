package dev.ics.dataset;

import dev.ics.color.Argb;
import dev.ics.color.ColorSpace;
import dev.ics.histogram.ColorHistogram;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where the colors of a picture lie, roughly: for each of 125 cells of Oklab, and for what is
/// transparent, the square root of its share of the pixels.
///
/// The squared distance of two signatures is that of Hellinger, by which distributions are compared
/// better than by their plain shares: those let a large area of one color outweigh all else
/// (Arandjelović and Zisserman, "Three things everyone should know to improve object retrieval", 2012).
///
/// Coordinates are whole numbers, 4,096 times the square roots. Compared by what they are.
final class ColorSignature implements Comparable<ColorSignature> {

  static final int SIZE = 126;

  private static final int SIDE = 5;
  private static final int TRANSPARENT = SIZE - 1;
  private static final double SCALE = 4096;

  /// Of lightness, and of a color axis between the colors of sRGB that lie farthest out, in the units of
  /// the space.
  private static final double LIGHTNESS = 255 * 16;
  private static final double CHROMA = 0.36 * 1.25 * LIGHTNESS;

  private final double[] coordinates;

  private ColorSignature(double[] coordinates) {
    this.coordinates = coordinates;
  }

  static ColorSignature of(ColorHistogram histogram) {
    long[] parts = new long[SIZE]; // of a pixel: 255 each
    double[] oklab = new double[3];
    for (int i = 0; i < histogram.size(); i++) {
      int color = histogram.colors()[i];
      ColorSpace.OKLAB.toCoordinates(color, oklab);
      parts[cell(oklab)] += Argb.alpha(color) * histogram.pixelCounts()[i];
      parts[TRANSPARENT] += (255 - Argb.alpha(color)) * histogram.pixelCounts()[i];
    }
    double all = 255.0 * histogram.pixels();
    return new ColorSignature(Arrays.stream(parts)
        .mapToDouble(part -> Math.rint(SCALE * Math.sqrt(part / all)))
        .toArray());
  }

  /// On one of [#SIZE] axes.
  double coordinate(int axis) {
    return coordinates[axis];
  }

  private static int cell(double[] oklab) {
    int lightness = step(oklab[0] / LIGHTNESS);
    int green = step(oklab[1] / CHROMA + 0.5);
    int blue = step(oklab[2] / CHROMA + 0.5);
    return (lightness * SIDE + green) * SIDE + blue;
  }

  private static int step(double share) {
    return Math.clamp((int) Math.floor(SIDE * share), 0, SIDE - 1);
  }

  @Override
  public int compareTo(ColorSignature other) {
    return Arrays.compare(coordinates, other.coordinates);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ColorSignature signature
        && Arrays.equals(coordinates, signature.coordinates);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(coordinates);
  }
}
