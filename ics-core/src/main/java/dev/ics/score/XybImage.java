package dev.ics.score;

/// A picture in XYB, the colors of JPEG XL (ISO/IEC 18181-1, 2022): cube roots of what the cones of the
/// eye take in. SSIMULACRA 2 scales the differences of the roots to about 0..1: X is red against green,
/// Y brightness, B blue against brightness. The arrays are live; read only.
final class XybImage {

  static final int COMPONENTS = 3;

  private static final float ROOT_OF_BIAS = (float) StrictMath.cbrt(Cone.BIAS);

  private final float[][][] components;

  private XybImage(float[][][] components) {
    this.components = components;
  }

  static XybImage of(LinearRgb light) {
    float[][][] components = new float[COMPONENTS][light.height()][light.width()];
    float[] guesses = new float[light.width()];
    for (int y = 0; y < light.height(); y++) {
      float[] red = light.red()[y];
      float[] green = light.green()[y];
      float[] blue = light.blue()[y];
      float[] first = components[0][y];
      float[] second = components[1][y];
      float[] third = components[2][y];
      Cone.LONG.absorb(red, green, blue, first);
      Cone.MIDDLE.absorb(red, green, blue, second);
      Cone.SHORT.absorb(red, green, blue, third);
      CubeRoots.replace(first, guesses);
      CubeRoots.replace(second, guesses);
      CubeRoots.replace(third, guesses);
      oppose(first, second, third);
    }
    return new XybImage(components);
  }

  /// The plane of X, Y or B: rows.
  float[][] component(int index) {
    return components[index];
  }

  int width() {
    return components[0][0].length;
  }

  int height() {
    return components[0].length;
  }

  /// Replaces a row of roots for long, middle and short waves by X, Y and B.
  private static void oppose(float[] first, float[] second, float[] third) {
    for (int x = 0; x < first.length; x++) {
      float longs = first[x] - ROOT_OF_BIAS;
      float middles = second[x] - ROOT_OF_BIAS;
      float brightness = (longs + middles) / 2;
      first[x] = 14 * ((longs - middles) / 2) + 0.42f;
      second[x] = brightness + 0.01f;
      third[x] = third[x] - ROOT_OF_BIAS - brightness + 0.55f;
    }
  }
}
