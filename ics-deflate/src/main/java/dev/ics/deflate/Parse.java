package dev.ics.deflate;

import java.util.List;

/// The tokens of a piece, and how they are split into blocks.
record Parse(Tokens tokens, List<TokenBlock> blocks) {

  /// Tokens that are never split, for one walk and for many.
  private static final int COARSE = 2_048, FINE = 512;

  static Parse of(Window window, Effort effort) {
    return switch (effort) {
      case Effort.Lazy(int depth, int enough) ->
        of(new LazyParse(window, depth, enough).parse(), COARSE);
      case Effort.Chains(int depth, int enough, int passes) ->
        cheapest(window, new ChainMatches(window, depth, enough).find(), passes);
      case Effort.Trees(int depth, int enough, int passes) ->
        cheapest(window, new MatchTree(window, depth, enough).find(), passes);
    };
  }

  private static Parse of(Tokens tokens, int step) {
    return new Parse(tokens, BlockSplitter.split(tokens, step));
  }

  /// The best parse of all passes.
  private static Parse cheapest(Window window, Matches matches, int passes) {
    CheapestParse cheapest = new CheapestParse(window, matches);
    Parse last = of(cheapest.learn(), passes == 0 ? COARSE : FINE);
    Parse best = last;
    long leastBits = passes == 0 ? 0 : best.bits();
    for (int pass = 0; pass < passes; pass++) {
      last = of(cheapest.parse(last.blocks), FINE);
      long bits = last.bits();
      if (bits < leastBits) {
        best = last;
        leastBits = bits;
      }
    }
    return best;
  }

  private long bits() {
    long bits = 0;
    for (TokenBlock block : blocks) {
      bits += BlockCodes.of(block.histogram()).bits(block.histogram());
    }
    return bits;
  }
}
