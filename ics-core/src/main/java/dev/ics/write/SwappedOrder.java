package dev.ics.write;

/// An order in which no swap of two colors lowers the meetings times the logarithms of their distances
/// any more: the bits of a difference grow with its logarithm, so that few large differences are
/// better than many small ones. Starts from another order.
final class SwappedOrder {

  private final int[] order;
  /// How often the colors at two places meet.
  private final int[][] meetings;
  /// What a distance costs, at `order.length` plus or minus it.
  private final long[] prices;

  private SwappedOrder(int[] start, Neighbors neighbors) {
    int size = start.length;
    order = start.clone();
    meetings = new int[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        meetings[i][j] = neighbors.meetings(order[i], order[j]);
      }
    }
    prices = new long[2 * size + 1];
    for (int distance = 0; distance <= size; distance++) {
      prices[size + distance] = Logarithms.of(1 + distance);
      prices[size - distance] = prices[size + distance];
    }
  }

  /// Swaps pairs, in the order of their places, as long as one of them gains.
  static int[] of(int[] start, Neighbors neighbors) {
    SwappedOrder swapped = new SwappedOrder(start, neighbors);
    boolean improved = true;
    while (improved) {
      improved = swapped.swapAll();
    }
    return swapped.order;
  }

  private boolean swapAll() {
    boolean improved = false;
    for (int i = 0; i < order.length; i++) {
      for (int j = i + 1; j < order.length; j++) {
        if (gain(i, j) > 0) {
          swap(i, j);
          improved = true;
        }
      }
    }
    return improved;
  }

  /// By how much the cost falls when the colors at places `i < j` change theirs. Their own distance
  /// stays.
  private long gain(int i, int j) {
    return gain(i, j, 0, i) + gain(i, j, i + 1, j) + gain(i, j, j + 1, order.length);
  }

  /// What is gained with the colors from one place to before another.
  private long gain(int i, int j, int from, int to) {
    int[] first = meetings[i];
    int[] second = meetings[j];
    int atFirst = order.length - i;
    int atSecond = order.length - j;
    long gain = 0;
    for (int k = from; k < to; k++) {
      gain += (first[k] - second[k]) * (prices[atFirst + k] - prices[atSecond + k]);
    }
    return gain;
  }

  private void swap(int i, int j) {
    int color = order[i];
    order[i] = order[j];
    order[j] = color;
    int[] row = meetings[i];
    meetings[i] = meetings[j];
    meetings[j] = row;
    for (int[] places : meetings) {
      int count = places[i];
      places[i] = places[j];
      places[j] = count;
    }
  }
}
