package dev.ics.deflate;

/// How a piece is parsed.
sealed interface Effort {

  int LOWEST = 0;
  int DEFAULT = 4;
  int HIGHEST = 9;

  /// What many passes begin with.
  Chains FIRST = new Chains(8, 64);

  /// What suits pieces that are mostly repetitions.
  Lazy DEEP = new Lazy(1000, 258);

  /// One walk that takes the best match at hand.
  ///
  /// @param depth  places that are tried for a match
  /// @param enough a match of this length is taken at once
  record Lazy(int depth, int enough) implements Effort {}

  /// The cheapest tokens for costs learned on the way, from matches found with hash chains.
  ///
  /// @param depth  places that are tried for each byte
  /// @param enough a match of this length ends the search, and others in it are not sought
  record Chains(int depth, int enough) implements Effort {}

  /// The cheapest tokens from matches found in binary trees, beginning with what [#FIRST] makes.
  ///
  /// @param depth  places that are passed for each byte
  /// @param enough for the bytes in a match of this length no others are sought, except at 258
  /// @param passes parses at most, each with the costs of the blocks of the one before
  /// @param gain   bits of which a pass must gain one for another to follow
  record Trees(int depth, int enough, int passes, int gain) implements Effort {}

  /// What is done for an effort.
  ///
  /// @param effort 0, the fastest, to 9, the smallest
  static Effort of(int effort) {
    return switch (effort) {
      case 0 -> new Lazy(1, 16);
      case 1 -> new Lazy(4, 32);
      case 2 -> new Lazy(16, 64);
      case 3 -> new Lazy(64, 128);
      case 4 -> FIRST;
      case 5 -> new Chains(32, 64);
      case 6 -> new Trees(24, 64, 1, 2_000);
      case 7 -> new Trees(64, 128, 3, 2_000);
      case 8 -> new Trees(200, 258, 6, 2_000);
      case 9 -> new Trees(500, 258, 15, 10_000);
      default -> throw new IllegalArgumentException(
          "effort %d is not in %d..%d".formatted(effort, LOWEST, HIGHEST));
    };
  }
}
