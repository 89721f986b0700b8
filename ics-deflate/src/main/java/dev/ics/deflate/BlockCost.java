package dev.ics.deflate;

/// Estimates what a block costs, without making its codes.
final class BlockCost {

  private static final int HEADER = 60, SYMBOL = 5;

  private BlockCost() {}

  /// Entropy of the symbols, and what telling their codes may cost, in 2^-16 bits.
  static long estimate(Histogram histogram) {
    return ((long) HEADER << Log2.FRACTION) + cost(histogram.literals())
        + cost(histogram.distances());
  }

  private static long cost(int[] counts) {
    long cost = 0;
    int total = 0;
    for (int count : counts) {
      if (count > 0) {
        total += count;
        cost += ((long) SYMBOL << Log2.FRACTION) - (long) count * Log2.of(count);
      }
    }
    return cost + (long) total * Log2.of(total);
  }
}
