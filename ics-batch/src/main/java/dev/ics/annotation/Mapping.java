package dev.ics.annotation;

import dev.ics.downscale.Placement;
import dev.ics.downscale.Window;

/// From places in a picture as its annotations see it to places in its result.
///
/// @param turn      that makes what they see upright, EXIF 1..8
/// @param placement of the upright picture
record Mapping(int turn, Placement placement) {

  /// A place, in pixels from the left and from the top.
  record Point(double x, double y) {}

  boolean changesNothing() {
    return turn == 1 && placement.isIdentity();
  }

  /// As wide as what the annotations see.
  int width() {
    return turn >= 5 ? placement.sourceHeight() : placement.sourceWidth();
  }

  int height() {
    return turn >= 5 ? placement.sourceWidth() : placement.sourceHeight();
  }

  Point place(double x, double y) {
    double right = width() - x;
    double below = height() - y;
    return switch (turn) {
      case 2 -> upright(right, y);
      case 3 -> upright(right, below);
      case 4 -> upright(x, below);
      case 5 -> upright(y, x);
      case 6 -> upright(below, x);
      case 7 -> upright(below, right);
      case 8 -> upright(y, right);
      default -> upright(x, y);
    };
  }

  private Point upright(double x, double y) {
    return new Point(placement.x(x), placement.y(y));
  }

  /// The pixel that an upright pixel is, as the annotations see it: column, then row.
  int[] stored(int x, int y) {
    int right = placement.sourceWidth() - 1 - x;
    int below = placement.sourceHeight() - 1 - y;
    return switch (turn) {
      case 2 -> new int[]{right, y};
      case 3 -> new int[]{right, below};
      case 4 -> new int[]{x, below};
      case 5 -> new int[]{y, x};
      case 6 -> new int[]{y, right};
      case 7 -> new int[]{below, right};
      case 8 -> new int[]{below, x};
      default -> new int[]{x, y};
    };
  }

  /// The part of the result where the picture is.
  Window visible() {
    return placement.filled();
  }

  boolean shows(Point point) {
    Window seen = visible();
    return point.x >= seen.left() && point.x <= seen.left() + seen.width()
        && point.y >= seen.top() && point.y <= seen.top() + seen.height();
  }
}
