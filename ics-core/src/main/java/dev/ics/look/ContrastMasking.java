package dev.ics.look;

/// How well each pixel hides a difference: contrast around it masks it (Legge and Foley, "Contrast
/// masking in human vision", 1980). The factor has the power 3/8 of the local variance, in steps of some
/// thousandths, so that two bytes a pixel hold it.
final class ContrastMasking implements Masking {

  /// Pixels to each side that count as around.
  private static final int RADIUS = 3;

  /// Variance of lightness, in squared 8-bit steps, below which all is equally flat.
  private static final float FLAT = 18;

  /// Variance at which a pixel hides as much as 1.
  private static final float USUAL = 60;

  /// No variance of bytes is larger.
  private static final float MOST = 128 * 128;

  /// Of the bits of a `float` those that are dropped: 256 levels are left from a power of two to the next.
  private static final int DROPPED_BITS = 15;
  private static final int FLATTEST = Float.floatToIntBits(FLAT) >> DROPPED_BITS;

  private static final float[] FACTORS = new float[1 + level(MOST)];

  static {
    for (int level = 0; level < FACTORS.length; level++) {
      FACTORS[level] = factor(FLATTEST + level);
    }
  }

  private final short[] levels;

  private ContrastMasking(short[] levels) {
    this.levels = levels;
  }

  /// @param lightness of each pixel, in whole 8-bit steps, so that sums are exact
  static Masking of(Plane lightness) {
    int width = lightness.width();
    float[] row = new float[width];
    BoxMeans means = new BoxMeans(width, RADIUS);
    BoxMeans squareMeans = new BoxMeans(width, RADIUS);
    short[] levels = new short[width * lightness.height()];
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
        levels[y * width + x] = (short) level(Math.min(variance, MOST));
      }
    }
    return new ContrastMasking(levels);
  }

  @Override
  public float at(int pixel) {
    return FACTORS[levels[pixel]];
  }

  private static int level(float variance) {
    return (Float.floatToIntBits(variance + FLAT) >> DROPPED_BITS) - FLATTEST;
  }

  /// In the middle of what the kept bits stand for.
  private static float factor(int bits) {
    float least = Float.intBitsToFloat(bits << DROPPED_BITS);
    float most = Float.intBitsToFloat(bits + 1 << DROPPED_BITS);
    float root = (float) Math.sqrt((least + most) / 2 / (USUAL + FLAT));
    float fourthRoot = (float) Math.sqrt(root);
    return fourthRoot * (float) Math.sqrt(fourthRoot);
  }
}
