package dev.ics.dataset;

import dev.ics.Compression;
import java.util.Locale;

/// Sums of squared differences as texts. Those of opaque pictures are whole numbers and exact.
final class Inertia {

  /// How far rounding may have led away from a whole number.
  private static final int ROUNDINGS = 4;

  private Inertia() {}

  /// Of all pixels of a result, summed over red, green and blue, in squared 8-bit steps.
  static String of(Compression compression) {
    long pixels = (long) compression.after().width() * compression.after().height();
    return text(3 * compression.score().mse() * pixels);
  }

  static String text(double inertia) {
    double whole = Math.rint(inertia);
    return Math.abs(inertia - whole) <= ROUNDINGS * Math.ulp(inertia)
        ? String.valueOf((long) whole)
        : String.format(Locale.ROOT, "%.3f", inertia);
  }
}
