package dev.ics.decode;

import dev.ics.color.SrgbCurve;

/// From stored sample values to 8-bit sRGB.
final class PngLevels {

  private PngLevels() {}

  /// Samples that are sRGB already.
  static byte[] ofSrgb(int depth) {
    byte[] levels = new byte[1 << depth];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) Samples.toByte(i, depth);
    }
    return levels;
  }

  /// One byte of each 16-bit sample.
  ///
  /// @param shift of that byte: 8 for the high one, 0 for the low one
  static byte[] ofByte(int shift) {
    byte[] levels = new byte[1 << 16];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) (i >>> shift);
    }
    return levels;
  }

  /// Samples that a gAMA chunk describes: light is `sample^(1 / gamma)`, which [SrgbCurve] encodes anew.
  static byte[] ofGamma(int depth, double gamma) {
    byte[] levels = new byte[1 << depth];
    for (int i = 0; i < levels.length; i++) {
      double light = StrictMath.pow(i / (levels.length - 1.0), 1 / gamma);
      levels[i] = (byte) Math.rint(255 * SrgbCurve.toLevel(light));
    }
    return levels;
  }
}
