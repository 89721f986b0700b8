package dev.ics.deflate;

/// A block as it will be written.
sealed interface Block {

  /// The size that a stored block can have.
  int MAX_STORED = 65_535;

  /// Bits that tell a block's kind, and whether it is the last.
  int HEADER_BITS = 3;

  /// Appends the block.
  ///
  /// @param last whether no other block follows
  void write(boolean last, BitOutput output);

  /// Bytes as they are, in as many blocks as they need (RFC 1951, section 3.2.4).
  final class Stored implements Block {

    private final byte[] data;
    private final int from;
    private final int to;

    /// @param data live
    Stored(byte[] data, int from, int to) {
      this.data = data;
      this.from = from;
      this.to = to;
    }

    /// The most bits that this can take, wherever it begins.
    static long bits(int bytes) {
      int blocks = Math.ceilDiv(bytes, MAX_STORED);
      return 8L * bytes + blocks * (HEADER_BITS + 7L + 2 * Short.SIZE);
    }

    @Override
    public void write(boolean last, BitOutput output) {
      for (int start = from; start < to; start += MAX_STORED) {
        int end = Math.min(to, start + MAX_STORED);
        output.put(last && end == to ? 1 : 0, HEADER_BITS);
        output.align();
        output.put(end - start, Short.SIZE);
        output.put(~(end - start) & 0xFFFF, Short.SIZE);
        output.put(data, start, end);
      }
    }
  }

  /// Tokens in one of the two kinds of codes.
  ///
  /// @param dynamic whether the body begins with its codes
  record Compressed(boolean dynamic, BitOutput body) implements Block {

    @Override
    public void write(boolean last, BitOutput output) {
      output.put((dynamic ? 2 : 1) << 1 | (last ? 1 : 0), HEADER_BITS);
      output.append(body);
    }
  }
}
