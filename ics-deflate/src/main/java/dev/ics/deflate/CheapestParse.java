package dev.ics.deflate;

import java.util.List;

/// The tokens that cost least for given costs, among all ways to use the matches that were found
/// (Wagner, "Common phrases and minimum-space text storage", 1973): from the last byte to the first,
/// what follows each is known.
final class CheapestParse {

  private final Window window;
  private final Matches matches;

  /// For each byte of the piece the least cost from there on, above the token that is best there.
  private final long[] best;

  CheapestParse(Window window, Matches matches) {
    this.window = window;
    this.matches = matches;
    this.best = new long[window.end() - window.start() + 1];
  }

  /// The tokens of all blocks of a piece; a token belongs to the block in which it begins.
  Tokens parse(List<TokenBlock> blocks) {
    for (TokenBlock block : blocks.reversed()) {
      choose(window.start() + block.fromByte(), window.start() + block.toByte(),
          new CostModel(block.histogram()));
    }
    return follow();
  }

  private Tokens follow() {
    Tokens tokens = new Tokens();
    int i = 0;
    while (i < best.length - 1) {
      int token = (int) best[i];
      tokens.add(token);
      i += Tokens.bytes(token);
    }
    return tokens;
  }

  /// Chooses the tokens from one place to before another; those from there on must be known.
  private void choose(int from, int to, CostModel model) {
    byte[] bytes = window.bytes();
    int first = window.start();
    int[] starts = matches.starts();
    int[] all = matches.all();
    int[] literalCosts = model.literals();
    int[] lengthCosts = model.lengths();
    int[] distanceCosts = model.distances();
    long least = best[to - first];
    for (int i = to - first - 1; i >= from - first; i--) {
      int literal = bytes[first + i] & 0xFF;
      least = (least >>> Integer.SIZE) + literalCosts[literal] << Integer.SIZE | literal;
      int length = LengthCodes.MIN_LENGTH;
      for (int m = starts[i]; m < starts[i + 1]; m++) {
        int match = all[m];
        int distance = Tokens.distance(match & ~Matches.WHOLE);
        int longest = Tokens.length(match);
        length = match >= Matches.WHOLE ? longest : length;
        int distanceCost = distanceCosts[DistanceCodes.symbol(distance)];
        for (; length <= longest; length++) {
          long cost = (best[i + length] >>> Integer.SIZE) + lengthCosts[length] + distanceCost;
          least = Math.min(least, cost << Integer.SIZE | Tokens.match(length, distance));
        }
      }
      best[i] = least;
    }
  }
}
