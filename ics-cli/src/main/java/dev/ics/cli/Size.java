package dev.ics.cli;

import java.util.Locale;

/// The size a picture is to be given, as `--resize` takes it.
///
/// @param width  in pixels, 1..65,535
/// @param height in pixels, 1..65,535
record Size(int width, int height) {

  private static final WholeNumbers SIDES = new WholeNumbers(1, 65_535);

  /// Reads `800x600`.
  ///
  /// @throws BadUsage where the text is no such size
  static Size parse(String text) {
    int times = text.toLowerCase(Locale.ROOT).indexOf('x');
    try {
      return new Size(side(text.substring(0, Math.max(times, 0))), side(text.substring(times + 1)));
    } catch (BadUsage _) {
      throw new BadUsage(
          "found \"%s\"; allowed is WIDTHxHEIGHT, as 800x600, with sides from %d to %,d"
              .formatted(text, SIDES.least(), SIDES.most()));
    }
  }

  private static int side(String text) {
    return Math.toIntExact(SIDES.parse(text));
  }
}
