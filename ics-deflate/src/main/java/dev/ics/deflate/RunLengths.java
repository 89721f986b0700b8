package dev.ics.deflate;

/// Shortens a row of code lengths by naming runs (RFC 1951, section 3.2.7), in the way that costs
/// least for given costs of the symbols.
final class RunLengths {

  /// The symbols: lengths 0..15, a repetition of the last length, and two sizes of runs of zeros.
  static final int SYMBOLS = 19;

  private static final int REPEAT = 16, ZEROS = 17, MANY_ZEROS = 18;
  private static final int[] EXTRA_BITS = {2, 3, 7};
  private static final int[] SHORTEST = {3, 3, 11};
  private static final int[] LONGEST = {6, 10, 138};

  private final byte[] lengths;
  /// The least cost of what follows a place, and how it is reached.
  private final int[] costs;
  private final int[] symbols;
  private final int[] runs;

  /// @param bits of each symbol
  RunLengths(byte[] lengths, int[] bits) {
    this.lengths = lengths;
    this.costs = new int[lengths.length + 1];
    this.symbols = new int[lengths.length];
    this.runs = new int[lengths.length];
    int equal = 0;
    for (int i = lengths.length - 1; i >= 0; i--) {
      equal = i < lengths.length - 1 && lengths[i] == lengths[i + 1] ? equal + 1 : 1;
      costs[i] = costs[i + 1] + bits[lengths[i]];
      symbols[i] = lengths[i];
      runs[i] = 1;
      if (i > 0 && lengths[i] == lengths[i - 1]) {
        tryRuns(i, equal, REPEAT, bits);
      }
      if (lengths[i] == 0) {
        tryRuns(i, equal, ZEROS, bits);
        tryRuns(i, equal, MANY_ZEROS, bits);
      }
    }
  }

  static int extraBits(int symbol) {
    return symbol < REPEAT ? 0 : EXTRA_BITS[symbol - REPEAT];
  }

  int[] counts() {
    int[] counts = new int[SYMBOLS];
    for (int i = 0; i < lengths.length; i += runs[i]) {
      counts[symbols[i]]++;
    }
    return counts;
  }

  void write(HuffmanCode code, BitOutput output) {
    for (int i = 0; i < lengths.length; i += runs[i]) {
      int symbol = symbols[i];
      output.put(code.code(symbol), code.length(symbol));
      if (symbol >= REPEAT) {
        output.put(runs[i] - SHORTEST[symbol - REPEAT], extraBits(symbol));
      }
    }
  }

  /// @param equal how many lengths from the start on are the same
  private void tryRuns(int start, int equal, int symbol, int[] bits) {
    int kind = symbol - REPEAT;
    int cost = bits[symbol] + EXTRA_BITS[kind];
    int longest = Math.min(LONGEST[kind], equal);
    for (int run = SHORTEST[kind]; run <= longest; run++) {
      if (cost + costs[start + run] < costs[start]) {
        costs[start] = cost + costs[start + run];
        symbols[start] = symbol;
        runs[start] = run;
      }
    }
  }
}
