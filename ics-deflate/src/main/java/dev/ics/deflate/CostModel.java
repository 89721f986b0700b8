package dev.ics.deflate;

import java.util.Arrays;

/// What literals, lengths and distances cost, by how often they occurred before.
final class CostModel {

  /// Fractional bits of a cost.
  static final int FRACTION = 6;

  /// A match of each length's symbol, and of each distance's, is expected once in so many bytes.
  private static final int EXPECTED_MATCHES = 256;

  /// How many bytes are looked at before anything is known.
  private static final int SEEN = 1 << 14;

  /// Bytes of the shortest piece that is looked at.
  private static final int SHORT = 1 << 15;

  private static final int SHIFT = Log2.FRACTION - FRACTION;

  private final int[] literals = new int[256];
  private final int[] lengths = new int[LengthCodes.MAX_LENGTH + 1];
  private final int[] distances = new int[DistanceCodes.COUNT];

  CostModel(Histogram histogram) {
    int[] symbols = costs(histogram.literals());
    System.arraycopy(symbols, 0, literals, 0, literals.length);
    for (int length = LengthCodes.MIN_LENGTH; length < lengths.length; length++) {
      int symbol = LengthCodes.SYMBOLS[length];
      lengths[length] = symbols[Histogram.FIRST_LENGTH + symbol]
          + (LengthCodes.extraBits(symbol) << FRACTION);
    }
    int[] distanceSymbols = costs(histogram.distances());
    for (int symbol = 0; symbol < distances.length; symbol++) {
      distances[symbol] = distanceSymbols[symbol] + (DistanceCodes.extraBits(symbol) << FRACTION);
    }
  }

  /// What may be expected of a piece before anything is known: its bytes as literals, and some
  /// matches. A short one ends before it could be learned that matches are cheaper.
  static CostModel guess(Window window) {
    int size = window.end() - window.start();
    return size < SHORT ? ofMatches() : ofLiterals(window, Math.min(SEEN, size));
  }

  /// What may be expected of repetitions: all literals are equally dear. Costs that are learned from
  /// matches make matches cheap, and those from literals make literals cheap; which of both is better
  /// cannot be told beforehand.
  static CostModel ofMatches() {
    Histogram histogram = new Histogram();
    Arrays.fill(histogram.literals(), 0, Histogram.END_OF_BLOCK, 2);
    Arrays.fill(histogram.literals(), Histogram.FIRST_LENGTH, Histogram.LITERALS_AND_LENGTHS, 8);
    Arrays.fill(histogram.distances(), 1);
    return new CostModel(histogram);
  }

  private static CostModel ofLiterals(Window window, int seen) {
    Histogram histogram = new Histogram();
    for (int i = 0; i < seen; i++) {
      histogram.literals()[window.bytes()[window.start() + i] & 0xFF]++;
    }
    int expected = seen / EXPECTED_MATCHES;
    Arrays.fill(histogram.literals(), Histogram.FIRST_LENGTH, Histogram.LITERALS_AND_LENGTHS,
        expected);
    Arrays.fill(histogram.distances(), expected);
    return new CostModel(histogram);
  }

  /// The live costs of literals.
  int[] literals() {
    return literals;
  }

  /// The live costs of lengths.
  int[] lengths() {
    return lengths;
  }

  /// The live costs of distances, by symbol.
  int[] distances() {
    return distances;
  }

  private static int[] costs(int[] counts) {
    int total = 0;
    for (int count : counts) {
      total += count;
    }
    int most = Log2.of(Math.max(2, total));
    int[] costs = new int[counts.length];
    for (int i = 0; i < counts.length; i++) {
      int bits = counts[i] == 0 ? most : most - Log2.of(counts[i]);
      costs[i] = Math.max(1 << FRACTION, bits >> SHIFT);
    }
    return costs;
  }
}
