package dev.ics.deflate;

import java.util.List;
import java.util.stream.IntStream;

/// Makes a DEFLATE stream of input that comes in one or more parts. The pieces of a part are compressed
/// in parallel, each on its own, so that threads make no difference to the bytes.
final class DeflateRun {

  private final Effort effort;
  private final BitOutput output;

  DeflateRun(int effort, BitOutput output) {
    this.effort = Effort.of(effort);
    this.output = output;
  }

  /// Appends a part of the input.
  ///
  /// @param data the part, behind bytes that matches may reach
  /// @param last whether no other part follows; if not, it must consist of whole pieces
  void write(byte[] data, int from, int to, boolean last) {
    int pieces = Math.max(1, Math.ceilDiv(to - from, PieceRun.PIECE));
    List<List<Block>> compressed = IntStream.range(0, pieces)
        .parallel()
        .mapToObj(piece -> compress(data, from + piece * PieceRun.PIECE, to))
        .toList();
    for (int piece = 0; piece < pieces; piece++) {
      List<Block> blocks = compressed.get(piece);
      for (int i = 0; i < blocks.size(); i++) {
        blocks.get(i).write(last && piece == pieces - 1 && i == blocks.size() - 1, output);
      }
    }
    if (last) {
      output.align();
    }
  }

  private List<Block> compress(byte[] data, int from, int to) {
    int end = (int) Math.min(to, (long) from + PieceRun.PIECE);
    return new PieceRun(data, from, end).compress(effort);
  }
}
