package dev.ics.write;

import java.util.Arrays;

/// An order with a low [Neighbors#cost]. It grows by that color which most often meets those that are
/// in, each inserted where it costs least; then colors are moved as long as one of them has a better
/// place (the minimum linear arrangement problem, Petit, "Experiments on the minimum linear
/// arrangement problem", 2003). Ties go to the lower index and the first place.
final class MeetingOrder {

  private final Neighbors neighbors;
  private final ColorChain chain;

  private MeetingOrder(Neighbors neighbors) {
    this.neighbors = neighbors;
    this.chain = new ColorChain(neighbors);
  }

  /// @param passes at most so many times all colors are tried elsewhere; the first two gain most
  static int[] of(Neighbors neighbors, int passes) {
    MeetingOrder order = new MeetingOrder(neighbors);
    order.grow();
    boolean improved = true;
    for (int pass = 0; improved && pass < passes; pass++) {
      improved = order.moveAll();
    }
    return order.chain.toArray();
  }

  private void grow() {
    long[] meetings = new long[neighbors.colors()];
    for (int color = 0; color < meetings.length; color++) {
      meetings[color] = Arrays.stream(neighbors.meetings(color)).asLongStream().sum();
    }
    int first = greatest(meetings);
    chain.insert(first, 0);
    for (int color = 0; color < meetings.length; color++) {
      meetings[color] = color == first ? -1 : neighbors.meetings(first, color);
    }
    while (chain.size() < meetings.length) {
      int next = greatest(meetings);
      chain.insert(next, leastPlace(chain.costs(next)));
      meetings[next] = -1;
      for (int color = 0; color < meetings.length; color++) {
        meetings[color] += meetings[color] < 0 ? 0 : neighbors.meetings(next, color);
      }
    }
  }

  /// Moves each color to where it costs least; whether one of them gained.
  private boolean moveAll() {
    boolean improved = false;
    for (int color = 0; color < neighbors.colors(); color++) {
      int old = chain.placeOf(color);
      chain.remove(old);
      long[] costs = chain.costs(color);
      int best = leastPlace(costs);
      boolean gains = costs[best] < costs[old];
      chain.insert(color, gains ? best : old);
      improved |= gains;
    }
    return improved;
  }

  private static int greatest(long[] values) {
    int greatest = 0;
    for (int i = 1; i < values.length; i++) {
      greatest = values[i] > values[greatest] ? i : greatest;
    }
    return greatest;
  }

  private static int leastPlace(long[] costs) {
    int least = 0;
    for (int place = 1; place < costs.length; place++) {
      least = costs[place] < costs[least] ? place : least;
    }
    return least;
  }
}
