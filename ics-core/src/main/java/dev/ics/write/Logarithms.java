package dev.ics.write;

/// Logarithms in whole numbers, which are the same on every machine.
final class Logarithms {

  private static final int SCALE = 1 << 10;
  private static final int TABLE_SIZE = 1 << 12;
  private static final long[] TABLE = table();

  private Logarithms() {}

  /// The logarithm of n to the power of n, to base 2, times 1024; 0 for n = 0.
  static long ofPower(int n) {
    return n < TABLE_SIZE ? TABLE[n] : compute(n);
  }

  /// The logarithm of n, at least 1, to base 2, times 1024.
  static long of(int n) {
    return Math.round(SCALE / StrictMath.log(2) * StrictMath.log(n));
  }

  private static long[] table() {
    long[] table = new long[TABLE_SIZE];
    for (int n = 1; n < TABLE_SIZE; n++) {
      table[n] = compute(n);
    }
    return table;
  }

  private static long compute(int n) {
    return Math.round(SCALE / StrictMath.log(2) * n * StrictMath.log(n));
  }
}
