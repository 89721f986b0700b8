package dev.ics.palette;

import dev.ics.color.Argb;
import dev.ics.color.ColorSpace;
import dev.ics.histogram.ColorHistogram;
import dev.ics.kmeans.Clustering;

/// Builds palettes by what people see.
final class PerceptualPalettes {

  /// How often colors that were lost get more weight, and how much more.
  private static final int RESCUES = 4;
  private static final int RESCUE_FACTOR = 8;

  /// By which factor the inertia of all colors may grow for it.
  private static final double MOST_HARM = 1.2;

  private PerceptualPalettes() {}

  /// @param histogram of more colors than the method may give
  static Palette build(ColorHistogram histogram, PaletteMethod.Auto method) {
    ColorSpace space = ColorSpace.perceptual(histogram.isOpaque());
    Clustering clustering = cluster(new PerceptualPoints(histogram, space), method);
    int[] colors = Palettes.toColors(clustering.centroids(), space);
    return Palette.of(histogram.isOpaque()
        ? colors
        : withMajorityAlpha(colors, histogram, clustering.labels()));
  }

  /// Lost colors are rescued as long as the others do not suffer for it.
  private static Clustering cluster(PerceptualPoints points, PaletteMethod.Auto method) {
    PerceptualPoints seen = points;
    Clustering clustering = Palettes.cluster(points.points(), method);
    double limit = MOST_HARM * points.inertia(clustering);
    for (int round = 0; round < RESCUES; round++) {
      PerceptualPoints rescued = seen.withLostCells(clustering, RESCUE_FACTOR);
      if (rescued == seen) {
        break;
      }
      Clustering next = Palettes.cluster(rescued.points(), method);
      if (points.inertia(next) > limit) {
        break;
      }
      seen = rescued;
      clustering = next;
    }
    return clustering;
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
