package dev.ics.remap;

import dev.ics.color.ColorSpace;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.ColorTable;
import dev.ics.kmeans.NearestCentroids;
import dev.ics.palette.ColorPoints;
import dev.ics.palette.Palette;
import java.util.Arrays;

/// Gives each pixel its nearest palette color; of equally near ones that with the lower index.
///
/// The nearest is found once for each distinct color; the pixels look it up.
public final class Remapper {

  private final ColorTable table;
  /// By the number that a color has in the table.
  private final int[] nearest;
  private final Palette used;

  private Remapper(ColorHistogram histogram, Palette palette) {
    table = ColorTable.of(histogram.colors());
    int[] labels = nearest(histogram, palette);
    int[] usedIndices = Arrays.stream(labels).distinct().sorted().toArray();
    int[] newIndices = new int[palette.size()];
    for (int i = 0; i < usedIndices.length; i++) {
      newIndices[usedIndices[i]] = i;
    }
    nearest = Arrays.stream(labels).map(label -> newIndices[label]).toArray();
    used = palette.select(usedIndices);
  }

  /// The image in the colors of a palette; those that no pixel takes are left out.
  ///
  /// @param histogram has all colors of the image
  public static RemappedImage remap(RgbaImage image, ColorHistogram histogram, Palette palette) {
    if (palette.size() > Palette.MAX_INDEXED && palette.size() == histogram.size()) {
      return new RecoloredImage(image, palette);
    }
    Remapper remapper = new Remapper(histogram, palette);
    return remapper.used.size() <= Palette.MAX_INDEXED
        ? remapper.index(image)
        : remapper.recolor(image);
  }

  private IndexedImage index(RgbaImage image) {
    int[] argb = image.argb();
    byte[] indices = new byte[argb.length];
    int color = argb[0];
    byte index = (byte) paletteIndex(color);
    for (int i = 0; i < argb.length; i++) {
      if (argb[i] != color) {
        color = argb[i];
        index = (byte) paletteIndex(color);
      }
      indices[i] = index;
    }
    return new IndexedImage(image.width(), image.height(), indices, used);
  }

  private RecoloredImage recolor(RgbaImage image) {
    int[] argb = image.argb();
    int[] recolored = new int[argb.length];
    for (int i = 0; i < argb.length; i++) {
      recolored[i] = used.color(paletteIndex(argb[i]));
    }
    return new RecoloredImage(new RgbaImage(image.width(), image.height(), recolored), used);
  }

  private int paletteIndex(int argb) {
    return nearest[table.numberOf(argb)];
  }

  private static int[] nearest(ColorHistogram histogram, Palette palette) {
    ColorSpace space = ColorSpace.of(histogram.isOpaque() && palette.isOpaque());
    double[][] centroids = new double[palette.size()][space.dimensions()];
    for (int i = 0; i < centroids.length; i++) {
      space.toCoordinates(palette.color(i), centroids[i]);
    }
    return new NearestCentroids(ColorPoints.of(histogram, space)).find(centroids);
  }
}
