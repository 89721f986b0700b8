package dev.ics.deflate;

/// One walk through a piece, stretch by stretch: finds the matches of a stretch, and chooses the tokens
/// that cost least if they cost what those before did.
final class LearningParse {

  private static final int STRETCH = 1 << 14;

  /// What a byte may cost behind a stretch.
  private static final int BEYOND = 2 << CostModel.FRACTION;

  private final Window window;
  private final ChainMatches finder;
  private final Matches matches;
  private final CheapestParse cheapest;
  private CostModel model;

  /// @param first what the tokens of the first stretch cost
  LearningParse(Window window, Effort.Chains effort, CostModel first) {
    this.window = window;
    this.finder = new ChainMatches(window, effort.depth(), effort.enough());
    this.matches = new Matches(STRETCH, effort.enough());
    this.cheapest = new CheapestParse(window, matches, STRETCH);
    this.model = first;
  }

  Tokens parse() {
    Tokens tokens = new Tokens();
    Histogram recent = new Histogram();
    int place = window.start();
    for (int from = place; from < window.end(); from += STRETCH) {
      int to = Math.min(window.end(), from + STRETCH);
      matches.begin(from);
      finder.find(matches, to);
      cheapest.assumeBeyond(to, BEYOND);
      cheapest.choose(place, to, model);
      int learned = tokens.size();
      place = cheapest.follow(place, to, tokens);
      recent.halve();
      recent.add(Histogram.of(tokens, learned, tokens.size()));
      model = new CostModel(recent);
    }
    return tokens;
  }
}
