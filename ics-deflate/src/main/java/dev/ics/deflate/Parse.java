package dev.ics.deflate;

import java.util.List;

/// The tokens of a piece, and how they are split into blocks.
record Parse(Tokens tokens, List<TokenBlock> blocks) {

  /// Tokens that are never split, for one walk and for many.
  private static final int COARSE = 2_048, FINE = 512;

  static Parse of(Window window, Effort effort) {
    return switch (effort) {
      case Effort.Lazy lazy -> of(new LazyParse(window, lazy).parse(), COARSE);
      case Effort.Chains chains -> of(new LearningParse(window, chains).parse(), COARSE);
      case Effort.Trees trees -> best(window, trees);
    };
  }

  /// The best parse of all passes.
  private static Parse best(Window window, Effort.Trees effort) {
    Matches matches = new MatchTree(window, effort.depth(), effort.enough()).find();
    CheapestParse cheapest = new CheapestParse(window, matches, window.end() - window.start());
    Parse last = of(new LearningParse(window, Effort.FIRST).parse(), FINE);
    Parse best = last;
    long leastBits = best.bits();
    for (int pass = 0; pass < effort.passes(); pass++) {
      last = of(cheapest.parse(last.blocks), FINE);
      long bits = last.bits();
      if (bits < leastBits) {
        best = last;
        leastBits = bits;
      }
    }
    return best;
  }

  private static Parse of(Tokens tokens, int step) {
    return new Parse(tokens, BlockSplitter.split(tokens, step));
  }

  private long bits() {
    long bits = 0;
    for (TokenBlock block : blocks) {
      bits += BlockCodes.of(block.histogram()).bits(block.histogram());
    }
    return bits;
  }
}
