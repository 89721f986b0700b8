package sketches;

/// Small scalar curves every scene uses.
final class Ease {

  private Ease() {}

  static double clamp(double value) {
    return Math.clamp(value, 0.0, 1.0);
  }

  static double mix(double from, double to, double share) {
    return from + (to - from) * share;
  }

  /// The cubic step that rises from 0 at `from` to 1 at `to`; falls if `from` exceeds `to`.
  static double smooth(double from, double to, double value) {
    double t = clamp((value - from) / (to - from));
    return t * t * (3 - 2 * t);
  }

  /// The bell curve of height one at zero.
  static double bell(double distance, double spread) {
    double t = distance / spread;
    return Math.exp(-0.5 * t * t);
  }
}
