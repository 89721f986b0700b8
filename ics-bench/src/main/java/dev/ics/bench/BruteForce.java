package dev.ics.bench;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Answers by plain loops that save nothing, for the checks.
final class BruteForce {

  private static final int ROUNDS = 10;

  private BruteForce() {}

  /// How many pixels each color has.
  static Map<Integer, Long> count(RgbaImage... images) {
    Map<Integer, Long> counts = new HashMap<>();
    for (RgbaImage image : images) {
      for (int color : image.argb()) {
        counts.merge(color, 1L, Long::sum);
      }
    }
    return counts;
  }

  /// The mean squared error of a component over all pixels, each of which takes its nearest centroid.
  static double meanSquaredError(RgbaImage image, double[][] centroids) {
    double sum = 0;
    for (int color : image.argb()) {
      double[] pixel = toRow(color);
      sum += squaredDistance(pixel, centroids[nearest(pixel, centroids)]);
    }
    return sum / image.argb().length / 3;
  }

  /// The index of the nearest centroid; a tie goes to the lower one.
  static int nearest(double[] point, double[][] centroids) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < centroids.length; c++) {
      double distance = squaredDistance(point, centroids[c]);
      if (distance < least) {
        least = distance;
        nearest = c;
      }
    }
    return nearest;
  }

  /// Ten rounds of Lloyd's algorithm. The colors it starts from are found one by one: always the one
  /// whose pixels have the largest error in sum so far.
  ///
  /// @param histogram has at least as many colors as there shall be clusters
  static double[][] cluster(ColorHistogram histogram, int clusters) {
    double[][] centroids = new double[clusters][];
    double[] errors = new double[histogram.size()];
    Arrays.fill(errors, Double.MAX_VALUE);
    for (int c = 0; c < clusters; c++) {
      centroids[c] = toRow(histogram.colors()[indexOfLargest(errors)]);
      for (int i = 0; i < errors.length; i++) {
        double squared = squaredDistance(toRow(histogram.colors()[i]), centroids[c]);
        errors[i] = Math.min(errors[i], histogram.pixelCounts()[i] * squared);
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      moveToMeans(histogram, centroids);
    }
    return centroids;
  }

  /// Red, green and blue.
  static double[] toRow(int argb) {
    return new double[]{Argb.red(argb), Argb.green(argb), Argb.blue(argb)};
  }

  private static void moveToMeans(ColorHistogram histogram, double[][] centroids) {
    double[][] sums = new double[centroids.length][3];
    long[] pixels = new long[centroids.length];
    for (int i = 0; i < histogram.size(); i++) {
      double[] color = toRow(histogram.colors()[i]);
      int label = nearest(color, centroids);
      pixels[label] += histogram.pixelCounts()[i];
      for (int axis = 0; axis < 3; axis++) {
        sums[label][axis] += histogram.pixelCounts()[i] * color[axis];
      }
    }
    for (int c = 0; c < centroids.length; c++) {
      for (int axis = 0; axis < 3 && pixels[c] > 0; axis++) {
        centroids[c][axis] = sums[c][axis] / pixels[c];
      }
    }
  }

  private static int indexOfLargest(double[] values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[largest]) {
        largest = i;
      }
    }
    return largest;
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int axis = 0; axis < a.length; axis++) {
      sum += (a[axis] - b[axis]) * (a[axis] - b[axis]);
    }
    return sum;
  }
}
