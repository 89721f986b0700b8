package dev.ics.deflate;

/// Logarithms to the base 2 as whole numbers, the same on every machine.
final class Log2 {

  /// Fractional bits of a logarithm.
  static final int FRACTION = 16;

  private static final int TABLE_BITS = 12;
  private static final int[] TABLE = new int[1 << TABLE_BITS];

  static {
    for (int i = 1; i < TABLE.length; i++) {
      TABLE[i] = (int) StrictMath.rint(
          StrictMath.log(i) / StrictMath.log(2) * (1 << FRACTION));
    }
  }

  private Log2() {}

  /// `log2(number) * 2^16`, for numbers above 0; that of 0 is 0. Off by at most a thousandth of a bit
  /// where the number is 2^12 or more.
  static int of(int number) {
    if (number < 1 << TABLE_BITS) {
      return TABLE[number];
    }
    int shift = Integer.SIZE - TABLE_BITS - Integer.numberOfLeadingZeros(number);
    return TABLE[number >>> shift] + (shift << FRACTION);
  }
}
