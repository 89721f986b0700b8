package dev.ics.downscale;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import java.util.Arrays;

/// Makes images smaller in pixels.
public final class Downscaler {

  private Downscaler() {}

  /// The image after a reduction; the same image where there is none.
  public static RgbaImage downscale(RgbaImage image, Downscale downscale) {
    return switch (downscale) {
      case Downscale.None() -> image;
      case Downscale.Step(int step) -> skip(image, step);
      case Downscale.Resize(int width, int height, Fit fit) -> resize(image, width, height, fit);
    };
  }

  private static RgbaImage skip(RgbaImage image, int step) {
    int width = Math.ceilDiv(image.width(), step);
    int height = Math.ceilDiv(image.height(), step);
    int[] argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      int row = y * step * image.width();
      for (int x = 0; x < width; x++) {
        argb[y * width + x] = image.argb()[row + x * step];
      }
    }
    return new RgbaImage(width, height, argb);
  }

  private static RgbaImage resize(RgbaImage image, int width, int height, Fit fit) {
    double across = (double) width / image.width();
    double down = (double) height / image.height();
    Window whole = Window.whole(image.width(), image.height());
    return switch (fit) {
      case STRETCH -> Resampler.resample(image, whole, width, height);
      case COVER -> Resampler.resample(image,
          whole.middle(width / Math.max(across, down), height / Math.max(across, down)), width,
          height);
      case CONTAIN -> contain(image, Math.min(across, down));
      case PAD -> pad(contain(image, Math.min(across, down)), width, height);
    };
  }

  private static RgbaImage contain(RgbaImage image, double scale) {
    int width = Math.max(1, (int) Math.rint(image.width() * scale));
    int height = Math.max(1, (int) Math.rint(image.height() * scale));
    return Resampler.resample(image, Window.whole(image.width(), image.height()), width, height);
  }

  private static RgbaImage pad(RgbaImage image, int width, int height) {
    int[] argb = new int[width * height];
    Arrays.fill(argb, image.isOpaque() ? Argb.rgb(0, 0, 0) : Argb.TRANSPARENT);
    int left = (width - image.width()) / 2;
    int top = (height - image.height()) / 2;
    for (int y = 0; y < image.height(); y++) {
      System.arraycopy(image.argb(), y * image.width(), argb, (top + y) * width + left,
          image.width());
    }
    return new RgbaImage(width, height, argb);
  }
}
