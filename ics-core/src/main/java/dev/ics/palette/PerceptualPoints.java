package dev.ics.palette;

import dev.ics.color.ColorSpace;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.ColorTable;
import dev.ics.kmeans.NearestCentroids;
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
  private static final int PARTS = 16;

  /// The share of the pixels from which on a cell is seen: a fiftieth of a permille, at the edges of small
  /// areas where pixels may weigh an eighth.
  private static final int SEEN = 50_000;

  /// A cell is lost when its colors are farther from the palette than this, in 8-bit steps of lightness,
  /// and than this multiple of the usual distance.
  private static final double FAR = 20;
  private static final double FARTHER_THAN_USUAL = 2.5;

  private final ColorHistogram histogram;
  private final double squaredUnit;
  private final int[] cells;
  private final long[] pixelsInCell;
  private final long pixels;
  private final Points points;
  private final NearestCentroids nearest;

  /// A point for each color, in the same order.
  PerceptualPoints(ColorHistogram histogram, ColorSpace space) {
    this.histogram = histogram;
    squaredUnit = space.squaredUnit();
    ColorTable numbers = new ColorTable();
    cells = cells(histogram.colors(), space, numbers);
    pixelsInCell = new long[numbers.size()];
    long sum = 0;
    for (int i = 0; i < cells.length; i++) {
      pixelsInCell[cells[i]] += histogram.pixelCounts()[i];
      sum += histogram.pixelCounts()[i];
    }
    pixels = sum;
    points = ColorPoints.of(histogram, space).withWeights(weights());
    nearest = new NearestCentroids(points);
  }

  Points points() {
    return points;
  }

  /// The nearest of the centroids for each point.
  int[] labels(double[][] centroids) {
    return nearest.find(centroids);
  }

  /// The sum of weight times squared distance to the nearest centroid.
  double inertia(double[][] centroids) {
    double[] squaredDistances = squaredDistances(centroids);
    double sum = 0;
    for (int i = 0; i < squaredDistances.length; i++) {
      sum += points.weight(i) * squaredDistances[i];
    }
    return sum;
  }

  /// The cell that is farthest from all centroids, −1 when none is too far.
  int lostCell(double[][] centroids) {
    double[] squaredDistances = squaredDistances(centroids);
    double[] inCell = new double[pixelsInCell.length];
    double all = 0;
    for (int i = 0; i < cells.length; i++) {
      double distance = squaredDistances[i] * histogram.pixelCounts()[i];
      inCell[cells[i]] += distance;
      all += distance;
    }
    double farthest = Math.max(FAR * FAR * squaredUnit,
        FARTHER_THAN_USUAL * FARTHER_THAN_USUAL * all / pixels);
    int lost = -1;
    for (int cell = 0; cell < inCell.length; cell++) {
      double mean = inCell[cell] / pixelsInCell[cell];
      if (mean > farthest && pixelsInCell[cell] * SEEN >= pixels) {
        farthest = mean;
        lost = cell;
      }
    }
    return lost;
  }

  /// The mean of a cell's points.
  double[] mean(int cell) {
    double[] mean = new double[points.dimensions()];
    double weight = 0;
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] == cell) {
        double[] row = points.row(i);
        weight += points.weight(i);
        for (int axis = 0; axis < mean.length; axis++) {
          mean[axis] += points.weight(i) / weight * (row[axis] - mean[axis]);
        }
      }
    }
    return mean;
  }

  /// The same points, of which those of a cell hardly weigh anything.
  ///
  /// @param some of these points, with weights of their own
  Points without(int cell, Points some) {
    long[] weights = new long[cells.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = cells[i] == cell ? 1 : some.weight(i);
    }
    return points.withWeights(weights);
  }

  private double[] squaredDistances(double[][] centroids) {
    return points.squaredDistances(labels(centroids), centroids);
  }

  private long[] weights() {
    long[] weights = new long[cells.length];
    for (int i = 0; i < weights.length; i++) {
      double rarity = Math.sqrt(Math.sqrt((double) pixels / pixelsInCell[cells[i]]));
      weights[i] = Math.max(1, Math.round(PARTS * rarity * histogram.pixelCounts()[i]));
    }
    return weights;
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
