package dev.ics;

import dev.ics.palette.Palette;
import dev.ics.palette.PaletteMethod;
import dev.ics.remap.Dithering;
import java.util.ArrayList;
import java.util.List;

/// Settings in a row, from the fewest bytes to the best look.
///
/// A position is the score of [dev.ics.score.Ssimulacra2] that photos have there, more or less: so a
/// step of one is a step of about one everywhere. Between two stops, colors and rates grow by ratios.
final class SearchPath {

  /// A place on the path.
  private record Stop(double position, int colors, double rate) {}

  /// What there is to vary beside colors.
  enum Kind {
    /// A rate, and errors are diffused.
    DIFFUSED,
    /// A rate, and each pixel takes a color for itself.
    ALONE,
    /// The same with lower rates and fewer colors, as for drawings of flat areas.
    FLAT,
    /// Nothing: each pixel takes its nearest color, or blue noise does.
    NEAREST,
    /// The same with more colors than an index tells apart.
    TRUE_COLOR
  }

  /// Of the pairs of colors and rate that were tried on photos, icons and user interfaces, those of the
  /// fewest bytes for their look. A rate is the multiplier of rate–distortion optimization: how much error
  /// a saved index may cost (Sullivan and Wiegand, "Rate-distortion optimization for video compression",
  /// 1998).
  private static final List<Stop> DIFFUSED = List.of(stop(-120, 2, 12_000), stop(-66, 4, 4500),
      stop(-50, 11, 3400), stop(5, 16, 970), stop(36, 32, 500), stop(52, 32, 230),
      stop(60, 64, 190), stop(70, 96, 74), stop(80, 160, 27), stop(85, 256, 15), stop(88, 256, 0),
      stop(97, PaletteMethod.MAX_COLORS, 0));

  /// Lower rates: an error that is not diffused stays.
  private static final List<Stop> ALONE = List.of(stop(-120, 2, 6000), stop(-63, 3, 1170),
      stop(-48, 5, 1140), stop(-24, 13, 760), stop(20, 16, 270), stop(40, 17, 88),
      stop(50, 25, 78), stop(65, 47, 50), stop(72, 89, 45), stop(79, 107, 25), stop(81, 160, 15),
      stop(84, 256, 10), stop(86, 256, 0), stop(97, PaletteMethod.MAX_COLORS, 0));

  private static final List<Stop> FLAT = List.of(stop(-10, 2, 100), stop(20, 8, 100),
      stop(40, 16, 60), stop(50, 32, 50), stop(60, 64, 40), stop(70, 90, 22), stop(78, 160, 15),
      stop(82, 256, 10), stop(86, 256, 0), stop(97, PaletteMethod.MAX_COLORS, 0));

  private static final List<Stop> NEAREST = List.of(stop(-63, 2, 0), stop(-36, 4, 0),
      stop(-8, 8, 0),
      stop(21, 16, 0), stop(50, 32, 0), stop(65, 64, 0), stop(75, 128, 0), stop(81, 256, 0),
      stop(97, PaletteMethod.MAX_COLORS, 0));

  /// More colors than the last take no fewer bytes than all there are.
  private static final List<Stop> TRUE_COLOR = List.of(stop(81, Palette.MAX_INDEXED, 0),
      stop(88, 1024, 0), stop(92, 4096, 0));

  /// At which every picture is a few flat areas.
  private static final double HIGHEST_RATE = 20_000;

  /// How far the look falls on the way there, about.
  private static final double FALL = 60;

  private final List<Stop> stops;
  private final Dithering dithering;

  private SearchPath(List<Stop> stops, Dithering dithering) {
    this.stops = stops;
    this.dithering = dithering;
  }

  /// The part of the way that a picture can go.
  ///
  /// @param kind     what may be varied
  /// @param least    colors, at least 2
  /// @param most     colors, at least `least`
  /// @param distinct colors of the picture: with as many it stays as it is
  static SearchPath of(Kind kind, Dithering dithering, int least, int most, int distinct) {
    var stops = new ArrayList<Stop>();
    for (Stop stop : stops(kind)) {
      int colors = Math.clamp(stop.colors(), least, most);
      boolean exact = colors >= distinct || colors > Palette.MAX_INDEXED;
      double rate = exact ? 0 : stop.rate();
      if (stops.isEmpty() || stops.getLast().colors() != colors
          || stops.getLast().rate() != rate) {
        stops.add(new Stop(stop.position(), colors, rate));
      }
    }
    return new SearchPath(stops, dithering);
  }

  private static List<Stop> stops(Kind kind) {
    return switch (kind) {
      case DIFFUSED -> DIFFUSED;
      case ALONE -> ALONE;
      case FLAT -> FLAT;
      case NEAREST -> NEAREST;
      case TRUE_COLOR -> TRUE_COLOR;
    };
  }

  /// The same colors at higher rates: where one color makes more of a difference than is wanted.
  ///
  /// @param position of the setting itself, which ends the path
  static SearchPath ofRates(Setting setting, double position) {
    return new SearchPath(List.of(new Stop(position - FALL, setting.colors(), HIGHEST_RATE),
        new Stop(position, setting.colors(), setting.rate())), setting.dithering());
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
      Stop end = stops.get(Math.min(next, stops.size() - 1));
      return new Setting(end.colors(), end.rate(), dithering);
    }
    Stop from = stops.get(next - 1);
    Stop to = stops.get(next);
    double share = (position - from.position()) / (to.position() - from.position());
    return new Setting((int) Math.rint(between(from.colors(), to.colors(), share)),
        between(from.rate() + 1, to.rate() + 1, share) - 1, dithering);
  }

  /// Strict, so that every machine goes the same way.
  private static double between(double from, double to, double share) {
    return from * StrictMath.pow(to / from, share);
  }

  private static Stop stop(double position, int colors, double rate) {
    return new Stop(position, colors, rate);
  }
}
