package dev.ics.deflate;

/// How often each symbol occurs in some tokens.
final class Histogram {

  /// Literals and lengths: 256 bytes, the end of a block, 29 lengths.
  static final int LITERALS_AND_LENGTHS = 286;
  static final int END_OF_BLOCK = 256;
  static final int FIRST_LENGTH = 257;

  private final int[] literals = new int[LITERALS_AND_LENGTHS];
  private final int[] distances = new int[DistanceCodes.COUNT];

  /// Counts the tokens from one index to before another.
  static Histogram of(Tokens tokens, int from, int to) {
    Histogram histogram = new Histogram();
    int[] literals = histogram.literals;
    int[] distances = histogram.distances;
    for (int i = from; i < to; i++) {
      int token = tokens.get(i);
      if (Tokens.isMatch(token)) {
        literals[FIRST_LENGTH + LengthCodes.SYMBOLS[Tokens.length(token)]]++;
        distances[DistanceCodes.symbol(Tokens.distance(token))]++;
      } else {
        literals[token]++;
      }
    }
    return histogram;
  }

  void add(Histogram other) {
    for (int i = 0; i < literals.length; i++) {
      literals[i] += other.literals[i];
    }
    for (int i = 0; i < distances.length; i++) {
      distances[i] += other.distances[i];
    }
  }

  /// A block ends once.
  void endBlock() {
    literals[END_OF_BLOCK] = 1;
  }

  /// Halves all counts, so that what is added later weighs more.
  void halve() {
    for (int i = 0; i < literals.length; i++) {
      literals[i] >>= 1;
    }
    for (int i = 0; i < distances.length; i++) {
      distances[i] >>= 1;
    }
  }

  /// The live counts of literals, the end of a block, and lengths.
  int[] literals() {
    return literals;
  }

  /// The live counts of distances.
  int[] distances() {
    return distances;
  }

  /// Bits that follow the symbols of all lengths and distances.
  long extraBits() {
    long bits = 0;
    for (int symbol = 0; symbol < LengthCodes.COUNT; symbol++) {
      bits += (long) literals[FIRST_LENGTH + symbol] * LengthCodes.extraBits(symbol);
    }
    for (int symbol = 0; symbol < DistanceCodes.COUNT; symbol++) {
      bits += (long) distances[symbol] * DistanceCodes.extraBits(symbol);
    }
    return bits;
  }
}
