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
  static float[] of(float[] lightness, int width) {
    float[] squares = new float[lightness.length];
    for (int i = 0; i < squares.length; i++) {
      squares[i] = lightness[i] * lightness[i];
    }
    float[] means = BoxMeans.of(lightness, width, RADIUS);
    float[] factors = BoxMeans.of(squares, width, RADIUS);
    for (int i = 0; i < factors.length; i++) {
      float variance = Math.max(0, factors[i] - means[i] * means[i]);
      float root = (float) Math.sqrt((variance + FLAT) / (USUAL + FLAT));
      float fourthRoot = (float) Math.sqrt(root);
      factors[i] = fourthRoot * (float) Math.sqrt(fourthRoot);
    }
    return factors;
  }
}
