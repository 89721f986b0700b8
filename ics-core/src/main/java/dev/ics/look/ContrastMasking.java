package dev.ics.look;

/// How well each pixel hides a difference: contrast around it masks it (Legge and Foley, "Contrast
/// masking in human vision", 1980).
final class ContrastMasking {

  /// Pixels to each side that count as around.
  private static final int RADIUS = 3;

  /// Variance of lightness, in squared 8-bit steps, below which all is equally flat.
  private static final float FLAT = 18;

  /// Variance at which a pixel hides as much as 1.
  private static final float USUAL = 60;

  private ContrastMasking() {}

  /// For each pixel a factor, 1 at usual contrast, with the power 3/8 of the local variance.
  ///
  /// @param lightness of each pixel, in whole 8-bit steps, so that sums are exact
  static float[] of(Plane lightness) {
    int width = lightness.width();
    float[] row = new float[width];
    BoxMeans means = new BoxMeans(width, RADIUS);
    BoxMeans squareMeans = new BoxMeans(width, RADIUS);
    float[] factors = new float[width * lightness.height()];
    for (int below = -RADIUS; below < lightness.height() + RADIUS; below++) {
      lightness.row(Math.clamp(below, 0, lightness.height() - 1), row);
      means.add(row);
      for (int x = 0; x < width; x++) {
        row[x] *= row[x];
      }
      squareMeans.add(row);
      int y = below - RADIUS;
      for (int x = 0; y >= 0 && x < width; x++) {
        float variance = Math.max(0, squareMeans.at(x) - means.at(x) * means.at(x));
        factors[y * width + x] = factor(variance);
      }
    }
    return factors;
  }

  private static float factor(float variance) {
    float root = (float) Math.sqrt((variance + FLAT) / (USUAL + FLAT));
    float fourthRoot = (float) Math.sqrt(root);
    return fourthRoot * (float) Math.sqrt(fourthRoot);
  }
}
