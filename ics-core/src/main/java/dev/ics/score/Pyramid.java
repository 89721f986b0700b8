package dev.ics.score;

import dev.ics.color.RgbaImage;
import java.util.ArrayList;
import java.util.List;

/// A picture at its full size, at half of it and so on, as SSIMULACRA 2 looks at it.
///
/// @param levels the largest first
record Pyramid(List<XybImage> levels) {

  private static final int MOST_LEVELS = 6;

  /// The shortest side, in pixels, that is halved once more; SSIMULACRA 2 takes no smaller pictures.
  private static final int SHORTEST = 8;

  /// The shortest side, in pixels, that has all levels.
  private static final int ENOUGH = 113;

  /// An image as it is seen on gray.
  ///
  /// @param gray of the background, in 8-bit sRGB levels, 0..255
  static Pyramid of(RgbaImage image, float gray) {
    LinearRgb light = LinearRgb.of(mirrored(image), gray);
    List<XybImage> levels = new ArrayList<>();
    levels.add(XybImage.of(light));
    while (levels.size() < MOST_LEVELS && Math.min(light.width(), light.height()) >= SHORTEST) {
      light = light.half();
      levels.add(XybImage.of(light));
    }
    return new Pyramid(List.copyOf(levels));
  }

  /// Continues an image that is too small by its mirror image, and that by its own.
  private static RgbaImage mirrored(RgbaImage image) {
    if (Math.min(image.width(), image.height()) >= SHORTEST) {
      return image;
    }
    int width = Math.max(image.width(), ENOUGH);
    int height = Math.max(image.height(), ENOUGH);
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      int x = mirrored(i % width, image.width());
      int y = mirrored(i / width, image.height());
      argb[i] = image.argb()[y * image.width() + x];
    }
    return new RgbaImage(width, height, argb);
  }

  private static int mirrored(int at, int size) {
    int there = at % (2 * size);
    return Math.min(there, 2 * size - 1 - there);
  }
}
