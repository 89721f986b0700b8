package sketches;

import java.awt.image.BufferedImage;

/// A layer of linear light: four floats a pixel, the colors premultiplied by their coverage.
final class Light {

  /// Gives the light at a pixel's center.
  interface Painter {
    Rgb at(double x, double y);
  }

  final int width;
  final int height;
  final float[] rgba;

  Light(int width, int height) {
    this.width = width;
    this.height = height;
    rgba = new float[4 * width * height];
  }

  /// An opaque layer, painted pixel by pixel.
  static Light painted(int width, int height, Painter painter) {
    Light light = new Light(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        light.cover(x, y, painter.at(x + 0.5, y + 0.5), 1);
      }
    }
    return light;
  }

  /// The light of an sRGB picture with straight alpha.
  static Light of(BufferedImage picture) {
    Light light = new Light(picture.getWidth(), picture.getHeight());
    for (int y = 0; y < light.height; y++) {
      for (int x = 0; x < light.width; x++) {
        int pixel = picture.getRGB(x, y);
        light.cover(x, y, Rgb.hex(pixel), (pixel >>> 24) / 255.0);
      }
    }
    return light;
  }

  /// Lays a color over a pixel; pixels outside the layer are ignored.
  void cover(int x, int y, Rgb color, double alpha) {
    if (x < 0 || y < 0 || x >= width || y >= height || alpha <= 0) {
      return;
    }
    int i = 4 * (y * width + x);
    double rest = 1 - alpha;
    rgba[i] = (float) (rgba[i] * rest + color.r() * alpha);
    rgba[i + 1] = (float) (rgba[i + 1] * rest + color.g() * alpha);
    rgba[i + 2] = (float) (rgba[i + 2] * rest + color.b() * alpha);
    rgba[i + 3] = (float) (rgba[i + 3] * rest + alpha);
  }

  /// Adds light to a pixel without covering what is behind it.
  void glow(int x, int y, Rgb color, double weight) {
    if (x < 0 || y < 0 || x >= width || y >= height) {
      return;
    }
    int i = 4 * (y * width + x);
    rgba[i] += (float) (color.r() * weight);
    rgba[i + 1] += (float) (color.g() * weight);
    rgba[i + 2] += (float) (color.b() * weight);
  }

  /// Lays another layer of the same size over this one.
  void over(Light front) {
    for (int i = 0; i < rgba.length; i += 4) {
      float rest = 1 - front.rgba[i + 3];
      for (int k = 0; k < 4; k++) {
        rgba[i + k] = front.rgba[i + k] + rgba[i + k] * rest;
      }
    }
  }

  /// Adds the colors of another layer of the same size.
  void add(Light other, double weight) {
    for (int i = 0; i < rgba.length; i += 4) {
      for (int k = 0; k < 3; k++) {
        rgba[i + k] += (float) (other.rgba[i + k] * weight);
      }
    }
  }

  /// The color at a point, bilinearly interpolated and clamped to the edges.
  Rgb sample(double x, double y) {
    double px = Math.clamp(x - 0.5, 0, width - 1.001);
    double py = Math.clamp(y - 0.5, 0, height - 1.001);
    int left = (int) px;
    int top = (int) py;
    Rgb upper = pixel(left, top).mix(pixel(left + 1, top), px - left);
    Rgb lower = pixel(left, top + 1).mix(pixel(left + 1, top + 1), px - left);
    return upper.mix(lower, py - top);
  }

  /// The light as an sRGB picture with straight alpha, clipped at white.
  BufferedImage picture() {
    boolean opaque = true;
    for (int i = 3; i < rgba.length; i += 4) {
      opaque &= rgba[i] >= 1;
    }
    int type = opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
    BufferedImage picture = new BufferedImage(width, height, type);
    for (int i = 0; i < width * height; i++) {
      double alpha = rgba[4 * i + 3];
      int pixel = (int) Math.round(255 * Ease.clamp(alpha));
      for (int k = 0; k < 3; k++) {
        double value = alpha > 0 ? Ease.clamp(rgba[4 * i + k] / alpha) : 0;
        pixel = pixel << 8 | (int) Math.round(255 * Rgb.encoded(value));
      }
      picture.setRGB(i % width, i / width, pixel);
    }
    return picture;
  }

  Rgb pixel(int x, int y) {
    int i = 4 * (y * width + x);
    return new Rgb(rgba[i], rgba[i + 1], rgba[i + 2]);
  }

  double alpha(int x, int y) {
    return rgba[4 * (y * width + x) + 3];
  }
}
