package dev.ics.palette;

import dev.ics.color.ColorSpace;
import dev.ics.histogram.ColorHistogram;
import dev.ics.kmeans.Points;

/// The colors of a histogram as weighted points.
public final class ColorPoints {

  private ColorPoints() {}

  /// A point for each color, in the same order; its weight is the number of pixels.
  public static Points of(ColorHistogram histogram, ColorSpace space) {
    double[][] axes = new double[space.dimensions()][histogram.size()];
    double[] coordinates = new double[space.dimensions()];
    for (int i = 0; i < histogram.size(); i++) {
      space.toCoordinates(histogram.colors()[i], coordinates);
      for (int axis = 0; axis < coordinates.length; axis++) {
        axes[axis][i] = coordinates[axis];
      }
    }
    return new Points(axes, histogram.pixelCounts());
  }
}
