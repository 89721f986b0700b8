package dev.ics.deflate;

import java.util.Arrays;

/// Where bytes like the next ones were before: the last place with the same three bytes, and a chain of
/// places whose next four bytes have the same hash.
final class HashChains {

  private static final int MOST_BITS = 15;

  /// Any odd number whose bits are mixed well; here the golden section.
  static final int MIXER = 0x9E37_79B1;

  private final int shift;
  private final int[] lastOfThree;
  private final int[] lastOfFour;
  private final int[] previous;

  HashChains(Window window) {
    int bits = Math.min(MOST_BITS, window.bits());
    shift = Integer.SIZE - bits;
    lastOfThree = new int[1 << bits];
    lastOfFour = new int[1 << bits];
    previous = new int[1 << bits];
    Arrays.fill(lastOfThree, -1);
    Arrays.fill(lastOfFour, -1);
  }

  /// Adds a place, which must be the next one.
  ///
  /// @param four the bytes from there on
  void insert(int four, int place) {
    lastOfThree[hashOfThree(four)] = place;
    int hash = hashOfFour(four);
    previous[place & previous.length - 1] = lastOfFour[hash];
    lastOfFour[hash] = place;
  }

  /// The last place that may have the first three of some bytes; -1 when there is none.
  int lastOfThree(int four) {
    return lastOfThree[hashOfThree(four)];
  }

  /// The last place that may have the same four bytes.
  int lastOfFour(int four) {
    return lastOfFour[hashOfFour(four)];
  }

  /// The place before another in its chain; meaningful for the last 32,768 places inserted.
  int previous(int place) {
    return previous[place & previous.length - 1];
  }

  private int hashOfThree(int four) {
    return (four << 8) * MIXER >>> shift;
  }

  private int hashOfFour(int four) {
    return four * MIXER >>> shift;
  }
}
