package dev.ics.remap;

import dev.ics.color.ColorSpace;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.ColorTable;

/// An image as numbers of its distinct colors, and where these lie in a perceptual space.
final class PerceptualPixels {

  private final RgbaImage image;
  private final int[] distinct;
  private final PerceptualColors colors;
  private final int[] numbers;

  /// @param histogram has all colors of the image
  PerceptualPixels(RgbaImage image, ColorHistogram histogram, ColorSpace space) {
    this.image = image;
    this.distinct = histogram.colors();
    this.colors = PerceptualColors.of(distinct, space);
    ColorTable table = ColorTable.of(distinct);
    int[] argb = image.argb();
    numbers = new int[argb.length];
    for (int i = 0; i < argb.length; i++) {
      numbers[i] = i > 0 && argb[i] == argb[i - 1] ? numbers[i - 1] : table.numberOf(argb[i]);
    }
  }

  int width() {
    return image.width();
  }

  int height() {
    return image.height();
  }

  /// The number of a pixel's color.
  int color(int pixel) {
    return numbers[pixel];
  }

  /// Packed, by number: the live array, read only.
  int[] distinct() {
    return distinct;
  }

  PerceptualColors colors() {
    return colors;
  }

  /// The live coordinates by number, four each; read only.
  float[] coordinates() {
    return colors.coordinates();
  }

  /// How well each pixel hides differences.
  float[] masking() {
    float[] lightness = new float[numbers.length];
    float[] coordinates = colors.coordinates();
    for (int i = 0; i < lightness.length; i++) {
      lightness[i] = (float) Math.rint(coordinates[PerceptualColors.AXES * numbers[i]]);
    }
    return ContrastMasking.of(image, lightness);
  }
}
