package dev.ics.palette;

import dev.ics.color.ColorSpace;
import dev.ics.histogram.ColorHistogram;
import dev.ics.kmeans.Centroids;
import dev.ics.kmeans.Clustering;
import dev.ics.kmeans.KMeans;
import dev.ics.kmeans.MiniBatchKMeans;
import dev.ics.kmeans.Points;
import dev.ics.kmeans.SearchedKMeans;
import dev.ics.kmeans.Seeding;
import java.util.function.BiFunction;

/// Builds palettes.
public final class Palettes {

  /// As the original Image Compression System calls scikit-learn's `MiniBatchKMeans`.
  private static final int MINI_BATCH_STARTS = 3;

  private static final double AUTO_TOLERANCE = 1e-4;

  private Palettes() {}

  /// The palette that a method finds; where it may have as many colors as there are, just these. Only
  /// a fixed palette stays as it is.
  public static Palette build(ColorHistogram histogram, PaletteMethod method) {
    return build(histogram, method, PerceptualPalettes::build);
  }

  /// One palette for many images, found as [#build] does, from the sum of their histograms. Its colors
  /// are sorted.
  ///
  /// Where a color's surroundings in its image are not known, nothing tells how well they hide
  /// differences, and all pixels will take their nearest color in sRGB. So AUTO searches there for the
  /// least sum of squared errors.
  public static Palette shared(ColorHistogram sum, PaletteMethod method) {
    return build(sum, method, Palettes::leastSquares).sorted();
  }

  private static Palette build(ColorHistogram histogram, PaletteMethod method,
      BiFunction<ColorHistogram, PaletteMethod.Auto, Palette> auto) {
    return switch (method) {
      case PaletteMethod.Fixed(Palette palette, boolean _) -> palette;
      case PaletteMethod _ when histogram.size() <= method.colors() -> Palette.of(histogram);
      case PaletteMethod.SizeOnly() -> throw new AssertionError("size only keeps every color");
      case PaletteMethod.Keeping(Palette kept, PaletteMethod.Clustered others) ->
        keeping(histogram, kept, others, auto);
      case PaletteMethod.Auto own -> auto.apply(histogram, own);
      case PaletteMethod.Clustered clustered -> leastSquares(histogram, clustered);
    };
  }

  private static Palette leastSquares(ColorHistogram histogram, PaletteMethod.Clustered method) {
    ColorSpace space = ColorSpace.of(histogram.isOpaque());
    Points points = ColorPoints.of(histogram, space);
    return Palette.of(toColors(cluster(points, method).centroids(), space));
  }

  static Clustering cluster(Points points, PaletteMethod.Clustered method) {
    return switch (method) {
      case PaletteMethod.Mkm(int colors, int iterations, long seed) ->
        new KMeans(colors, new Seeding.RandomPoints(), 1, iterations, 0, seed).fit(points);
      case PaletteMethod.Fkm(int colors, int starts, int iterations, double tolerance, long seed) ->
        new KMeans(colors, new Seeding.PlusPlus(), starts, iterations, tolerance, seed).fit(points);
      case PaletteMethod.Mbkm(int colors, int batchSize, int iterations, long seed) ->
        new MiniBatchKMeans(colors, batchSize, MINI_BATCH_STARTS, iterations, seed).fit(points);
      case PaletteMethod.Auto(int colors, int effort, long seed) ->
        new SearchedKMeans(colors, effort, AUTO_TOLERANCE, seed).fit(points);
    };
  }

  /// Pixels of the kept colors have what they need, so the others are found without them. There are
  /// more distinct ones left than colors to find.
  private static Palette keeping(ColorHistogram histogram, Palette kept,
      PaletteMethod.Clustered others,
      BiFunction<ColorHistogram, PaletteMethod.Auto, Palette> auto) {
    ColorHistogram left = histogram.without(kept.toArray());
    int colors = others.colors() - kept.size();
    return switch (colors) {
      case 0 -> kept;
      case 1 -> kept.plus(mean(left));
      default -> kept.plus(build(left, others.withColors(colors), auto));
    };
  }

  private static Palette mean(ColorHistogram histogram) {
    ColorSpace space = ColorSpace.of(histogram.isOpaque());
    return Palette.of(toColors(new KMeans(1, new Seeding.RandomPoints(), 1, 1, 0, 0)
        .fit(ColorPoints.of(histogram, space))
        .centroids(), space));
  }

  /// The nearest packed colors.
  static int[] toColors(Centroids centroids, ColorSpace space) {
    int[] colors = new int[centroids.size()];
    for (int c = 0; c < colors.length; c++) {
      colors[c] = space.toArgb(centroids.row(c));
    }
    return colors;
  }
}
