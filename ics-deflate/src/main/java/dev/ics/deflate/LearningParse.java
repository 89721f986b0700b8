package dev.ics.deflate;

/// One walk through a piece, stretch by stretch: chooses the tokens of a stretch that cost least if they
/// cost what those before did.
final class LearningParse {

  private final Window window;
  private final ChainParse cheapest;
  private CostModel model;

  /// @param first what the tokens of the first stretch cost
  LearningParse(Window window, Effort.Chains effort, CostModel first) {
    this.window = window;
    this.cheapest = new ChainParse(window, effort.depth(), effort.enough());
    this.model = first;
  }

  Tokens parse() {
    Tokens tokens = new Tokens();
    Histogram recent = new Histogram();
    int place = window.start();
    while (place < window.end()) {
      int learned = tokens.size();
      int to = Math.min(window.end(), place + ChainParse.STRETCH);
      place = cheapest.parse(place, to, model, tokens);
      recent.halve();
      recent.add(Histogram.of(tokens, learned, tokens.size()));
      model = new CostModel(recent);
    }
    return tokens;
  }
}
