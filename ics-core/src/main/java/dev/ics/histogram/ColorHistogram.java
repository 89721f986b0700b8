package dev.ics.histogram;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The distinct colors of one or more images in Morton order, and how many pixels have each: for
/// 8-bit colors all that K-means needs to know.
///
/// One palette for many images is the sum of their histograms, a [dev.ics.palette.Palettes#build] of it
/// and a [dev.ics.remap.Remapper#remap] of each image: exactly what K-means on all their pixels finds.
/// Sums may be made by several threads or machines; a [HistogramSum] makes one of many.
public final class ColorHistogram {

  private final int[] colors;
  private final long[] pixelCounts;

  /// Takes ownership of both arrays: distinct colors in Morton order, and how many pixels have each.
  ColorHistogram(int[] colors, long[] pixelCounts) {
    this.colors = colors;
    this.pixelCounts = pixelCounts;
  }

  /// Counts the pixels of an image.
  public static ColorHistogram of(RgbaImage image) {
    return CountedImage.of(image).histogram();
  }

  /// Counts of both. Associative and commutative, so images may be counted in any order or place.
  public ColorHistogram plus(ColorHistogram other) {
    int[] mergedColors = new int[colors.length + other.colors.length];
    long[] mergedCounts = new long[mergedColors.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < colors.length && j < other.colors.length) {
      int color = colors[i];
      int otherColor = other.colors[j];
      if (color == otherColor) {
        mergedColors[size] = color;
        mergedCounts[size++] = pixelCounts[i++] + other.pixelCounts[j++];
      } else if (MortonOrder.isBefore(color, otherColor)) {
        mergedColors[size] = color;
        mergedCounts[size++] = pixelCounts[i++];
      } else {
        mergedColors[size] = otherColor;
        mergedCounts[size++] = other.pixelCounts[j++];
      }
    }
    size = copyRest(i, mergedColors, mergedCounts, size);
    size = other.copyRest(j, mergedColors, mergedCounts, size);
    return new ColorHistogram(Arrays.copyOf(mergedColors, size), Arrays.copyOf(mergedCounts, size));
  }

  /// The histogram as few bytes, to be stored or sent; in a photo about two for each color.
  public byte[] toBytes() {
    return HistogramBytes.of(this);
  }

  /// The histogram of which these are the [#toBytes].
  ///
  /// @throws IllegalArgumentException where they are no histogram's
  public static ColorHistogram ofBytes(byte[] bytes) {
    return HistogramBytes.parse(bytes);
  }

  /// How many pixels there are.
  public long pixels() {
    long sum = 0;
    for (long count : pixelCounts) {
      sum += count;
    }
    return sum;
  }

  /// The counts of all other colors.
  public ColorHistogram without(int... someColors) {
    int[] leftOut = someColors.clone();
    Arrays.sort(leftOut);
    int[] left = IntStream.range(0, colors.length)
        .filter(i -> Arrays.binarySearch(leftOut, colors[i]) < 0)
        .toArray();
    return new ColorHistogram(Arrays.stream(left).map(i -> colors[i]).toArray(),
        Arrays.stream(left).mapToLong(i -> pixelCounts[i]).toArray());
  }

  /// The same colors with other counts, such as weights.
  ///
  /// @param counts in the same order; those below 1 count as 1
  public ColorHistogram withCounts(long[] counts) {
    return new ColorHistogram(colors,
        Arrays.stream(counts).map(count -> Math.max(1, count)).toArray());
  }

  /// How many distinct colors there are.
  public int size() {
    return colors.length;
  }

  /// The distinct packed [Argb] colors in Morton order: the live array, read only.
  public int[] colors() {
    return colors;
  }

  /// How many pixels have each color, at least 1: the live array, read only.
  public long[] pixelCounts() {
    return pixelCounts;
  }

  /// Whether every color has full alpha.
  public boolean isOpaque() {
    for (int color : colors) {
      if (!Argb.isOpaque(color)) {
        return false;
      }
    }
    return true;
  }

  /// Copies all colors from one on, and returns where they end.
  private int copyRest(int from, int[] toColors, long[] toCounts, int at) {
    int rest = colors.length - from;
    System.arraycopy(colors, from, toColors, at, rest);
    System.arraycopy(pixelCounts, from, toCounts, at, rest);
    return at + rest;
  }
}
