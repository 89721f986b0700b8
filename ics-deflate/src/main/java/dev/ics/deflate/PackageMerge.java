package dev.ics.deflate;

import java.util.Arrays;

/// The lengths of an optimal prefix code in which no code is longer than a limit (Larmore and
/// Hirschberg, "A fast algorithm for optimal length-limited Huffman codes", 1990).
///
/// There is one list for each length. It holds the symbols, and the pairs of neighbors of the list
/// before, by weight. The first `2n - 2` items of the last list are an optimal choice; each time that
/// a symbol was chosen, in whatever list, its code becomes a bit longer.
final class PackageMerge {

  private static final int SYMBOL_BITS = 16;

  private PackageMerge() {}

  /// Lengths of codes, 0 for symbols that do not occur. At least two symbols get a code, so that no
  /// code is incomplete: some decoders refuse such.
  ///
  /// @param counts of the symbols
  /// @param limit  of lengths; at least as many bits as the number of symbols has
  static byte[] lengths(int[] counts, int limit) {
    byte[] lengths = new byte[counts.length];
    long[] symbols = sortedSymbols(counts);
    int size = symbols.length;
    boolean[][] isPair = lists(symbols, limit);
    int chosen = 2 * size - 2;
    for (int list = limit - 1; list >= 0 && chosen > 0; list--) {
      int pairs = 0;
      for (int i = 0; i < chosen; i++) {
        if (isPair[list][i]) {
          pairs++;
        }
      }
      for (int i = 0; i < chosen - pairs; i++) {
        lengths[(int) symbols[i] & (1 << SYMBOL_BITS) - 1]++;
      }
      chosen = 2 * pairs;
    }
    return lengths;
  }

  /// Counts, and in the lowest bits the symbol, of all that occur; rarest first.
  private static long[] sortedSymbols(int[] counts) {
    long[] symbols = new long[counts.length];
    int size = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        symbols[size++] = (long) counts[i] << SYMBOL_BITS | i;
      }
    }
    for (int i = 0; size < 2; i++) {
      if (counts[i] == 0) {
        symbols[size++] = i;
      }
    }
    Arrays.sort(symbols, 0, size);
    return Arrays.copyOf(symbols, size);
  }

  /// For each list, which of its items are pairs. Of equal weights the symbol comes first.
  private static boolean[][] lists(long[] symbols, int limit) {
    int size = symbols.length;
    boolean[][] isPair = new boolean[limit][2 * size];
    long[] before = new long[0];
    for (boolean[] list : isPair) {
      int pairs = before.length / 2;
      long[] weights = new long[size + pairs];
      int symbol = 0;
      int pair = 0;
      for (int i = 0; i < weights.length; i++) {
        long pairWeight = pair < pairs ? before[2 * pair] + before[2 * pair + 1] : Long.MAX_VALUE;
        if (symbol < size && symbols[symbol] >>> SYMBOL_BITS <= pairWeight) {
          weights[i] = symbols[symbol++] >>> SYMBOL_BITS;
        } else {
          weights[i] = pairWeight;
          list[i] = true;
          pair++;
        }
      }
      before = weights;
    }
    return isPair;
  }
}
