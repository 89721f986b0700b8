package dev.ics.downscale;

/// The part of an image that is looked at, in pixels from its top left; edges may lie inside pixels,
/// and outside the image.
public record Window(double left, double top, double width, double height) {

  static Window whole(int width, int height) {
    return new Window(0, 0, width, height);
  }

  /// A smaller window with the same middle.
  Window middle(double newWidth, double newHeight) {
    return new Window(left + (width - newWidth) / 2, top + (height - newHeight) / 2, newWidth,
        newHeight);
  }
}
