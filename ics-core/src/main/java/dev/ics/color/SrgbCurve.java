package dev.ics.color;

/// The transfer curve of sRGB (IEC 61966-2-1, 1999), between levels and amounts of light, 0..1 each. All
/// powers are of [StrictMath]: the same on every machine.
public final class SrgbCurve {

  private static final double LINEAR_LEVELS = 0.04045;
  private static final double LINEAR_LIGHT = 0.0031308;
  private static final double SLOPE = 12.92;
  private static final double OFFSET = 0.055;
  private static final double GAMMA = 2.4;

  private SrgbCurve() {}

  /// The amount of light that a level stands for.
  public static double toLight(double level) {
    return level <= LINEAR_LEVELS
        ? level / SLOPE
        : StrictMath.pow((level + OFFSET) / (1 + OFFSET), GAMMA);
  }

  /// The level that stands for an amount of light.
  public static double toLevel(double light) {
    return light <= LINEAR_LIGHT
        ? light * SLOPE
        : (1 + OFFSET) * StrictMath.pow(light, 1 / GAMMA) - OFFSET;
  }
}
