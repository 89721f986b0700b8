package dev.ics.deflate;

import java.util.List;

/// The tokens that cost least for given costs, among all ways to use the matches that were found
/// (Wagner, "Common phrases and minimum-space text storage", 1973): from the last byte to the first,
/// what follows each is known.
final class CheapestParse {

  private final Window window;
  private final Matches matches;

  /// For each byte of the matches' stretch the least cost from there on, above the token that is best
  /// there.
  private final long[] best;

  /// @param capacity bytes of the longest stretch
  CheapestParse(Window window, Matches matches, int capacity) {
    this.window = window;
    this.matches = matches;
    this.best = new long[capacity + LengthCodes.MAX_LENGTH];
  }

  /// The tokens of all blocks of a piece; a token belongs to the block in which it begins.
  Tokens parse(List<TokenBlock> blocks) {
    assumeBeyond(window.end(), 0);
    for (TokenBlock block : blocks.reversed()) {
      choose(window.start() + block.fromByte(), window.start() + block.toByte(),
          new CostModel(block.histogram()));
    }
    Tokens tokens = new Tokens();
    follow(window.start(), window.end(), tokens);
    return tokens;
  }

  /// Where nothing is known each byte is worth the same.
  ///
  /// @param cost of a byte
  void assumeBeyond(int place, int cost) {
    int first = place - matches.first();
    for (int i = 0; i < LengthCodes.MAX_LENGTH; i++) {
      best[first + i] = (long) (LengthCodes.MAX_LENGTH - i) * cost << Integer.SIZE;
    }
  }

  /// Adds the best tokens that begin at one place to before another, and returns where they end.
  int follow(int from, int to, Tokens tokens) {
    int place = from;
    while (place < to) {
      int token = (int) best[place - matches.first()];
      tokens.add(token);
      place += Tokens.bytes(token);
    }
    return place;
  }

  /// Chooses the tokens from one place to before another; those from there on must be known.
  void choose(int from, int to, CostModel model) {
    byte[] bytes = window.bytes();
    int first = matches.first();
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
