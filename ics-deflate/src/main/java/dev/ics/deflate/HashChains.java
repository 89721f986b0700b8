package dev.ics.deflate;

import java.util.Arrays;

/// Where bytes like the next ones were before: the last place with the same three bytes, and a chain of
/// places whose next four bytes have the same hash.
final class HashChains {

  private static final int THREE_BITS = 14;
  private static final int FOUR_BITS = 15;
  private static final int MASK = DistanceCodes.MAX_DISTANCE - 1;

  /// Any odd number whose bits are mixed well; here the golden section.
  static final int MIXER = 0x9E37_79B1;

  private final int[] lastOfThree = new int[1 << THREE_BITS];
  private final int[] lastOfFour = new int[1 << FOUR_BITS];
  private final int[] previous = new int[DistanceCodes.MAX_DISTANCE];

  HashChains() {
    Arrays.fill(lastOfThree, -1);
    Arrays.fill(lastOfFour, -1);
  }

  /// Adds a place, which must be the next one.
  void insert(byte[] bytes, int place) {
    int four = Window.fourBytes(bytes, place);
    lastOfThree[(four << 8) * MIXER >>> Integer.SIZE - THREE_BITS] = place;
    int hash = four * MIXER >>> Integer.SIZE - FOUR_BITS;
    previous[place & MASK] = lastOfFour[hash];
    lastOfFour[hash] = place;
  }

  /// The last place that may have the same three bytes as this one, which is not yet inserted; -1 when
  /// there is none.
  int lastOfThree(byte[] bytes, int place) {
    int four = Window.fourBytes(bytes, place);
    return lastOfThree[(four << 8) * MIXER >>> Integer.SIZE - THREE_BITS];
  }

  /// The last place that may have the same four bytes.
  int lastOfFour(byte[] bytes, int place) {
    return lastOfFour[Window.fourBytes(bytes, place) * MIXER >>> Integer.SIZE - FOUR_BITS];
  }

  /// The place before another in its chain; meaningful for the last 32,768 places inserted.
  int previous(int place) {
    return previous[place & MASK];
  }
}
