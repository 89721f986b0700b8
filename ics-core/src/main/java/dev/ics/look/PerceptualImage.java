package dev.ics.look;

import dev.ics.color.ColorSpace;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.CountedImage;

/// An image as people see it: its pixels as numbers of its distinct colors, where these lie in a perceptual
/// space, and how well each pixel hides differences.
public final class PerceptualImage {

  /// Weights are whole numbers of this part of a pixel of usual contrast.
  private static final int PARTS = 16;

  private final CountedImage image;
  private final ColorSpace space;
  private final PerceptualColors colors;
  private final int[] numbers;
  private final Masking masking;
  private final ColorHistogram weights;

  /// @param space in which the image's colors, and those that it is to get, are compared
  public PerceptualImage(CountedImage image, ColorSpace space) {
    this.image = image;
    this.space = space;
    this.colors = PerceptualColors.of(image.histogram().colors(), space);
    this.numbers = image.numbers();
    this.masking = ContrastMasking.of(new Lightness());
    this.weights = image.histogram().withCounts(colorWeights());
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
    return image.histogram();
  }

  /// The places of the histogram's colors.
  public PerceptualColors colors() {
    return colors;
  }

  /// The number of a pixel's color in the histogram.
  public int color(int pixel) {
    return numbers[pixel];
  }

  /// How well each pixel hides differences.
  public Masking masking() {
    return masking;
  }

  /// The histogram with weights in place of counts: the better a pixel hides differences, the less it weighs.
  public ColorHistogram weights() {
    return weights;
  }

  private long[] colorWeights() {
    long[] weights = new long[image.histogram().size()];
    for (int i = 0; i < numbers.length; i++) {
      weights[numbers[i]] += Math.round(PARTS / masking.at(i));
    }
    return weights;
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
