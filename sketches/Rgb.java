package sketches;

/// A color in linear light; components may exceed one, as highlights do before development.
record Rgb(double r, double g, double b) {

  static final Rgb BLACK = new Rgb(0, 0, 0);
  static final Rgb WHITE = new Rgb(1, 1, 1);

  /// The linear color behind an sRGB number such as `0xFF8800`.
  static Rgb hex(int code) {
    return new Rgb(linear(code >> 16 & 255), linear(code >> 8 & 255), linear(code & 255));
  }

  Rgb times(double factor) {
    return new Rgb(r * factor, g * factor, b * factor);
  }

  Rgb times(Rgb filter) {
    return new Rgb(r * filter.r, g * filter.g, b * filter.b);
  }

  Rgb plus(Rgb other) {
    return new Rgb(r + other.r, g + other.g, b + other.b);
  }

  Rgb mix(Rgb other, double share) {
    return new Rgb(
        r + (other.r - r) * share, g + (other.g - g) * share, b + (other.b - b) * share);
  }

  /// Decodes one sRGB component (IEC 61966-2-1).
  static double linear(int component) {
    double value = component / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  /// Encodes one linear component as sRGB in 0 to 1 (IEC 61966-2-1).
  static double encoded(double value) {
    return value <= 0.0031308 ? value * 12.92 : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
  }
}
