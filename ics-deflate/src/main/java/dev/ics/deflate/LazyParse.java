package dev.ics.deflate;

/// One walk through a piece that takes the match that saves most bits against literals, unless the next
/// place has one that saves more (lazy matching: RFC 1951, section 4). What literals and matches cost is
/// learned on the way.
final class LazyParse {

  /// Bytes after which costs are learned anew.
  private static final int STRETCH = 1 << 14;

  private final Window window;
  private final int depth;
  private final int enough;
  private final HashChains chains;
  private final Tokens tokens = new Tokens();
  private final byte[] bytes;
  private final int end;

  private CostModel model;
  /// What the bytes of the stretch cost as literals, up to before each.
  private final int[] literalSums = new int[STRETCH + 2 * LengthCodes.MAX_LENGTH + 1];
  private int stretchStart;

  /// The match that [#search] found.
  private int match;

  LazyParse(Window window, Effort.Lazy effort) {
    this.window = window;
    this.chains = new HashChains(window);
    this.depth = effort.depth();
    this.enough = effort.enough();
    this.bytes = window.bytes();
    this.end = window.end();
    this.model = CostModel.guess(window);
  }

  Tokens parse() {
    for (int i = 0; i < window.start(); i++) {
      chains.insert(Window.fourBytes(bytes, i), i);
    }
    Histogram recent = new Histogram();
    int learned = 0;
    int place = window.start();
    while (place < end) {
      stretchStart = place;
      sumLiterals();
      place = parseStretch(place, Math.min(end, place + STRETCH));
      recent.halve();
      recent.add(Histogram.of(tokens, learned, tokens.size()));
      learned = tokens.size();
      model = new CostModel(recent);
    }
    return tokens;
  }

  private void sumLiterals() {
    int[] costs = model.literals();
    int sum = 0;
    int last = Math.min(end - stretchStart, literalSums.length - 1);
    for (int i = 0; i < last; i++) {
      literalSums[i] = sum;
      sum += costs[bytes[stretchStart + i] & 0xFF];
    }
    literalSums[last] = sum;
  }

  private int parseStretch(int from, int to) {
    int place = from;
    int gain = search(place);
    while (place < to) {
      int current = match;
      chains.insert(Window.fourBytes(bytes, place), place);
      if (gain <= 0) {
        tokens.add(bytes[place++] & 0xFF);
        gain = search(place);
        continue;
      }
      int length = Tokens.length(current);
      if (length < enough) {
        int next = search(place + 1);
        if (next > gain) {
          tokens.add(bytes[place++] & 0xFF);
          gain = next;
          continue;
        }
      }
      tokens.add(current);
      for (int i = place + 1; i < place + length; i++) {
        chains.insert(Window.fourBytes(bytes, i), i);
      }
      place += length;
      gain = search(place);
    }
    return place;
  }

  /// Leaves the best match in [#match] and returns what it saves.
  private int search(int place) {
    int limit = Math.min(LengthCodes.MAX_LENGTH, end - place);
    match = 0;
    if (limit < LengthCodes.MIN_LENGTH) {
      return 0;
    }
    int earliest = Math.max(0, place - DistanceCodes.MAX_DISTANCE);
    int most = 0;
    int longest = LengthCodes.MIN_LENGTH;
    int four = Window.fourBytes(bytes, place);
    int candidate = chains.lastOfThree(four);
    if (candidate >= earliest
        && (Window.fourBytes(bytes, candidate) ^ four) << Byte.SIZE == 0) {
      longest = Window.matchLength(bytes, place, candidate, LengthCodes.MIN_LENGTH, limit);
      most = take(place, longest, candidate, most);
    }
    candidate = chains.lastOfFour(four);
    int last = Window.fourBytes(bytes, place + longest - 3);
    for (int left = depth; left > 0 && candidate >= earliest && longest < limit; left--) {
      if (Window.fourBytes(bytes, candidate + longest - 3) == last) {
        int length = Window.matchLength(bytes, place, candidate, 0, limit);
        if (length > longest) {
          longest = length;
          last = Window.fourBytes(bytes, place + longest - 3);
          most = take(place, length, candidate, most);
          if (length >= enough) {
            break;
          }
        }
      }
      candidate = chains.previous(candidate);
    }
    return most;
  }

  /// Keeps a match if it saves more than any before.
  private int take(int place, int length, int candidate, int most) {
    int distance = place - candidate;
    int from = place - stretchStart;
    int gain = literalSums[from + length] - literalSums[from] - model.lengths()[length]
        - model.distances()[DistanceCodes.symbol(distance)];
    if (gain > most) {
      match = Tokens.match(length, distance);
      return gain;
    }
    return most;
  }
}
