package sketches;

/// Defocus: a soft Gaussian and the sharp-edged disc of a real lens.
final class Blur {

  private Blur() {}

  /// A Gaussian blur: three box blurs in each direction whose outermost cells weigh less than
  /// one, after Gwosdek and others, "Theoretical foundations of Gaussian convolution by extended
  /// box filtering" (2011).
  static Light gaussian(Light source, double sigma) {
    double variance = sigma * sigma / 3;
    int whole = (int) ((Math.sqrt(12 * variance + 1) - 1) / 2);
    double next = (whole + 1.0) * (whole + 1.0);
    double part =
        (2 * whole + 1) * (whole * (whole + 1.0) - 3 * variance) / (6 * (variance - next));
    double radius = whole + part;
    Light result = source;
    for (int pass = 0; pass < 3; pass++) {
      result = boxed(boxed(result, radius, true), radius, false);
    }
    return result;
  }

  private static Light boxed(Light source, double radius, boolean horizontal) {
    Light target = new Light(source.width, source.height);
    int lines = horizontal ? source.height : source.width;
    int length = horizontal ? source.width : source.height;
    int step = horizontal ? 4 : 4 * source.width;
    int stride = horizontal ? 4 * source.width : 4;
    for (int line = 0; line < lines; line++) {
      for (int k = 0; k < 4; k++) {
        slide(source.rgba, target.rgba, line * stride + k, step, length, radius);
      }
    }
    return target;
  }

  private static void slide(
      float[] from, float[] to, int start, int step, int length, double radius) {
    int whole = (int) radius;
    double part = radius - whole;
    double sum = 0;
    for (int i = -whole; i <= whole; i++) {
      sum += from[start + step * Math.clamp(i, 0, length - 1)];
    }
    double scale = 1.0 / (2 * radius + 1);
    for (int i = 0; i < length; i++) {
      float next = from[start + step * Math.min(i + whole + 1, length - 1)];
      float previous = from[start + step * Math.max(i - whole - 1, 0)];
      to[start + step * i] = (float) ((sum + part * (next + previous)) * scale);
      sum += next - from[start + step * Math.max(i - whole, 0)];
    }
  }

  /// The circle of confusion: every pixel spreads into a disc of `radius` pixels.
  static Light disc(Light source, double radius) {
    int width = source.width;
    int height = source.height;
    double[] sums = prefixes(source);
    int reach = (int) Math.ceil(radius);
    int[] half = new int[2 * reach + 1];
    int area = 0;
    for (int dy = -reach; dy <= reach; dy++) {
      double room = radius * radius - dy * dy;
      half[dy + reach] = room < 0 ? -1 : (int) Math.sqrt(room);
      area += room < 0 ? 0 : 2 * half[dy + reach] + 1;
    }
    Light target = new Light(width, height);
    for (int y = 0; y < height; y++) {
      for (int dy = -reach; dy <= reach; dy++) {
        if (half[dy + reach] >= 0) {
          int row = Math.clamp(y + dy, 0, height - 1);
          gather(sums, row, half[dy + reach], target, y, 1.0 / area);
        }
      }
    }
    return target;
  }

  private static double[] prefixes(Light source) {
    int stride = 4 * (source.width + 1);
    double[] sums = new double[stride * source.height];
    for (int y = 0; y < source.height; y++) {
      for (int i = 0; i < 4 * source.width; i++) {
        sums[y * stride + i + 4] = sums[y * stride + i] + source.rgba[4 * y * source.width + i];
      }
    }
    return sums;
  }

  private static void gather(
      double[] sums, int row, int half, Light target, int y, double scale) {
    int width = target.width;
    int base = row * 4 * (width + 1);
    double share = scale * (2 * half + 1);
    for (int x = 0; x < width; x++) {
      int first = Math.max(x - half, 0);
      int last = Math.min(x + half, width - 1) + 1;
      double weight = share / (last - first);
      int out = 4 * (y * width + x);
      for (int k = 0; k < 4; k++) {
        target.rgba[out + k] +=
            (float) ((sums[base + 4 * last + k] - sums[base + 4 * first + k]) * weight);
      }
    }
  }
}
