package sketches;

/// The place of the autumn wood: its perspective, its low sun and the mist between the trees.
final class Glade {

  static final int WIDTH = 1200;
  static final int HEIGHT = 800;
  static final double HORIZON = 420;
  static final double SUN_X = 690;
  static final double SUN_Y = 305;

  private static final double FOCAL = 1000;
  private static final double EYE = 1.6;

  private Glade() {}

  /// Pixels that one meter covers at a distance.
  static double scale(double distance) {
    return FOCAL / distance;
  }

  static double screenX(double across, double distance) {
    return WIDTH / 2.0 + across * scale(distance);
  }

  static double screenY(double height, double distance) {
    return HORIZON + (EYE - height) * scale(distance);
  }

  /// The distance of the ground seen at a row below the horizon.
  static double distance(double y) {
    return FOCAL * EYE / Math.max(1, y - HORIZON);
  }

  static double across(double x, double distance) {
    return (x - WIDTH / 2.0) / scale(distance);
  }

  /// Where the path runs at a distance; it winds and ends below the sun.
  static double path(double distance) {
    return 0.09 * distance + 0.9 * Math.sin(0.16 * distance - 0.9) * Math.exp(-distance / 60);
  }

  /// How much a thing near this point is lit from behind, as leaves in front of the sun are.
  static double backlight(double x, double y) {
    double off = Math.hypot((x - SUN_X) / 1.15, y - SUN_Y);
    return 0.16 + 1.25 * Math.exp(-off / 130) + 0.80 * Math.exp(-off / 380);
  }

  /// The light of the mist itself, seen through an endless depth of it.
  static Rgb mist(double x, double y) {
    double off = Math.hypot((x - SUN_X) / 1.2, y - SUN_Y);
    Rgb base = new Rgb(0.12, 0.125, 0.13).mix(new Rgb(0.58, 0.37, 0.17), Math.exp(-off / 300));
    Rgb glow = new Rgb(1.0, 0.74, 0.40).times(0.50 * Math.exp(-off / 110));
    Rgb core = new Rgb(1.0, 0.86, 0.62).times(2.0 * Math.exp(-off / 30));
    return base.plus(glow).plus(core);
  }

  /// A color seen through the mist in front of it.
  static Rgb through(Rgb color, double distance, double x, double y) {
    double clear = Math.exp(-Math.max(0, distance - 5) / 36);
    return mist(x, y).mix(color, clear);
  }
}
