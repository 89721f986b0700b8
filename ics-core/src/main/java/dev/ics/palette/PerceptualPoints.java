package dev.ics.palette;

import dev.ics.color.ColorSpace;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.ColorTable;
import dev.ics.kmeans.Clustering;
import dev.ics.kmeans.Points;

/// The colors of a histogram as points in a perceptual space, weighted by how much they matter to the eye:
/// less than in proportion to their pixels.
///
/// With `n` pixels, `c` of them in the same cell of color space, a pixel weighs the fourth root of `n / c`. So
/// a cell counts with the power 3/4 of its pixels: large areas of one color get fewer colors than plain
/// K-means gives them, small vivid ones keep theirs.
final class PerceptualPoints {

  /// The side of a cell: twelve 8-bit steps of lightness.
  private static final int CELL_STEPS = 12;

  /// Weights are whole numbers of this part of a pixel.
  private static final int PARTS = 64;

  /// The share of the pixels from which on a cell is seen: a hundredth of a percent.
  private static final int SEEN = 10_000;

  /// A cell is lost when its colors are farther from the palette than this, in 8-bit steps of lightness,
  /// and than this multiple of the usual distance.
  private static final double FAR = 10;
  private static final double FARTHER_THAN_USUAL = 2.5;

  private final Points points;
  private final long[] pixelCounts;
  private final double squaredUnit;
  private final int[] cells;
  private final long[] pixelsInCell;
  private final long pixels;

  private PerceptualPoints(PerceptualPoints other, Points points) {
    this.points = points;
    this.pixelCounts = other.pixelCounts;
    this.squaredUnit = other.squaredUnit;
    this.cells = other.cells;
    this.pixelsInCell = other.pixelsInCell;
    this.pixels = other.pixels;
  }

  /// A point for each color, in the same order.
  PerceptualPoints(ColorHistogram histogram, ColorSpace space) {
    pixelCounts = histogram.pixelCounts();
    squaredUnit = space.squaredUnit();
    ColorTable numbers = new ColorTable();
    cells = cells(histogram.colors(), space, numbers);
    pixelsInCell = new long[numbers.size()];
    long sum = 0;
    for (int i = 0; i < cells.length; i++) {
      pixelsInCell[cells[i]] += pixelCounts[i];
      sum += pixelCounts[i];
    }
    pixels = sum;
    long[] weights = new long[cells.length];
    for (int i = 0; i < weights.length; i++) {
      double rarity = Math.sqrt(Math.sqrt((double) pixels / pixelsInCell[cells[i]]));
      weights[i] = Math.max(1, Math.round(PARTS * rarity * pixelCounts[i]));
    }
    points = ColorPoints.of(histogram, space).withWeights(weights);
  }

  Points points() {
    return points;
  }

  /// The sum of weight times squared distance to the centroid, by these weights.
  double inertia(Clustering clustering) {
    double[] squaredDistances = points.squaredDistances(clustering);
    double sum = 0;
    for (int i = 0; i < squaredDistances.length; i++) {
      sum += points.weight(i) * squaredDistances[i];
    }
    return sum;
  }

  /// The same points, but those of cells that a clustering has lost weigh as if they were more.
  ///
  /// @param factor by which the weights grow
  /// @return the same object when nothing is lost
  PerceptualPoints withLostCells(Clustering clustering, long factor) {
    boolean[] lost = lostCells(points.squaredDistances(clustering));
    long[] weights = new long[cells.length];
    boolean any = false;
    for (int i = 0; i < weights.length; i++) {
      any |= lost[cells[i]];
      weights[i] = points.weight(i) * (lost[cells[i]] ? factor : 1);
    }
    return any ? new PerceptualPoints(this, points.withWeights(weights)) : this;
  }

  private boolean[] lostCells(double[] squaredDistances) {
    double[] inCell = new double[pixelsInCell.length];
    double all = 0;
    for (int i = 0; i < cells.length; i++) {
      inCell[cells[i]] += squaredDistances[i] * pixelCounts[i];
      all += squaredDistances[i] * pixelCounts[i];
    }
    double far = Math.max(FAR * FAR * squaredUnit,
        FARTHER_THAN_USUAL * FARTHER_THAN_USUAL * all / pixels);
    boolean[] lost = new boolean[pixelsInCell.length];
    for (int cell = 0; cell < lost.length; cell++) {
      lost[cell] = pixelsInCell[cell] * SEEN >= pixels && inCell[cell] > far * pixelsInCell[cell];
    }
    return lost;
  }

  /// The number of each color's cell.
  ///
  /// @param numbers output, of cells by their packed coordinates
  private static int[] cells(int[] colors, ColorSpace space, ColorTable numbers) {
    double side = CELL_STEPS * Math.sqrt(space.squaredUnit());
    double[] coordinates = new double[space.dimensions()];
    int[] cells = new int[colors.length];
    for (int i = 0; i < colors.length; i++) {
      space.toCoordinates(colors[i], coordinates);
      int packed = 0;
      for (double coordinate : coordinates) {
        packed = packed << Byte.SIZE | (int) Math.rint(coordinate / side) & 0xFF;
      }
      cells[i] = numbers.add(packed);
    }
    return cells;
  }
}
