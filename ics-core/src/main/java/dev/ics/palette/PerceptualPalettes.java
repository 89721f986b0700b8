package dev.ics.palette;

import dev.ics.color.Argb;
import dev.ics.color.ColorSpace;
import dev.ics.histogram.ColorHistogram;
import dev.ics.kmeans.Centroids;
import dev.ics.kmeans.Points;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Builds palettes by what people see.
final class PerceptualPalettes {

  /// How many colors that were lost may be rescued: each becomes a color of the palette.
  private static final int MOST_RESCUED = 4;

  /// By which factor the inertia of all colors may grow for it.
  private static final double MOST_HARM = 1.05;

  private PerceptualPalettes() {}

  /// @param histogram of more colors than the method may give
  static Palette build(ColorHistogram histogram, PaletteMethod.Auto method) {
    ColorSpace space = ColorSpace.perceptual(histogram.isOpaque());
    PerceptualPoints points = new PerceptualPoints(histogram, space);
    double[][] centroids = centroids(points, method);
    int[] colors = Palettes.toColors(new Centroids(centroids), space);
    int[] labels = points.labels(centroids);
    return Palette.of(withLoneColors(
        histogram.isOpaque() ? colors : withMajorityAlpha(colors, histogram, labels), histogram,
        labels));
  }

  /// The mean of a cell that is lost takes the place of one centroid, as long as the others do not suffer
  /// for it.
  private static double[][] centroids(PerceptualPoints all, PaletteMethod.Auto method) {
    double[][] found = cluster(all.points(), method, List.of());
    int lost = all.lostCell(found);
    if (lost < 0) {
      return found;
    }
    double limit = MOST_HARM * all.inertia(found);
    List<double[]> rescued = new ArrayList<>();
    Points others = all.points();
    while (lost >= 0 && rescued.size() < Math.min(MOST_RESCUED, method.colors() - 2)) {
      rescued.add(all.mean(lost));
      others = all.without(lost, others);
      double[][] next = cluster(others, method, rescued);
      if (all.inertia(next) > limit) {
        break;
      }
      found = next;
      lost = all.lostCell(found);
    }
    return found;
  }

  private static double[][] cluster(Points others, PaletteMethod.Auto method,
      List<double[]> rescued) {
    double[][] found = Palettes.cluster(others, method.withColors(method.colors() - rescued.size()))
        .centroids()
        .toRows();
    return Stream.concat(Arrays.stream(found), rescued.stream()).toArray(double[][]::new);
  }

  /// A cluster of one color alone has that very color, which the whole numbers of the space may miss by a
  /// level.
  private static int[] withLoneColors(int[] colors, ColorHistogram histogram, int[] labels) {
    int[] members = new int[colors.length];
    for (int label : labels) {
      members[label]++;
    }
    int[] exact = colors.clone();
    for (int i = 0; i < labels.length; i++) {
      if (members[labels[i]] == 1) {
        exact[labels[i]] = histogram.colors()[i];
      }
    }
    return exact;
  }

  /// Where most pixels of a cluster are opaque the background must not shine through, and where most
  /// are fully transparent nothing must be left.
  private static int[] withMajorityAlpha(int[] colors, ColorHistogram histogram, int[] labels) {
    long[] opaque = majority(0xFF, histogram, labels, colors.length);
    long[] transparent = majority(0, histogram, labels, colors.length);
    int[] snapped = new int[colors.length];
    for (int c = 0; c < colors.length; c++) {
      int alpha = opaque[c] > 0 ? 0xFF : transparent[c] > 0 ? 0 : Argb.alpha(colors[c]);
      snapped[c] = Argb.of(alpha, Argb.red(colors[c]), Argb.green(colors[c]), Argb.blue(colors[c]));
    }
    return snapped;
  }

  /// For each cluster how many more pixels have a certain alpha than another.
  private static long[] majority(int alpha, ColorHistogram histogram, int[] labels, int clusters) {
    long[] majority = new long[clusters];
    for (int i = 0; i < labels.length; i++) {
      long count = histogram.pixelCounts()[i];
      majority[labels[i]] += Argb.alpha(histogram.colors()[i]) == alpha ? count : -count;
    }
    return majority;
  }
}
