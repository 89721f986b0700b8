package dev.ics.histogram;

import java.util.Arrays;

/// Which of all opaque colors a picture has: a bit for each in Morton order, so that nothing is left to
/// sort. A color's number is how many bits are set before its own (Jacobson, "Space-efficient static trees
/// and graphs", 1989).
final class OpaqueColors {

  private static final int WORDS = (1 << 24) / Long.SIZE;
  private static final int OPAQUE = 0xFF00_0000;

  private final long[] words = new long[WORDS];
  /// How many bits are set before each word.
  private final int[] before = new int[WORDS];
  private final int size;

  /// @param argb   opaque colors
  /// @param places output, of each in Morton order; may be `argb`
  private OpaqueColors(int[] argb, int[] places) {
    for (int i = 0; i < argb.length; i++) {
      int place = MortonOrder.place(argb[i]);
      places[i] = place;
      words[place / Long.SIZE] |= 1L << place;
    }
    int set = 0;
    for (int i = 0; i < WORDS; i++) {
      before[i] = set;
      set += Long.bitCount(words[i]);
    }
    size = set;
  }

  /// Counts opaque pixels.
  ///
  /// @param numbers output, for each pixel that of its color in the histogram; may be `argb`
  static ColorHistogram count(int[] argb, int[] numbers) {
    OpaqueColors colors = new OpaqueColors(argb, numbers);
    int[] counts = new int[colors.size];
    for (int i = 0; i < numbers.length; i++) {
      int number = colors.numberAt(numbers[i]);
      numbers[i] = number;
      counts[number]++;
    }
    return new ColorHistogram(colors.inOrder(), Arrays.stream(counts).asLongStream().toArray());
  }

  private int numberAt(int place) {
    int word = place / Long.SIZE;
    return before[word] + Long.bitCount(words[word] & (1L << place) - 1);
  }

  private int[] inOrder() {
    int[] colors = new int[size];
    int number = 0;
    for (int i = 0; i < WORDS; i++) {
      for (long left = words[i]; left != 0; left &= left - 1) {
        int place = Long.SIZE * i + Long.numberOfTrailingZeros(left);
        colors[number++] = OPAQUE | MortonOrder.rgb(place);
      }
    }
    return colors;
  }
}
