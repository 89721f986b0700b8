package dev.ics.deflate;

import java.util.Arrays;

/// The codes of a dynamic block as its beginning tells them (RFC 1951, section 3.2.7).
final class CodeLengthHeader {

  private static final int LIMIT = 7;
  private static final int FEWEST_LITERALS = 257;
  private static final int FEWEST_LENGTHS = 4;
  private static final int LENGTH_BITS = 3;

  /// In which order the lengths of the codes for lengths are written.
  private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1,
      15};

  /// What symbols might cost, to begin with.
  private static final int[] FIRST_BITS = {3, 6, 6, 6, 5, 4, 3, 3, 3, 4, 5, 5, 6, 6, 6, 6, 3, 4, 4};

  private final int literals;
  private final int distances;
  private final RunLengths runs;
  private final HuffmanCode code;
  private final int bits;

  private CodeLengthHeader(int literals, int distances, byte[] lengths, int[] symbolBits) {
    this.literals = literals;
    this.distances = distances;
    this.runs = new RunLengths(lengths, symbolBits);
    int[] counts = runs.counts();
    this.code = HuffmanCode.of(counts, LIMIT);
    int sum = 14 + LENGTH_BITS * written() + (int) code.bits(counts);
    for (int symbol = 0; symbol < counts.length; symbol++) {
      sum += counts[symbol] * RunLengths.extraBits(symbol);
    }
    this.bits = sum;
  }

  /// The shortest found in some rounds, each taking the codes of the round before as costs.
  static CodeLengthHeader of(HuffmanCode literalCode, HuffmanCode distanceCode, int rounds) {
    int literals = used(literalCode.lengths(), FEWEST_LITERALS);
    int distances = used(distanceCode.lengths(), 1);
    byte[] lengths = Arrays.copyOf(literalCode.lengths(), literals + distances);
    System.arraycopy(distanceCode.lengths(), 0, lengths, literals, distances);
    var best = new CodeLengthHeader(literals, distances, lengths, FIRST_BITS);
    CodeLengthHeader last = best;
    for (int round = 1; round < rounds; round++) {
      last = new CodeLengthHeader(literals, distances, lengths, last.symbolBits());
      if (last.bits >= best.bits) {
        break;
      }
      best = last;
    }
    return best;
  }

  /// Its size.
  int bits() {
    return bits;
  }

  void write(BitOutput output) {
    int written = written();
    output.put(literals - FEWEST_LITERALS, 5);
    output.put(distances - 1, 5);
    output.put(written - FEWEST_LENGTHS, 4);
    for (int i = 0; i < written; i++) {
      output.put(code.length(ORDER[i]), LENGTH_BITS);
    }
    runs.write(code, output);
  }

  /// How many lengths of codes for lengths are written.
  private int written() {
    int written = ORDER.length;
    while (written > FEWEST_LENGTHS && code.length(ORDER[written - 1]) == 0) {
      written--;
    }
    return written;
  }

  private int[] symbolBits() {
    int[] symbolBits = new int[RunLengths.SYMBOLS];
    for (int symbol = 0; symbol < symbolBits.length; symbol++) {
      int length = code.length(symbol);
      symbolBits[symbol] = length == 0 ? LIMIT : length;
    }
    return symbolBits;
  }

  private static int used(byte[] lengths, int least) {
    int used = lengths.length;
    while (used > least && lengths[used - 1] == 0) {
      used--;
    }
    return used;
  }
}
