package dev.ics.deflate;

/// Finds matches, stretch by stretch, by following hash chains.
final class ChainMatches {

  private final Window window;
  private final int depth;
  private final int enough;
  private final HashChains chains;

  /// @param depth  places that are tried for each byte
  /// @param enough a match of this length ends the search
  ChainMatches(Window window, int depth, int enough) {
    this.window = window;
    this.chains = new HashChains(window);
    this.depth = depth;
    this.enough = enough;
    for (int i = 0; i < window.start(); i++) {
      chains.insert(window.bytes(), i);
    }
  }

  /// Adds the matches of all bytes from the current one to before a place.
  void find(Matches matches, int to) {
    byte[] bytes = window.bytes();
    for (int i = matches.current(); i < to; i++) {
      if (matches.areWanted() && window.end() - i >= LengthCodes.MIN_LENGTH) {
        search(bytes, i, matches);
      }
      chains.insert(bytes, i);
      matches.next();
    }
  }

  private void search(byte[] bytes, int place, Matches matches) {
    int limit = Math.min(LengthCodes.MAX_LENGTH, window.end() - place);
    int earliest = Math.max(0, place - DistanceCodes.MAX_DISTANCE);
    int longest = LengthCodes.MIN_LENGTH - 1;
    int candidate = chains.lastOfThree(bytes, place);
    if (candidate >= earliest
        && Window.threeBytes(bytes, candidate) == Window.threeBytes(bytes, place)) {
      longest = Window.matchLength(bytes, place, candidate, LengthCodes.MIN_LENGTH, limit);
      matches.add(longest, place - candidate);
    }
    candidate = chains.lastOfFour(bytes, place);
    for (int left = depth; left > 0 && candidate >= earliest && longest < limit; left--) {
      if (Window.threeBytes(bytes, candidate + longest - 2) == Window.threeBytes(bytes,
          place + longest - 2)) {
        int length = Window.matchLength(bytes, place, candidate, 0, limit);
        if (length > longest) {
          longest = length;
          matches.add(length, place - candidate);
          if (length >= enough) {
            break;
          }
        }
      }
      candidate = chains.previous(candidate);
    }
  }
}
