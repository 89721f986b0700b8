package dev.ics.decode;

import dev.ics.color.LabelImage;
import dev.ics.color.RgbaImage;

/// The eight ways a camera may have been held, numbered as in the EXIF standard (CIPA DC-008, tag
/// 0x0112): the number tells which side of the scene the first row and the first column are.
final class Orientation {

  static final int UPRIGHT = 1;

  private Orientation() {}

  /// The picture turned and mirrored so that its first row is the top and its first column the
  /// left of the scene.
  ///
  /// @param orientation 1..8; 5 to 8 exchange width and height
  static RgbaImage upright(RgbaImage stored, int orientation) {
    if (orientation == UPRIGHT) {
      return stored;
    }
    boolean turned = exchangesSides(orientation);
    return new RgbaImage(turned ? stored.height() : stored.width(),
        turned ? stored.width() : stored.height(),
        upright(stored.argb(), stored.width(), stored.height(), orientation));
  }

  /// The same for a mask.
  static LabelImage upright(LabelImage stored, int orientation) {
    if (orientation == UPRIGHT) {
      return stored;
    }
    boolean turned = exchangesSides(orientation);
    int[][] planes = new int[stored.planes()][];
    for (int p = 0; p < planes.length; p++) {
      planes[p] = upright(stored.plane(p), stored.width(), stored.height(), orientation);
    }
    return new LabelImage(turned ? stored.height() : stored.width(),
        turned ? stored.width() : stored.height(), planes);
  }

  private static boolean exchangesSides(int orientation) {
    return orientation >= 5;
  }

  private static int[] upright(int[] stored, int width, int height, int orientation) {
    return switch (orientation) {
      case 2 -> walk(stored, width, height, width - 1, -1, width);
      case 3 -> walk(stored, width, height, width * height - 1, -1, -width);
      case 4 -> walk(stored, width, height, width * (height - 1), 1, -width);
      case 5 -> walk(stored, height, width, 0, width, 1);
      case 6 -> walk(stored, height, width, width * (height - 1), -width, 1);
      case 7 -> walk(stored, height, width, width * height - 1, -width, -1);
      case 8 -> walk(stored, height, width, width - 1, width, -1);
      default -> stored;
    };
  }

  /// Reads the stored pixels from `first` on, `right` apart within a row of the result and `down`
  /// apart between rows. Goes in squares so that a turned picture stays in the cache.
  private static int[] walk(int[] from, int width, int height, int first, int right, int down) {
    int[] to = new int[from.length];
    int side = 64;
    for (int top = 0; top < height; top += side) {
      int bottom = Math.min(height, top + side);
      for (int left = 0; left < width; left += side) {
        int end = Math.min(width, left + side);
        for (int y = top; y < bottom; y++) {
          int source = first + y * down + left * right;
          for (int x = left; x < end; x++) {
            to[y * width + x] = from[source];
            source += right;
          }
        }
      }
    }
    return to;
  }
}
