package dev.ics.look;

/// Moving means over squares of pixels; past the edge the pixels at the edge count again.
final class BoxMeans {

  private BoxMeans() {}

  /// The mean around each pixel.
  ///
  /// @param plane  row by row
  /// @param width  of a row
  /// @param radius pixels to each side
  static float[] of(float[] plane, int width, int radius) {
    int height = plane.length / width;
    float[] sums = new float[plane.length];
    for (int y = 0; y < height; y++) {
      sumRow(plane, y * width, width, radius, sums);
    }
    float[] means = new float[plane.length];
    float[] column = new float[width];
    float share = 1f / ((2 * radius + 1) * (2 * radius + 1));
    for (int y = -radius; y <= radius; y++) {
      add(sums, Math.clamp(y, 0, height - 1) * width, 1, column);
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        means[y * width + x] = share * column[x];
      }
      add(sums, Math.min(y + radius + 1, height - 1) * width, 1, column);
      add(sums, Math.max(y - radius, 0) * width, -1, column);
    }
    return means;
  }

  private static void sumRow(float[] plane, int start, int width, int radius, float[] sums) {
    float sum = 0;
    for (int x = -radius; x <= radius; x++) {
      sum += plane[start + Math.clamp(x, 0, width - 1)];
    }
    for (int x = 0; x < width; x++) {
      sums[start + x] = sum;
      sum += plane[start + Math.min(x + radius + 1, width - 1)]
          - plane[start + Math.max(x - radius, 0)];
    }
  }

  private static void add(float[] from, int start, float factor, float[] to) {
    for (int x = 0; x < to.length; x++) {
      to[x] += factor * from[start + x];
    }
  }
}
