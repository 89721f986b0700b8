package dev.ics.deflate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The tokens of a piece, and how they are split into blocks.
record Parse(Tokens tokens, List<TokenBlock> blocks) {

  /// Tokens that are never split, for one walk and for many.
  private static final int COARSE = 2_048, FINE = 256;

  /// How many times the bytes of a piece shrink if it is mostly repetitions.
  private static final int REPETITIVE = 12;

  static Parse of(Window window, Effort effort) {
    return switch (effort) {
      case Effort.Lazy lazy -> of(new LazyParse(window, lazy).parse(), COARSE);
      case Effort.Chains chains ->
        orDeep(window, learned(window, chains, CostModel.guess(window), COARSE));
      case Effort.Trees trees -> orDeep(window, best(window, trees));
    };
  }

  /// A piece of which little remains is mostly long matches: few places need a search, and the longest
  /// match is worth more than the cheapest tokens among those that were found.
  private static Parse orDeep(Window window, Parse parse) {
    long few = (long) Byte.SIZE * (window.end() - window.start()) / REPETITIVE;
    if (parse.fewestBits() > few || parse.bits() > few) {
      return parse;
    }
    Parse deep = of(new LazyParse(window, Effort.DEEP).parse(), COARSE);
    return deep.bits() < parse.bits() ? deep : parse;
  }

  /// The best parse of all passes, which end where one gains little. Where they end depends on where
  /// they begin, so they go on from the better of two first ones.
  private static Parse best(Window window, Effort.Trees effort) {
    Matches matches = new MatchTree(window, effort.depth(), effort.enough()).find();
    CheapestParse cheapest = new CheapestParse(window, matches);
    Parse last = Stream.of(CostModel.guess(window), CostModel.ofMatches())
        .map(model -> learned(window, Effort.FIRST, model, FINE))
        .map(start -> of(cheapest.parse(start.blocks), FINE))
        .min(Comparator.comparingLong(Parse::bits))
        .orElseThrow();
    Parse best = last;
    long leastBits = best.bits();
    for (int pass = 1; pass < effort.passes(); pass++) {
      last = of(cheapest.parse(last.blocks), FINE);
      long gain = leastBits - last.bits();
      if (gain > 0) {
        best = last;
        leastBits -= gain;
      }
      if (gain < leastBits / effort.gain()) {
        break;
      }
    }
    return best;
  }

  private static Parse learned(Window window, Effort.Chains effort, CostModel first, int step) {
    return of(new LearningParse(window, effort, first).parse(), step);
  }

  private static Parse of(Tokens tokens, int step) {
    return new Parse(tokens, BlockSplitter.split(tokens, step));
  }

  /// What the tokens take at least, whatever their codes: one bit each, and what follows the codes.
  private long fewestBits() {
    long bits = tokens.size();
    for (TokenBlock block : blocks) {
      bits += block.histogram().extraBits();
    }
    return bits;
  }

  private long bits() {
    long bits = 0;
    for (TokenBlock block : blocks) {
      bits += BlockCodes.of(block.histogram()).bits(block.histogram());
    }
    return bits;
  }
}
