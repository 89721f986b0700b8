package dev.ics.decode;

import dev.ics.color.RgbaImage;

/// The area of an animation, of which a frame may cover a part.
final class Canvas {

  private Canvas() {}

  /// The frame on a transparent canvas, into which it must fit.
  static RgbaImage place(RgbaImage frame, int left, int top, int width, int height) {
    if (frame.width() == width && frame.height() == height) {
      return frame;
    }
    int[] argb = new int[width * height];
    for (int y = 0; y < frame.height(); y++) {
      System.arraycopy(frame.argb(), y * frame.width(), argb, (top + y) * width + left,
          frame.width());
    }
    return new RgbaImage(width, height, argb);
  }
}
