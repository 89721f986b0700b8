package dev.ics.deflate;

/// A canonical prefix code (Huffman, "A method for the construction of minimum-redundancy codes", 1952;
/// RFC 1951, section 3.2.2).
final class HuffmanCode {

  private static final int MAX_LENGTH = 15;

  private final byte[] lengths;
  private final int[] codes;

  private HuffmanCode(byte[] lengths) {
    this.lengths = lengths;
    this.codes = codes(lengths);
  }

  /// The code of least total length.
  ///
  /// @param limit of the length of a code, 1..15
  static HuffmanCode of(int[] counts, int limit) {
    return new HuffmanCode(PackageMerge.lengths(counts, limit));
  }

  /// Takes ownership of the lengths, 0 for symbols without a code.
  static HuffmanCode ofLengths(byte[] lengths) {
    return new HuffmanCode(lengths);
  }

  /// The live lengths.
  byte[] lengths() {
    return lengths;
  }

  int length(int symbol) {
    return lengths[symbol];
  }

  /// The bits of a code, in the order in which they are written from the lowest up.
  int code(int symbol) {
    return codes[symbol];
  }

  /// Bits of all symbols together.
  long bits(int[] counts) {
    long bits = 0;
    for (int i = 0; i < counts.length; i++) {
      bits += (long) counts[i] * lengths[i];
    }
    return bits;
  }

  private static int[] codes(byte[] lengths) {
    int[] next = new int[MAX_LENGTH + 2];
    for (byte length : lengths) {
      next[length + 1]++;
    }
    next[1] = 0;
    for (int length = 1; length <= MAX_LENGTH; length++) {
      next[length + 1] = next[length] + next[length + 1] << 1;
    }
    int[] codes = new int[lengths.length];
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      int length = lengths[symbol];
      if (length > 0) {
        codes[symbol] = Integer.reverse(next[length]++) >>> Integer.SIZE - length;
      }
    }
    return codes;
  }
}
