package dev.ics.deflate;

import java.util.List;

/// The tokens that cost least for given costs, among all ways to use the matches that were found
/// (Wagner, "Common phrases and minimum-space text storage", 1973): from the last byte to the first,
/// what follows each is known.
final class CheapestParse {

  /// Bytes after which [#learn] learns the costs anew.
  private static final int STRETCH = 1 << 14;

  /// What a byte may cost behind the stretch.
  private static final int BEYOND = 2 << CostModel.FRACTION;

  private final Window window;
  private final Matches matches;
  private final int size;

  /// The least cost of what follows each byte, above the token that is best there.
  private final long[] best;

  CheapestParse(Window window, Matches matches) {
    this.window = window;
    this.matches = matches;
    this.size = window.end() - window.start();
    this.best = new long[size + LengthCodes.MAX_LENGTH];
  }

  /// A first parse, which learns what tokens cost from those before.
  Tokens learn() {
    Tokens tokens = new Tokens(size);
    Histogram recent = new Histogram();
    CostModel model = CostModel.guess();
    int learned = 0;
    int place = 0;
    while (place < size) {
      int end = Math.min(size, place + STRETCH);
      assumeBeyond(end);
      choose(place, end, model);
      place = follow(place, end, tokens);
      recent.halve();
      recent.add(Histogram.of(tokens, learned, tokens.size()));
      learned = tokens.size();
      model = new CostModel(recent);
    }
    return tokens;
  }

  /// The tokens of all blocks; a token belongs to the block in which it begins.
  Tokens parse(List<TokenBlock> blocks) {
    best[size] = 0;
    for (TokenBlock block : blocks.reversed()) {
      choose(block.fromByte(), block.toByte(), new CostModel(block.histogram()));
    }
    Tokens tokens = new Tokens(size);
    follow(0, size, tokens);
    return tokens;
  }

  /// Behind a stretch nothing is known yet: each byte there is worth the same.
  private void assumeBeyond(int end) {
    for (int i = 0; i < LengthCodes.MAX_LENGTH; i++) {
      best[end + i] = (long) (LengthCodes.MAX_LENGTH - i) * BEYOND << Integer.SIZE;
    }
  }

  private int follow(int from, int to, Tokens tokens) {
    int place = from;
    while (place < to) {
      int token = (int) best[place];
      tokens.add(token);
      place += Tokens.bytes(token);
    }
    return place;
  }

  private void choose(int from, int to, CostModel model) {
    byte[] bytes = window.bytes();
    int start = window.start();
    int[] starts = matches.starts();
    int[] all = matches.all();
    int[] literalCosts = model.literals();
    int[] lengthCosts = model.lengths();
    int[] distanceCosts = model.distances();
    long least = best[to];
    for (int i = to - 1; i >= from; i--) {
      int literal = bytes[start + i] & 0xFF;
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
