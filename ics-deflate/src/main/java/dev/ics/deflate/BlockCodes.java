package dev.ics.deflate;

import java.util.Arrays;
import java.util.Optional;

/// The two codes of a compressed block, and what the block costs with them.
final class BlockCodes {

  private static final int LITERAL_LIMIT = 15;

  /// Less than the format allows: LodePNG of 2019, and with it zopflipng 1.0.3, misreads distances of more
  /// than 24 bits, of which up to 13 follow the code. So rare ones cost a bit or two more.
  private static final int DISTANCE_LIMIT = 11;

  private static final BlockCodes FIXED = fixed();

  private final HuffmanCode literals;
  private final HuffmanCode distances;
  private final Optional<CodeLengthHeader> header;

  private BlockCodes(HuffmanCode literals, HuffmanCode distances,
      Optional<CodeLengthHeader> header) {
    this.literals = literals;
    this.distances = distances;
    this.header = header;
  }

  /// The cheaper of codes made for a block and the fixed ones.
  ///
  /// @param histogram of the block, its end included
  static BlockCodes of(Histogram histogram) {
    HuffmanCode literals = HuffmanCode.of(histogram.literals(), LITERAL_LIMIT);
    HuffmanCode distances = HuffmanCode.of(histogram.distances(), DISTANCE_LIMIT);
    BlockCodes dynamic = new BlockCodes(literals, distances,
        Optional.of(CodeLengthHeader.of(literals, distances, 4)));
    return dynamic.bits(histogram) < FIXED.bits(histogram) ? dynamic : FIXED;
  }

  /// Size of a block, without the three bits that tell its kind.
  long bits(Histogram histogram) {
    return header.map(CodeLengthHeader::bits).orElse(0)
        + literals.bits(histogram.literals())
        + distances.bits(histogram.distances())
        + histogram.extraBits();
  }

  /// Whether they must be told.
  boolean areDynamic() {
    return header.isPresent();
  }

  /// Writes the codes, where they must be told, the tokens from one index to before another, and the
  /// end of the block.
  void write(Tokens tokens, int from, int to, BitOutput output) {
    header.ifPresent(told -> told.write(output));
    for (int i = from; i < to; i++) {
      int token = tokens.get(i);
      if (Tokens.isMatch(token)) {
        writeMatch(Tokens.length(token), Tokens.distance(token), output);
      } else {
        output.put(literals.code(token), literals.length(token));
      }
    }
    output.put(literals.code(Histogram.END_OF_BLOCK), literals.length(Histogram.END_OF_BLOCK));
  }

  /// In one go: at most 15 + 5 + 11 + 13 bits.
  private void writeMatch(int length, int distance, BitOutput output) {
    int lengthSymbol = LengthCodes.SYMBOLS[length];
    int symbol = Histogram.FIRST_LENGTH + lengthSymbol;
    long bits = literals.code(symbol);
    int count = literals.length(symbol);
    bits |= (long) (length - LengthCodes.base(lengthSymbol)) << count;
    count += LengthCodes.extraBits(lengthSymbol);
    int distanceSymbol = DistanceCodes.symbol(distance);
    bits |= (long) distances.code(distanceSymbol) << count;
    count += distances.length(distanceSymbol);
    int extraBits = DistanceCodes.extraBits(distanceSymbol);
    bits |= (long) DistanceCodes.extra(distance, extraBits) << count;
    output.put(bits, count + extraBits);
  }

  /// Those of RFC 1951, section 3.2.6.
  private static BlockCodes fixed() {
    byte[] literals = new byte[288];
    Arrays.fill(literals, 0, 144, (byte) 8);
    Arrays.fill(literals, 144, 256, (byte) 9);
    Arrays.fill(literals, 256, 280, (byte) 7);
    Arrays.fill(literals, 280, 288, (byte) 8);
    byte[] distances = new byte[32];
    Arrays.fill(distances, (byte) 5);
    return new BlockCodes(HuffmanCode.ofLengths(literals), HuffmanCode.ofLengths(distances),
        Optional.empty());
  }
}
