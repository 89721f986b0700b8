package dev.ics.palette;

import dev.ics.color.ColorSpace;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.ColorTable;
import dev.ics.kmeans.Points;

/// The colors of a histogram as points in a perceptual space, weighted by how much they matter to the eye:
/// less than in proportion to their pixels.
///
/// With `n` pixels, `c` of them in the same cell of color space, a pixel weighs the fourth root of `n / c`. So
/// a cell counts with the power 3/4 of its pixels: large areas of one color get fewer colors than plain K-means
/// gives them, small vivid ones keep theirs.
final class SeenPoints {

  /// The side of a cell: twelve 8-bit steps of lightness.
  private static final int CELL_STEPS = 12;

  /// Weights are whole numbers of this part of a pixel.
  private static final int PARTS = 64;

  private SeenPoints() {}

  /// A point for each color, in the same order.
  static Points of(ColorHistogram histogram, ColorSpace space) {
    int[] cells = cells(histogram.colors(), space);
    long[] pixelCounts = histogram.pixelCounts();
    long[] inCell = new long[cells.length];
    long pixels = 0;
    for (int i = 0; i < cells.length; i++) {
      inCell[cells[i]] += pixelCounts[i];
      pixels += pixelCounts[i];
    }
    long[] weights = new long[cells.length];
    for (int i = 0; i < weights.length; i++) {
      double rarity = Math.sqrt(Math.sqrt((double) pixels / inCell[cells[i]]));
      weights[i] = Math.max(1, Math.round(PARTS * rarity * pixelCounts[i]));
    }
    return ColorPoints.of(histogram, space).withWeights(weights);
  }

  /// The number of each color's cell.
  private static int[] cells(int[] colors, ColorSpace space) {
    double side = CELL_STEPS * Math.sqrt(space.squaredUnit());
    double[] coordinates = new double[space.dimensions()];
    ColorTable table = new ColorTable();
    int[] cells = new int[colors.length];
    for (int i = 0; i < colors.length; i++) {
      space.toCoordinates(colors[i], coordinates);
      int packed = 0;
      for (double coordinate : coordinates) {
        packed = packed << Byte.SIZE | (int) Math.rint(coordinate / side) & 0xFF;
      }
      cells[i] = table.add(packed);
    }
    return cells;
  }
}
