package dev.ics.color;

/// Oklab, in which equal distances look about equally large (Ottosson, "A perceptual color space for
/// image processing", 2020): lightness 0..1, green–red and blue–yellow about −0.4..0.4 each.
///
/// All roots and powers are of [StrictMath]: the same on every machine.
final class Oklab {

  private static final int MAX_LEVEL = 255;

  /// Of each 8-bit level in sRGB, 0..1.
  private static final double[] LIGHT = new double[MAX_LEVEL + 1];

  static {
    for (int level = 0; level < LIGHT.length; level++) {
      LIGHT[level] = SrgbCurve.toLight(level / (double) MAX_LEVEL);
    }
  }

  private Oklab() {}

  /// Where the color of a packed [Argb] lies, whatever its alpha.
  ///
  /// @param lab output: lightness, green–red, blue–yellow
  static void of(int argb, double[] lab) {
    double red = LIGHT[Argb.red(argb)];
    double green = LIGHT[Argb.green(argb)];
    double blue = LIGHT[Argb.blue(argb)];
    double longs = StrictMath.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double middles = StrictMath
        .cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double shorts = StrictMath
        .cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    lab[0] = 0.2104542553 * longs + 0.7936177850 * middles - 0.0040720468 * shorts;
    lab[1] = 1.9779984951 * longs - 2.4285922050 * middles + 0.4505937099 * shorts;
    lab[2] = 0.0259040371 * longs + 0.7827717662 * middles - 0.8086757660 * shorts;
  }

  /// The nearest color of that alpha, each component rounded to nearest and brought into 0..255.
  static int toArgb(int alpha, double lightness, double greenRed, double blueYellow) {
    double longs = cube(lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow);
    double middles = cube(lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow);
    double shorts = cube(lightness - 0.0894841775 * greenRed - 1.2914855480 * blueYellow);
    return Argb.of(alpha,
        level(4.0767416621 * longs - 3.3077115913 * middles + 0.2309699292 * shorts),
        level(-1.2684380046 * longs + 2.6097574011 * middles - 0.3413193965 * shorts),
        level(-0.0041960863 * longs - 0.7034186147 * middles + 1.7076147010 * shorts));
  }

  private static double cube(double value) {
    return value * value * value;
  }

  private static int level(double light) {
    return (int) Math.rint(Math.clamp(SrgbCurve.toLevel(light), 0, 1) * MAX_LEVEL);
  }
}
