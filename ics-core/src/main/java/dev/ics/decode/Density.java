package dev.ics.decode;

/// How close the pixels lie on paper.
///
/// @param x        pixels in a unit, from left to right; at least 1
/// @param y        pixels in a unit, from top to bottom; at least 1
/// @param perMeter whether the unit is the meter; else only the ratio of `x` and `y` means anything
public record Density(int x, int y, boolean perMeter) {

  private static final double METERS_IN_INCH = 0.0254;

  public Density {
    if (x < 1 || y < 1) {
      throw new IllegalArgumentException("%d x %d is no density".formatted(x, y));
    }
  }

  static Density perInch(int x, int y) {
    return new Density(perMeter(x / METERS_IN_INCH), perMeter(y / METERS_IN_INCH), true);
  }

  static Density perCentimeter(int x, int y) {
    return new Density(perMeter(x * 100.0), perMeter(y * 100.0), true);
  }

  private static int perMeter(double density) {
    return (int) Math.rint(density);
  }
}
