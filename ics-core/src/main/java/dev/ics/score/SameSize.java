package dev.ics.score;

import dev.ics.color.RgbaImage;

/// What all scores ask of two pictures.
final class SameSize {

  private SameSize() {}

  static void check(RgbaImage original, RgbaImage result) {
    if (result.width() != original.width() || result.height() != original.height()) {
      throw new IllegalArgumentException("a picture of %d x %d pixels is not one of %d x %d"
          .formatted(result.width(), result.height(), original.width(), original.height()));
    }
  }
}
