package dev.ics.deflate;

import java.util.ArrayList;
import java.util.List;

/// Compresses one piece of the input; thrown away with it.
final class PieceRun {

  /// A multiple of what a stored block can hold, so that pieces cost incompressible input nothing.
  static final int PIECE = 16 * Block.MAX_STORED;

  private final byte[] data;
  private final int from;
  private final int to;
  private final List<Block> blocks = new ArrayList<>();

  /// @param data the piece, behind bytes that matches may reach; live
  PieceRun(byte[] data, int from, int to) {
    this.data = data;
    this.from = from;
    this.to = to;
  }

  List<Block> compress(Effort effort) {
    Parse parse = Parse.of(new Window(data, from, to), effort);
    long bits = 0;
    int stored = 0;
    for (TokenBlock block : parse.blocks()) {
      BlockCodes codes = BlockCodes.of(block.histogram());
      long compressed = Block.HEADER_BITS + codes.bits(block.histogram());
      int bytes = block.toByte() - block.fromByte();
      if (bytes > 0 && Block.Stored.bits(bytes) <= compressed) {
        stored += bytes;
        continue;
      }
      bits += compressed + store(block.fromByte(), stored);
      stored = 0;
      compress(parse.tokens(), block, codes);
    }
    bits += store(to - from, stored);
    return bits <= bitsOfStoredPiece() ? blocks : List.of(new Block.Stored(data, from, to));
  }

  /// What the piece takes if stored behind whole bytes; no input may grow by more.
  private long bitsOfStoredPiece() {
    return 8L * (to - from + 5 * Math.max(1, Math.ceilDiv(to - from, Block.MAX_STORED)));
  }

  /// Stores the last bytes before a place in the piece, and returns their bits.
  private long store(int before, int bytes) {
    if (bytes == 0) {
      return 0;
    }
    blocks.add(new Block.Stored(data, from + before - bytes, from + before));
    return Block.Stored.bits(bytes);
  }

  private void compress(Tokens tokens, TokenBlock block, BlockCodes codes) {
    BitOutput body = new BitOutput((int) (codes.bits(block.histogram()) >>> 3) + 1);
    codes.write(tokens, block.from(), block.to(), body);
    blocks.add(new Block.Compressed(codes.areDynamic(), body));
  }
}
