package dev.ics.deflate;

/// Tokens that share codes.
///
/// @param from      index of the first token
/// @param to        index behind the last token
/// @param fromByte  first of the bytes that the tokens stand for, counted in the piece
/// @param toByte    behind the last of these bytes
/// @param histogram of the tokens and the end of the block
record TokenBlock(int from, int to, int fromByte, int toByte, Histogram histogram) {

  /// Tokens from one index to before another.
  static TokenBlock of(Tokens tokens, int from, int to, int fromByte) {
    int toByte = fromByte;
    for (int i = from; i < to; i++) {
      toByte += Tokens.bytes(tokens.get(i));
    }
    Histogram histogram = Histogram.of(tokens, from, to);
    histogram.endBlock();
    return new TokenBlock(from, to, fromByte, toByte, histogram);
  }

  /// Both together, the other coming next.
  TokenBlock plus(TokenBlock next) {
    Histogram sum = new Histogram();
    sum.add(histogram);
    sum.add(next.histogram);
    sum.endBlock();
    return new TokenBlock(from, next.to, fromByte, next.toByte, sum);
  }
}
