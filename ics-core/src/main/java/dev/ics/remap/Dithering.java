package dev.ics.remap;

/// How the colors between those of a palette are feigned by patterns of it.
public sealed interface Dithering {

  /// As strong as the picture bears: nowhere if its colors are in the palette, least where patterns
  /// would be seen.
  record Adaptive() implements Dithering {}

  /// Each pixel takes a color for itself.
  record None() implements Dithering {}

  /// Error diffusion (Floyd and Steinberg, "An adaptive algorithm for spatial greyscale", 1976).
  ///
  /// @param strength the share of a pixel's error that its neighbors take over, 0..1
  record FloydSteinberg(double strength) implements Dithering {

    public FloydSteinberg {
      checkStrength(strength);
    }
  }

  /// A threshold pattern without low frequencies (Ulichney, "Dithering with blue noise", 1988).
  ///
  /// @param strength the pattern's share of the distance between palette colors, 0..1
  record BlueNoise(double strength) implements Dithering {

    public BlueNoise {
      checkStrength(strength);
    }
  }

  private static void checkStrength(double strength) {
    if (!(strength >= 0 && strength <= 1)) {
      throw new IllegalArgumentException("strength %s is not in 0..1".formatted(strength));
    }
  }
}
