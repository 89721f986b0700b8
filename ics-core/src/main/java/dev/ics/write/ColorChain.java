package dev.ics.write;

import java.util.Arrays;

/// Colors in an order that is being made, with what it takes to price a place in time proportional to
/// their number.
final class ColorChain {

  private final Neighbors neighbors;
  private final int[] order;
  private int size;
  /// For each color that is in: how much more often it meets those behind it than those before it.
  private final long[] pulls;

  ColorChain(Neighbors neighbors) {
    this.neighbors = neighbors;
    this.order = new int[neighbors.colors()];
    this.pulls = new long[neighbors.colors()];
  }

  int size() {
    return size;
  }

  /// Where a color is that is in.
  int placeOf(int color) {
    int place = 0;
    while (order[place] != color) {
      place++;
    }
    return place;
  }

  void insert(int color, int place) {
    changePulls(color, place, place, 1);
    System.arraycopy(order, place, order, place + 1, size - place);
    order[place] = color;
    size++;
  }

  void remove(int place) {
    changePulls(order[place], place, place + 1, -1);
    size--;
    System.arraycopy(order, place + 1, order, place, size - place);
  }

  /// What a color that is not in would add to [Neighbors#cost] at each place, the last one behind all
  /// others: its own meetings times their distances, and the meetings that it drives apart.
  long[] costs(int color) {
    int[] meetings = neighbors.meetings(color);
    long[] costs = new long[size + 1];
    long before = 0;
    long behind = 0;
    for (int i = 0; i < size; i++) {
      behind += meetings[order[i]];
      costs[0] += meetings[order[i]] * (i + 1L);
    }
    for (int place = 1; place <= size; place++) {
      int passed = order[place - 1];
      behind -= meetings[passed];
      costs[place] = costs[place - 1] + before - behind + pulls[passed];
      before += meetings[passed];
    }
    return costs;
  }

  int[] toArray() {
    return Arrays.copyOf(order, size);
  }

  /// Adds or takes away what a color means to the others and they to it.
  ///
  /// @param end   of the places before the color's
  /// @param start of those behind it
  /// @param sign  1 or −1
  private void changePulls(int color, int end, int start, long sign) {
    int[] meetings = neighbors.meetings(color);
    long pull = 0;
    for (int i = 0; i < end; i++) {
      int count = meetings[order[i]];
      pulls[order[i]] += sign * count;
      pull -= count;
    }
    for (int i = start; i < size; i++) {
      int count = meetings[order[i]];
      pulls[order[i]] -= sign * count;
      pull += count;
    }
    pulls[color] = pull;
  }
}
