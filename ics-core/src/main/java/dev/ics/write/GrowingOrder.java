package dev.ics.write;

/// An order of colors into which one after the other is taken: first the color that meets others
/// most often, then always that which most often meets those that are in. Ties go to the lower index.
final class GrowingOrder {

  private final Neighbors neighbors;
  private final int[] order;
  private int size;
  /// How often a color meets those that are in; −1 for these themselves.
  private final long[] meetings;

  GrowingOrder(Neighbors neighbors) {
    this.neighbors = neighbors;
    this.order = new int[neighbors.colors()];
    this.meetings = new long[neighbors.colors()];
    insert(mostSociable(), 0);
  }

  int size() {
    return size;
  }

  int color(int place) {
    return order[place];
  }

  boolean isComplete() {
    return size == order.length;
  }

  /// The color that is to come in next.
  int next() {
    int next = 0;
    for (int color = 1; color < meetings.length; color++) {
      if (meetings[color] > meetings[next]) {
        next = color;
      }
    }
    return next;
  }

  void insert(int color, int place) {
    System.arraycopy(order, place, order, place + 1, size - place);
    order[place] = color;
    size++;
    for (int other = 0; other < meetings.length; other++) {
      if (meetings[other] >= 0) {
        meetings[other] += neighbors.meetings(color, other);
      }
    }
    meetings[color] = -1;
  }

  int[] toArray() {
    return order.clone();
  }

  private int mostSociable() {
    int best = 0;
    for (int color = 1; color < order.length; color++) {
      if (neighbors.meetings(color) > neighbors.meetings(best)) {
        best = color;
      }
    }
    return best;
  }
}
