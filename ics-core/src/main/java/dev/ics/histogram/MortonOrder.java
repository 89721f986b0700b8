package dev.ics.histogram;

/// Colors along a Z-shaped space-filling curve: similar colors mostly stand near one another (Morton,
/// "A computer oriented geodetic data base and a new technique in file sequencing", 1966).
final class MortonOrder {

  /// The bits of a byte, three places apart.
  private static final int[] SPREAD = spread();

  private MortonOrder() {}

  /// The place of a color on the curve: its four bytes with their bits interleaved; an unsigned number.
  static int key(int argb) {
    return SPREAD[argb >>> 24] << 3 | SPREAD[argb >>> 16 & 0xFF] << 2
        | SPREAD[argb >>> 8 & 0xFF] << 1
        | SPREAD[argb & 0xFF];
  }

  /// Whether one color has a lower [#key] than another: of the highest bits in which any of their bytes
  /// differ, the first that does decides (Chan, "A minimalist's implementation of an approximate
  /// nearest neighbor algorithm in fixed dimensions", 2006).
  static boolean isBefore(int argb, int other) {
    int different = argb ^ other;
    int halves = different | different >>> 16;
    int anywhere = (halves | halves >>> 8) & 0xFF;
    int deciding = different & 0x0101_0101 << 31 - Integer.numberOfLeadingZeros(anywhere);
    return Integer.compareUnsigned(argb & deciding, other & deciding) < 0;
  }

  private static int[] spread() {
    int[] spread = new int[256];
    for (int value = 0; value < spread.length; value++) {
      for (int bit = 0; bit < 8; bit++) {
        spread[value] |= (value >>> bit & 1) << 4 * bit;
      }
    }
    return spread;
  }
}
