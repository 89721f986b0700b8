package dev.ics.write;

/// Each next color is inserted where [Neighbors#cost] is then least; of equally good places at the
/// first.
final class InsertionOrder {

  private final Neighbors neighbors;
  private final GrowingOrder chain;

  private InsertionOrder(Neighbors neighbors) {
    this.neighbors = neighbors;
    this.chain = new GrowingOrder(neighbors);
  }

  static int[] of(Neighbors neighbors) {
    InsertionOrder order = new InsertionOrder(neighbors);
    while (!order.chain.isComplete()) {
      int color = order.chain.next();
      order.chain.insert(color, order.bestPlace(color));
    }
    return order.chain.toArray();
  }

  /// Goes through the places from the front; at each, `cost` is the color's own meetings times their
  /// distances, and what the pairs that it drives apart add.
  private int bestPlace(int color) {
    long before = 0;
    long behind = 0;
    long cost = 0;
    for (int i = 0; i < chain.size(); i++) {
      int meetings = neighbors.meetings(color, chain.color(i));
      behind += meetings;
      cost += meetings * (i + 1L);
    }
    int best = 0;
    long least = cost;
    for (int place = 1; place <= chain.size(); place++) {
      int passed = neighbors.meetings(color, chain.color(place - 1));
      behind -= passed;
      cost += before - behind + spanChange(place - 1);
      before += passed;
      if (cost < least) {
        least = cost;
        best = place;
      }
    }
    return best;
  }

  /// By how much more the place's color meets those behind it than those before it.
  private long spanChange(int place) {
    long change = 0;
    for (int i = 0; i < chain.size(); i++) {
      int meetings = neighbors.meetings(chain.color(place), chain.color(i));
      change += i < place ? -meetings : meetings;
    }
    return change;
  }
}
