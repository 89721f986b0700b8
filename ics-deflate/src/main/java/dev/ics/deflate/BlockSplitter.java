package dev.ics.deflate;

import java.util.Arrays;
import java.util.List;

/// Splits tokens into blocks whose codes pay for themselves: begins with many short blocks, and
/// merges the two neighbors that gain most by sharing codes, until none gain.
final class BlockSplitter {

  private final TokenBlock[] blocks;
  private int size;

  /// What each block costs, and what is gained if it is merged with the next; in 2^-16 bits.
  private final long[] costs;
  private final long[] gains;

  /// @param step tokens that are never split
  private BlockSplitter(Tokens tokens, int step) {
    size = Math.max(1, Math.ceilDiv(tokens.size(), step));
    blocks = new TokenBlock[size];
    costs = new long[size];
    gains = new long[size];
    int fromByte = 0;
    for (int i = 0; i < size; i++) {
      blocks[i] = TokenBlock.of(tokens, i * step, Math.min(tokens.size(), (i + 1) * step),
          fromByte);
      costs[i] = BlockCost.estimate(blocks[i].histogram());
      fromByte = blocks[i].toByte();
    }
    for (int i = 0; i < size - 1; i++) {
      gains[i] = gain(i);
    }
  }

  /// The blocks, in order; at least one.
  static List<TokenBlock> split(Tokens tokens, int step) {
    BlockSplitter splitter = new BlockSplitter(tokens, step);
    int best = splitter.best();
    while (splitter.gains[best] > 0) {
      splitter.mergeWithNext(best);
      best = splitter.best();
    }
    return List.of(Arrays.copyOf(splitter.blocks, splitter.size));
  }

  private int best() {
    int best = 0;
    for (int i = 1; i < size - 1; i++) {
      if (gains[i] > gains[best]) {
        best = i;
      }
    }
    return best;
  }

  private void mergeWithNext(int i) {
    blocks[i] = blocks[i].plus(blocks[i + 1]);
    costs[i] = costs[i] + costs[i + 1] - gains[i];
    size--;
    int moved = size - i - 1;
    System.arraycopy(blocks, i + 2, blocks, i + 1, moved);
    System.arraycopy(costs, i + 2, costs, i + 1, moved);
    System.arraycopy(gains, i + 1, gains, i, moved + 1);
    gains[size - 1] = 0;
    if (i > 0) {
      gains[i - 1] = gain(i - 1);
    }
    if (i < size - 1) {
      gains[i] = gain(i);
    }
  }

  private long gain(int i) {
    return costs[i] + costs[i + 1]
        - BlockCost.estimate(blocks[i].plus(blocks[i + 1]).histogram());
  }
}
