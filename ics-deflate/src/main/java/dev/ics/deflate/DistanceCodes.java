package dev.ics.deflate;

/// The symbols that stand for distances of matches (RFC 1951, section 3.2.5): two for each power of
/// two.
final class DistanceCodes {

  static final int MAX_DISTANCE = 1 << 15;

  /// How many there are.
  static final int COUNT = 30;

  private DistanceCodes() {}

  static int symbol(int distance) {
    int above = distance - 1;
    if (above < 2) {
      return above;
    }
    int log = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(above);
    return 2 * log + (above >>> log - 1 & 1);
  }

  static int extraBits(int symbol) {
    return symbol < 2 ? 0 : symbol / 2 - 1;
  }

  /// What the extra bits of a distance hold.
  static int extra(int distance, int extraBits) {
    return distance - 1 & (1 << extraBits) - 1;
  }
}
