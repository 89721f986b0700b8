package dev.ics.bench;

import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;

/// A picture to measure with.
///
/// @param name      of its file
/// @param image     opaque, since the other libraries know no alpha
/// @param histogram of the image
record Picture(String name, RgbaImage image, ColorHistogram histogram) {

  Picture {
    if (!image.isOpaque()) {
      throw new IllegalArgumentException(
          "%s has transparent pixels; benchmarks take opaque pictures only".formatted(name));
    }
  }

  static Picture of(String name, RgbaImage image) {
    return new Picture(name, image, ColorHistogram.of(image));
  }

  /// A picture that has each color of this one in one pixel.
  Picture distinct() {
    int[] colors = histogram.colors().clone();
    return of("colors of " + name, new RgbaImage(colors.length, 1, colors));
  }
}
