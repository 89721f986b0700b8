package dev.ics.remap;

import dev.ics.color.ColorSpace;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.CountedImage;
import dev.ics.kmeans.NearestCentroids;
import dev.ics.palette.ColorPoints;
import dev.ics.palette.Palette;
import java.util.Arrays;

/// Gives each pixel its nearest palette color; of equally near ones that with the lower index.
///
/// The nearest is found once for each distinct color.
public final class Remapper {

  private Remapper() {}

  /// The image in the colors of a palette; those that no pixel takes are left out.
  public static RemappedImage remap(CountedImage image, Palette palette) {
    ColorHistogram histogram = image.histogram();
    if (palette.size() > Palette.MAX_INDEXED && palette.size() == histogram.size()) {
      return new RecoloredImage(image.pixels(), palette);
    }
    int[] labels = nearest(histogram, palette);
    Palette used = palette.select(takeUsed(labels, palette.size()));
    return used.size() <= Palette.MAX_INDEXED
        ? index(image, labels, used)
        : recolor(image, labels, used);
  }

  private static IndexedImage index(CountedImage image, int[] labels, Palette palette) {
    int[] numbers = image.numbers();
    byte[] indices = new byte[numbers.length];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = (byte) labels[numbers[i]];
    }
    return new IndexedImage(image.width(), image.height(), indices, palette);
  }

  private static RecoloredImage recolor(CountedImage image, int[] labels, Palette palette) {
    int[] numbers = image.numbers();
    int[] recolored = new int[numbers.length];
    for (int i = 0; i < recolored.length; i++) {
      recolored[i] = palette.color(labels[numbers[i]]);
    }
    return new RecoloredImage(new RgbaImage(image.width(), image.height(), recolored), palette);
  }

  /// For each color of a histogram the index of its nearest palette color.
  public static int[] nearest(ColorHistogram histogram, Palette palette) {
    ColorSpace space = ColorSpace.of(histogram.isOpaque() && palette.isOpaque());
    double[][] centroids = new double[palette.size()][space.dimensions()];
    for (int i = 0; i < centroids.length; i++) {
      space.toCoordinates(palette.color(i), centroids[i]);
    }
    return new NearestCentroids(ColorPoints.of(histogram, space)).find(centroids);
  }

  /// The palette indices that are labels, in their order; each label becomes the place of its index there.
  private static int[] takeUsed(int[] labels, int paletteSize) {
    boolean[] isUsed = new boolean[paletteSize];
    for (int label : labels) {
      isUsed[label] = true;
    }
    int[] used = new int[paletteSize];
    int[] places = new int[paletteSize];
    int size = 0;
    for (int index = 0; index < paletteSize; index++) {
      if (isUsed[index]) {
        places[index] = size;
        used[size++] = index;
      }
    }
    for (int i = 0; i < labels.length; i++) {
      labels[i] = places[labels[i]];
    }
    return Arrays.copyOf(used, size);
  }
}
