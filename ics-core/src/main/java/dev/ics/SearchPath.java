package dev.ics;

import dev.ics.palette.Palette;
import dev.ics.palette.PaletteMethod;
import java.util.ArrayList;
import java.util.List;

/// Settings in a row, from the fewest bytes to the best look.
///
/// A position is the score of [dev.ics.score.Ssimulacra2] that photos have there, more or less: so a
/// step of one is a step of about one everywhere. Between two stops, colors and rates grow by ratios.
final class SearchPath {

  /// A place on the path.
  private record Stop(double position, Setting setting) {}

  /// What there is to vary beside colors.
  enum Kind {
    /// A rate, and errors are diffused.
    DIFFUSED,
    /// A rate, and each pixel takes a color for itself.
    ALONE,
    /// Nothing: each pixel takes its nearest color, or blue noise does.
    NEAREST
  }

  /// Of the pairs of colors and rate that were tried on the Kodak suite, those of the fewest bytes for their
  /// look. A rate is the multiplier of rate–distortion optimization: how much error a saved index may
  /// cost (Sullivan and Wiegand, "Rate-distortion optimization for video compression", 1998).
  private static final List<Stop> DIFFUSED = List.of(stop(-10, 2, 500), stop(20, 8, 300),
      stop(35, 16, 200), stop(45, 28, 150), stop(50, 32, 140), stop(60, 64, 130),
      stop(70, 96, 74), stop(80, 160, 27), stop(85, 256, 15), stop(88, 256, 0),
      stop(97, PaletteMethod.MAX_COLORS, 0));

  /// Lower rates, measured on icons and user interfaces, which this way serves.
  private static final List<Stop> ALONE = List.of(stop(-10, 2, 100), stop(20, 8, 100),
      stop(40, 16, 60), stop(50, 32, 50), stop(60, 64, 40), stop(70, 90, 22), stop(78, 160, 15),
      stop(82, 256, 10), stop(86, 256, 0), stop(97, PaletteMethod.MAX_COLORS, 0));

  private static final List<Stop> NEAREST = List.of(stop(-63, 2, 0), stop(-36, 4, 0),
      stop(-8, 8, 0),
      stop(21, 16, 0), stop(50, 32, 0), stop(65, 64, 0), stop(75, 128, 0), stop(81, 256, 0),
      stop(97, PaletteMethod.MAX_COLORS, 0));

  /// At which every picture is a few flat areas.
  private static final double HIGHEST_RATE = 5000;

  /// How far the look falls on the way there, about.
  private static final double FALL = 60;

  private final List<Stop> stops;

  private SearchPath(List<Stop> stops) {
    this.stops = stops;
  }

  /// The part of the way that a picture can go.
  ///
  /// @param kind     what may be varied
  /// @param least    colors, at least 2
  /// @param most     colors, at least `least`
  /// @param distinct colors of the picture: with as many it stays as it is
  static SearchPath of(Kind kind, int least, int most, int distinct) {
    var stops = new ArrayList<Stop>();
    for (Stop stop : stops(kind)) {
      int colors = Math.clamp(stop.setting().colors(), least, most);
      boolean exact = colors >= distinct || colors > Palette.MAX_INDEXED;
      var setting = new Setting(colors, exact ? 0 : stop.setting().rate());
      if (stops.isEmpty() || !stops.getLast().setting().equals(setting)) {
        stops.add(new Stop(stop.position(), setting));
      }
    }
    return new SearchPath(stops);
  }

  private static List<Stop> stops(Kind kind) {
    return switch (kind) {
      case DIFFUSED -> DIFFUSED;
      case ALONE -> ALONE;
      case NEAREST -> NEAREST;
    };
  }

  /// The same colors at higher rates: where one color makes more of a difference than is wanted.
  ///
  /// @param position of the setting itself, which ends the path
  static SearchPath ofRates(Setting setting, double position) {
    return new SearchPath(
        List.of(new Stop(position - FALL, new Setting(setting.colors(), HIGHEST_RATE)),
            new Stop(position, setting)));
  }

  /// The position of the fewest bytes.
  double first() {
    return stops.getFirst().position();
  }

  /// The position of the best look.
  double last() {
    return stops.getLast().position();
  }

  /// The setting at a position; beyond an end, that of the end.
  Setting at(double position) {
    int next = 0;
    while (next < stops.size() && stops.get(next).position() < position) {
      next++;
    }
    if (next == 0 || next == stops.size()) {
      return stops.get(Math.min(next, stops.size() - 1)).setting();
    }
    Stop from = stops.get(next - 1);
    Stop to = stops.get(next);
    double share = (position - from.position()) / (to.position() - from.position());
    return new Setting(
        (int) Math.rint(between(from.setting().colors(), to.setting().colors(), share)),
        between(from.setting().rate() + 1, to.setting().rate() + 1, share) - 1);
  }

  /// Strict, so that every machine goes the same way.
  private static double between(double from, double to, double share) {
    return from * StrictMath.pow(to / from, share);
  }

  private static Stop stop(double position, int colors, double rate) {
    return new Stop(position, new Setting(colors, rate));
  }
}
