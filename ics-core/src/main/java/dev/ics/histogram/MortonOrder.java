package dev.ics.histogram;

/// Colors along a Z-shaped space-filling curve: similar colors mostly stand near one another (Morton,
/// "A computer oriented geodetic data base and a new technique in file sequencing", 1966).
final class MortonOrder {

  /// The bits of a byte, four places apart, for the keys of colors with alpha.
  private static final int[] SPREAD = spread(4);
  /// The bits of a byte, three places apart, for the places of opaque ones.
  private static final int[] DENSE = spread(3);

  /// The bits of a place that come from blue; those from green and red follow them.
  private static final int BLUE = 0x24_9249;

  /// The bits of a key that come from blue; those from green, red and alpha follow them.
  private static final int FOURTH = 0x1111_1111;

  private MortonOrder() {}

  /// The place of a color on the curve: its four bytes with their bits interleaved; an unsigned number.
  static int key(int argb) {
    return SPREAD[argb >>> 24] << 3 | SPREAD[argb >>> 16 & 0xFF] << 2
        | SPREAD[argb >>> 8 & 0xFF] << 1
        | SPREAD[argb & 0xFF];
  }

  /// The place of an opaque color among all of them in the order of their keys, below 2²⁴.
  static int place(int argb) {
    return DENSE[argb >>> 16 & 0xFF] << 2 | DENSE[argb >>> 8 & 0xFF] << 1 | DENSE[argb & 0xFF];
  }

  /// Red, green and blue of the opaque color at a place.
  static int rgb(int place) {
    return Integer.compress(place >>> 2, BLUE) << 16 | Integer.compress(place >>> 1, BLUE) << 8
        | Integer.compress(place, BLUE);
  }

  /// The color that has a [#key].
  static int argb(int key) {
    return Integer.compress(key >>> 3, FOURTH) << 24 | Integer.compress(key >>> 2, FOURTH) << 16
        | Integer.compress(key >>> 1, FOURTH) << 8 | Integer.compress(key, FOURTH);
  }

  /// A signed number that sorts as the color's [#key], and holds another number in its lower half.
  static long sortable(int argb, int number) {
    return (Integer.toUnsignedLong(key(argb)) - (1L << 31)) << 32 | number;
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

  private static int[] spread(int distance) {
    int[] spread = new int[256];
    for (int value = 0; value < spread.length; value++) {
      for (int bit = 0; bit < 8; bit++) {
        spread[value] |= (value >>> bit & 1) << distance * bit;
      }
    }
    return spread;
  }
}
