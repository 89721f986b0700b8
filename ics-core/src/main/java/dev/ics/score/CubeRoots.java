package dev.ics.score;

/// Cube roots of many numbers at once, the same on every machine.
final class CubeRoots {

  /// Chosen so that the guess is at most 4 % off.
  private static final int GUESS = 0x54A2_FA8C;

  private CubeRoots() {}

  /// Replaces values by their cube roots, to a relative error below 6e-7.
  ///
  /// An exponent is nearly the logarithm of a number, so that a third of it, negated, gives a guess at
  /// the inverse root. Newton's method on the inverse root `y` needs no division: `y (4 - value y³) / 3`.
  ///
  /// @param values  0.001..1000
  /// @param guesses scratch space as long as `values`
  static void replace(float[] values, float[] guesses) {
    for (int i = 0; i < values.length; i++) {
      guesses[i] = Float.intBitsToFloat(GUESS - Float.floatToRawIntBits(values[i]) / 3);
    }
    for (int i = 0; i < values.length; i++) {
      float third = values[i] * (1 / 3f);
      float inverse = guesses[i];
      inverse *= 4 / 3f - third * inverse * inverse * inverse;
      inverse *= 4 / 3f - third * inverse * inverse * inverse;
      inverse *= 4 / 3f - third * inverse * inverse * inverse;
      values[i] = values[i] * inverse * inverse;
    }
  }
}
