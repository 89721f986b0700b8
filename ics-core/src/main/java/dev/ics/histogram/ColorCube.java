package dev.ics.histogram;

import java.util.Arrays;

/// How many pixels of a large picture have each of all opaque colors. Waiting for memory is what takes
/// the time, so there is only a byte for each, and what is beyond is noted apart; the bytes stand in
/// Morton order, so that nothing is left to sort.
final class ColorCube {

  /// How many colors there are.
  static final int COLORS = 1 << 24;

  private static final int OPAQUE = 0xFF00_0000;

  /// The most that a byte holds.
  private static final int MOST = 0xFF;

  /// Pixels that are counted at once when all are equal; at most [#MOST].
  private static final int ROW = 128;

  /// The bits of a place that come from each component of a color.
  private static final int RED = 0x92_4924;
  private static final int GREEN = 0x49_2492;
  private static final int BLUE = 0x24_9249;

  private static final int HALF_BITS = 12;
  private static final int HALVES = 1 << HALF_BITS;
  private static final int HALF = HALVES - 1;

  /// By the upper or lower half of a color's bits, their part of its place.
  private static final int[] UPPER_PLACES = new int[HALVES];
  private static final int[] LOWER_PLACES = new int[HALVES];
  /// By the upper or lower half of a place's bits, their part of its color.
  private static final int[] UPPER_COLORS = new int[HALVES];
  private static final int[] LOWER_COLORS = new int[HALVES];

  private static final byte[] NONE = new byte[HALVES];

  static {
    for (int half = 0; half < HALVES; half++) {
      UPPER_PLACES[half] = place(half << HALF_BITS);
      LOWER_PLACES[half] = place(half);
      UPPER_COLORS[half] = color(half << HALF_BITS);
      LOWER_COLORS[half] = color(half);
    }
  }

  /// By place in Morton order, the pixels of a color. After 255 comes 1, so that 0 always means none.
  private final byte[] counts = new byte[COLORS];
  /// A place for each time that its count went beyond 255.
  private final int[] restarts;
  private int restartsSize;

  private ColorCube(int pixels) {
    restarts = new int[pixels / MOST];
  }

  /// Counts opaque pixels.
  static ColorHistogram count(int[] argb) {
    ColorCube cube = new ColorCube(argb.length);
    for (int start = 0; start < argb.length; start += ROW) {
      cube.addRow(argb, start, Math.min(start + ROW, argb.length));
    }
    Arrays.sort(cube.restarts, 0, cube.restartsSize);
    return cube.histogram();
  }

  private void addRow(int[] argb, int start, int end) {
    if (Arrays.equals(argb, start, end - 1, argb, start + 1, end)) {
      add(argb[start], end - start);
    } else {
      for (int i = start; i < end; i++) {
        add(argb[i], 1);
      }
    }
  }

  private void add(int color, int pixels) {
    int place = UPPER_PLACES[color >>> HALF_BITS & HALF] | LOWER_PLACES[color & HALF];
    int count = (counts[place] & MOST) + pixels;
    if (count > MOST) {
      count -= MOST;
      restarts[restartsSize++] = place;
    }
    counts[place] = (byte) count;
  }

  private ColorHistogram histogram() {
    int[] colors = new int[HALVES];
    long[] pixelCounts = new long[HALVES];
    int size = 0;
    int restart = 0;
    for (int place = next(0); place < COLORS; place = next(place + 1)) {
      if (size == colors.length) {
        colors = Arrays.copyOf(colors, 2 * size);
        pixelCounts = Arrays.copyOf(pixelCounts, 2 * size);
      }
      long pixels = counts[place] & MOST;
      while (restart < restartsSize && restarts[restart] == place) {
        pixels += MOST;
        restart++;
      }
      colors[size] = OPAQUE | UPPER_COLORS[place >>> HALF_BITS] | LOWER_COLORS[place & HALF];
      pixelCounts[size++] = pixels;
    }
    return new ColorHistogram(Arrays.copyOf(colors, size), Arrays.copyOf(pixelCounts, size));
  }

  /// The first place from there on whose color has pixels, beyond all when there is none.
  private int next(int from) {
    int place = from;
    while (place < COLORS) {
      int end = (place | HALF) + 1;
      int empty = Arrays.mismatch(counts, place, end, NONE, 0, end - place);
      if (empty >= 0) {
        return place + empty;
      }
      place = end;
    }
    return place;
  }

  private static int place(int color) {
    return Integer.expand(color >>> 16, RED)
        | Integer.expand(color >>> 8, GREEN)
        | Integer.expand(color, BLUE);
  }

  private static int color(int place) {
    return Integer.compress(place, RED) << 16
        | Integer.compress(place, GREEN) << 8
        | Integer.compress(place, BLUE);
  }
}
