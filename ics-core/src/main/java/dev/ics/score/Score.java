package dev.ics.score;

import dev.ics.color.Argb;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.CountedImage;
import dev.ics.palette.Palette;
import dev.ics.remap.IndexedImage;
import dev.ics.remap.RecoloredImage;
import dev.ics.remap.RemappedImage;
import dev.ics.remap.Remapper;

/// How near a result is to its original.
///
/// @param mse mean squared error of a component, in squared 8-bit steps; where there is alpha, the
///            mean of what is seen on black and on white
public record Score(double mse) {

  public Score {
    if (!(mse >= 0)) {
      throw new IllegalArgumentException("mean squared error %s is not at least 0".formatted(mse));
    }
  }

  /// Compares an image with its remapped form, which must be of the same size.
  public static Score of(CountedImage original, RemappedImage result) {
    double sum = switch (result) {
      case IndexedImage indexed -> squaredError(original, indexed);
      case RecoloredImage recolored -> squaredError(original, recolored.pixels().argb());
    };
    return new Score(sum / original.numbers().length / 3);
  }

  /// The sum of squared differences of all pixels from their nearest palette colors, summed over red,
  /// green and blue, in squared 8-bit steps: the inertia of K-means with the palette's colors as its
  /// centroids. A whole number where all is opaque.
  public static double inertia(ColorHistogram histogram, Palette palette) {
    int[] nearest = Remapper.nearest(histogram, palette);
    double sum = 0;
    for (int i = 0; i < nearest.length; i++) {
      sum += histogram.pixelCounts()[i]
          * squaredError(histogram.colors()[i], palette.color(nearest[i]));
    }
    return sum;
  }

  /// Peak signal-to-noise ratio in decibels, `10 log₁₀(255² / mse)`; infinite for equal images.
  public double psnrDb() {
    return 10 * Math.log10(255 * 255 / mse);
  }

  private static double squaredError(CountedImage original, IndexedImage result) {
    int[] from = original.histogram().colors();
    int[] numbers = original.numbers();
    int[] to = result.palette().toArray();
    byte[] indices = result.indices();
    double sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      sum += squaredError(from[numbers[i]], to[indices[i] & 0xFF]);
    }
    return sum;
  }

  private static double squaredError(CountedImage original, int[] result) {
    int[] from = original.histogram().colors();
    int[] numbers = original.numbers();
    double sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      sum += squaredError(from[numbers[i]], result[i]);
    }
    return sum;
  }

  /// Summed over red, green and blue.
  private static double squaredError(int from, int to) {
    if ((from & to) >>> 24 == 0xFF) {
      int red = Argb.red(from) - Argb.red(to);
      int green = Argb.green(from) - Argb.green(to);
      int blue = Argb.blue(from) - Argb.blue(to);
      return red * red + green * green + blue * blue;
    }
    return squaredError(Argb.red(from), from, Argb.red(to), to)
        + squaredError(Argb.green(from), from, Argb.green(to), to)
        + squaredError(Argb.blue(from), from, Argb.blue(to), to);
  }

  private static double squaredError(int componentFrom, int from, int componentTo, int to) {
    double black = (componentFrom * Argb.alpha(from) - componentTo * Argb.alpha(to)) / 255.0;
    double white = black - (Argb.alpha(from) - Argb.alpha(to));
    return (black * black + white * white) / 2;
  }
}
