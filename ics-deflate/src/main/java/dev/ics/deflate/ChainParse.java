package dev.ics.deflate;

import java.util.Arrays;

/// The tokens of one stretch after another that cost least for given costs, among all ways to use the
/// matches that hash chains find (Wagner, "Common phrases and minimum-space text storage", 1973): from
/// the first byte to the last, the cheapest way to each place is known before what may follow it.
///
/// A match that is long enough is used whole or not at all, and no others are sought for the bytes in
/// it: each has what is left of that match.
final class ChainParse {

  /// Bytes of the longest stretch.
  static final int STRETCH = 1 << 14;

  /// What each byte behind a stretch is worth.
  private static final int BEYOND = 2 << CostModel.FRACTION;

  private static final int ROOM = STRETCH + LengthCodes.MAX_LENGTH;
  private static final long COST = -1L << Integer.SIZE;

  private final byte[] bytes;
  private final int end;
  private final int depth;
  private final int enough;
  private final HashChains chains;

  /// For each place from the start of the stretch on, the least cost of the way there, above the token
  /// that it ends with.
  private final long[] best = new long[ROOM + 1];

  /// The tokens of the stretch, at the end.
  private final int[] chosen = new int[ROOM];

  /// What tokens cost, above what they hold of a token: a literal's byte, a match's length; and by its
  /// symbol a distance, without it.
  private final long[] literals = new long[256];
  private final long[] lengths = new long[LengthCodes.MAX_LENGTH + 1];
  private final long[] distances = new long[DistanceCodes.COUNT];

  private int longEnd;
  private int longDistance;

  /// @param depth  places that are tried for each byte
  /// @param enough a match of this length is long enough
  ChainParse(Window window, int depth, int enough) {
    this.bytes = window.bytes();
    this.end = window.end();
    this.depth = depth;
    this.enough = enough;
    this.chains = new HashChains(window);
    for (int i = 0; i < window.start(); i++) {
      chains.insert(Window.fourBytes(bytes, i), i);
    }
  }

  /// Adds the tokens from one place on, and returns where they end: at another or not far behind it.
  ///
  /// @param from where the tokens before end
  /// @param to   at most a stretch behind
  int parse(int from, int to, CostModel model, Tokens tokens) {
    take(model);
    Arrays.fill(best, 0, to - from + LengthCodes.MAX_LENGTH + 1, Long.MAX_VALUE);
    best[0] = 0;
    pass(from, to);
    int size = cheapestEnd(to - from);
    for (int place = to; place < from + size; place++) {
      chains.insert(Window.fourBytes(bytes, place), place);
    }
    follow(size, tokens);
    return from + size;
  }

  private void take(CostModel model) {
    for (int i = 0; i < literals.length; i++) {
      literals[i] = (long) model.literals()[i] << Integer.SIZE | i;
    }
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = (long) model.lengths()[i] << Integer.SIZE | i;
    }
    for (int i = 0; i < distances.length; i++) {
      distances[i] = (long) model.distances()[i] << Integer.SIZE;
    }
  }

  /// Offers the tokens that begin at each place of a stretch; the cheapest way to it is known then.
  private void pass(int from, int to) {
    byte[] bytes = this.bytes;
    HashChains chains = this.chains;
    long[] best = this.best;
    long least = 0;
    for (int place = from; place < to; place++) {
      int at = place - from;
      long cost = least & COST;
      int four = Window.fourBytes(bytes, place);
      least = Math.min(best[at + 1], cost + literals[four & 0xFF]);
      best[at + 1] = least;
      int three = chains.lastOfThree(four);
      int candidate = chains.lastOfFour(four);
      chains.insert(four, place);
      int limit = Math.min(LengthCodes.MAX_LENGTH, end - place);
      if (place < longEnd || limit < LengthCodes.MIN_LENGTH) {
        offerRest(at, longEnd - place, cost);
        continue;
      }
      int earliest = Math.max(0, place - DistanceCodes.MAX_DISTANCE);
      int longest = LengthCodes.MIN_LENGTH;
      if (three >= earliest && (Window.fourBytes(bytes, three) ^ four) << Byte.SIZE == 0) {
        longest = Window.matchLength(bytes, place, three, LengthCodes.MIN_LENGTH, limit);
        offer(place, at, LengthCodes.MIN_LENGTH, longest, place - three, cost);
      }
      int last = Window.fourBytes(bytes, place + longest - 3);
      for (int left = depth; left > 0 && candidate >= earliest && longest < limit; left--) {
        int tried = candidate;
        candidate = chains.previous(tried);
        if (Window.fourBytes(bytes, tried + longest - 3) == last) {
          int length = Window.matchLength(bytes, place, tried, 0, limit);
          if (length > longest) {
            offer(place, at, longest + 1, length, place - tried, cost);
            if (length >= enough) {
              break;
            }
            longest = length;
            last = Window.fourBytes(bytes, place + longest - 3);
          }
        }
      }
    }
  }

  /// Offers matches of some lengths, or the longest alone where that is long enough.
  private void offer(int place, int at, int shortest, int longest, int distance, long cost) {
    long[] best = this.best;
    long[] lengths = this.lengths;
    long match = match(distance, cost);
    int first = shortest;
    if (longest >= enough) {
      first = longest;
      longEnd = place + longest;
      longDistance = distance;
    }
    for (int length = first; length <= longest; length++) {
      best[at + length] = Math.min(best[at + length], match + lengths[length]);
    }
  }

  /// Offers what is left of a match that is long enough.
  private void offerRest(int at, int left, long cost) {
    if (left >= LengthCodes.MIN_LENGTH) {
      best[at + left] = Math.min(best[at + left], match(longDistance, cost) + lengths[left]);
    }
  }

  /// What a match costs with the way to it, above the token, both without its length.
  private long match(int distance, long cost) {
    return cost + distances[DistanceCodes.symbol(distance)] + Tokens.match(0, distance);
  }

  /// How many bytes the cheapest tokens have that reach the end of a stretch.
  private int cheapestEnd(int size) {
    int cheapest = size;
    long least = Long.MAX_VALUE;
    for (int beyond = 0; beyond < LengthCodes.MAX_LENGTH; beyond++) {
      long cost = (best[size + beyond] >>> Integer.SIZE) - (long) beyond * BEYOND;
      if (cost < least) {
        least = cost;
        cheapest = size + beyond;
      }
    }
    return cheapest;
  }

  /// Adds the tokens of the cheapest way to a place, counted from the start of the stretch.
  private void follow(int size, Tokens tokens) {
    int first = chosen.length;
    int place = size;
    while (place > 0) {
      int token = (int) best[place];
      chosen[--first] = token;
      place -= Tokens.bytes(token);
    }
    tokens.add(chosen, first, chosen.length);
  }
}
