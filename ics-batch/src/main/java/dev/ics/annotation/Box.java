package dev.ics.annotation;

import dev.ics.downscale.Window;
import java.util.Optional;

/// A rectangle by its edges, in pixels.
record Box(double left, double top, double right, double bottom) {

  static Box of(double left, double top, double width, double height) {
    return new Box(left, top, left + width, top + height);
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  double area() {
    return width() * height();
  }

  /// What is left of it in the result, where something is.
  ///
  /// @param least a side that is shorter is none, unless it was none before
  Optional<Box> through(Mapping mapping, double least) {
    Mapping.Point a = mapping.place(left, top);
    Mapping.Point b = mapping.place(right, bottom);
    Window seen = mapping.visible();
    Box whole = new Box(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.max(a.x(), b.x()),
        Math.max(a.y(), b.y()));
    Box shown = new Box(Math.max(whole.left, seen.left()), Math.max(whole.top, seen.top()),
        Math.min(whole.right, seen.left() + seen.width()),
        Math.min(whole.bottom, seen.top() + seen.height()));
    boolean left = isLeft(shown.width(), whole.width(), least)
        && isLeft(shown.height(), whole.height(), least);
    return left ? Optional.of(shown) : Optional.empty();
  }

  private static boolean isLeft(double shown, double whole, double least) {
    return shown >= Math.min(whole, least);
  }
}
