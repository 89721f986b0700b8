package dev.ics.cli;

import dev.ics.remap.Dithering;
import java.util.Locale;

/// Reads what `--dither` may be.
final class Ditherings {

  private static final double FULL = 1;

  private Ditherings() {}

  /// Reads `auto`, `none`, `floyd-steinberg`, `blue-noise`, the latter two with a strength where it is
  /// not the full one: `blue-noise:0.5`.
  ///
  /// @throws BadUsage where the text is none of them
  static Dithering parse(String text) {
    String[] words = text.strip().toLowerCase(Locale.ROOT).split(":", 2);
    try {
      return words.length == 1
          ? named(words[0])
          : named(words[0], Double.parseDouble(words[1]));
    } catch (IllegalArgumentException _) {
      throw new BadUsage(
          ("found \"%s\"; allowed are auto, none, floyd-steinberg and blue-noise, the"
              + " latter two also with a strength from 0 to 1, as blue-noise:0.5").formatted(text));
    }
  }

  private static Dithering named(String name) {
    return switch (name) {
      case "auto" -> new Dithering.Adaptive();
      case "none" -> new Dithering.None();
      default -> named(name, FULL);
    };
  }

  private static Dithering named(String name, double strength) {
    return switch (name) {
      case "floyd-steinberg" -> new Dithering.FloydSteinberg(strength);
      case "blue-noise" -> new Dithering.BlueNoise(strength);
      default -> throw new IllegalArgumentException("no dithering has a strength and is " + name);
    };
  }
}
