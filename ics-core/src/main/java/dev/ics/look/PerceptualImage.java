package dev.ics.look;

import dev.ics.color.ColorSpace;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.ColorTable;

/// An image as people see it: its pixels as numbers of its distinct colors, where these lie in a perceptual
/// space, and how well each pixel hides differences.
public final class PerceptualImage {

  /// Weights are whole numbers of this part of a pixel of usual contrast.
  private static final int PARTS = 16;

  private final RgbaImage image;
  private final ColorHistogram histogram;
  private final ColorSpace space;
  private final PerceptualColors colors;
  private final int[] numbers;
  private final float[] masking;
  private final ColorHistogram weights;

  /// @param histogram has all colors of the image
  /// @param space     in which its colors, and those that it is to get, are compared
  public PerceptualImage(RgbaImage image, ColorHistogram histogram, ColorSpace space) {
    this.image = image;
    this.histogram = histogram;
    this.space = space;
    this.colors = PerceptualColors.of(histogram.colors(), space);
    this.numbers = numbers(image.argb(), ColorTable.of(histogram.colors()));
    this.masking = ContrastMasking.of(new Lightness());
    this.weights = histogram.withCounts(colorWeights());
  }

  public int width() {
    return image.width();
  }

  public int height() {
    return image.height();
  }

  public ColorSpace space() {
    return space;
  }

  public ColorHistogram histogram() {
    return histogram;
  }

  /// The places of the histogram's colors.
  public PerceptualColors colors() {
    return colors;
  }

  /// The number of a pixel's color in the histogram.
  public int color(int pixel) {
    return numbers[pixel];
  }

  /// How well each pixel hides differences, 1 at usual contrast: the live array, read only.
  public float[] masking() {
    return masking;
  }

  /// The histogram with weights in place of counts: the better a pixel hides differences, the less it weighs.
  public ColorHistogram weights() {
    return weights;
  }

  private long[] colorWeights() {
    long[] weights = new long[histogram.size()];
    for (int i = 0; i < numbers.length; i++) {
      weights[numbers[i]] += Math.round(PARTS / masking[i]);
    }
    return weights;
  }

  private static int[] numbers(int[] argb, ColorTable table) {
    int[] numbers = new int[argb.length];
    for (int i = 0; i < argb.length; i++) {
      numbers[i] = i > 0 && argb[i] == argb[i - 1] ? numbers[i - 1] : table.numberOf(argb[i]);
    }
    return numbers;
  }

  private final class Lightness implements Plane {

    @Override
    public int width() {
      return image.width();
    }

    @Override
    public int height() {
      return image.height();
    }

    @Override
    public void row(int y, float[] values) {
      for (int x = 0; x < values.length; x++) {
        values[x] = (float) Math.rint(colors.coordinate(numbers[y * values.length + x], 0));
      }
    }
  }
}
