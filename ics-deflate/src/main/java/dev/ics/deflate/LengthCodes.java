package dev.ics.deflate;

/// The symbols that stand for lengths of matches (RFC 1951, section 3.2.5).
final class LengthCodes {

  static final int MIN_LENGTH = 3;
  static final int MAX_LENGTH = 258;

  /// How many there are.
  static final int COUNT = 29;

  /// For each length, 3..258, its symbol counted from 0.
  static final byte[] SYMBOLS = new byte[MAX_LENGTH + 1];

  private static final int[] BASES = new int[COUNT];
  private static final int[] EXTRA_BITS = new int[COUNT];

  static {
    int length = MIN_LENGTH;
    for (int symbol = 0; symbol < COUNT; symbol++) {
      BASES[symbol] = length;
      EXTRA_BITS[symbol] = symbol < 8 ? 0 : symbol / 4 - 1;
      for (int i = 0; i < 1 << EXTRA_BITS[symbol] && length <= MAX_LENGTH; i++) {
        SYMBOLS[length++] = (byte) symbol;
      }
    }
    // The longest has a symbol of its own, without extra bits.
    BASES[COUNT - 1] = MAX_LENGTH;
    EXTRA_BITS[COUNT - 1] = 0;
    SYMBOLS[MAX_LENGTH] = COUNT - 1;
  }

  private LengthCodes() {}

  /// The shortest length of a symbol.
  static int base(int symbol) {
    return BASES[symbol];
  }

  static int extraBits(int symbol) {
    return EXTRA_BITS[symbol];
  }
}
