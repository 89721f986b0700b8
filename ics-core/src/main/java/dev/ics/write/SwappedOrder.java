package dev.ics.write;

/// An order in which no swap of two colors lowers [Neighbors#cost] any more.
final class SwappedOrder {

  private final int[] order;
  /// How often the colors at two places meet.
  private final int[][] meetings;

  private SwappedOrder(int[] order, Neighbors neighbors) {
    this.order = order.clone();
    this.meetings = new int[order.length][order.length];
    for (int i = 0; i < order.length; i++) {
      for (int j = 0; j < order.length; j++) {
        meetings[i][j] = neighbors.meetings(order[i], order[j]);
      }
    }
  }

  /// Swaps pairs, in the order of their places, as long as one of them gains.
  static int[] of(int[] order, Neighbors neighbors) {
    SwappedOrder swapped = new SwappedOrder(order, neighbors);
    boolean improved = true;
    while (improved) {
      improved = false;
      for (int i = 0; i < order.length; i++) {
        for (int j = i + 1; j < order.length; j++) {
          if (swapped.gain(i, j) > 0) {
            swapped.swap(i, j);
            improved = true;
          }
        }
      }
    }
    return swapped.order;
  }

  /// By how much the cost falls when the colors at places `i < j` change theirs: one comes nearer to
  /// what the other leaves.
  private long gain(int i, int j) {
    int[] first = meetings[i];
    int[] second = meetings[j];
    long outside = 0;
    for (int k = 0; k < i; k++) {
      outside += second[k] - first[k];
    }
    for (int k = j + 1; k < first.length; k++) {
      outside += first[k] - second[k];
    }
    long between = 0;
    for (int k = i + 1; k < j; k++) {
      between += (long) (second[k] - first[k]) * (i + j - 2 * k);
    }
    return outside * (j - i) + between;
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
