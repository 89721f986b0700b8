package dev.ics.histogram;

import dev.ics.color.Argb;
import java.util.Arrays;

/// Adds histograms up, many of them in the room of one: the total is that of [ColorHistogram#plus], in
/// whatever order they come. Not for several threads at a time.
///
/// Opaque colors are counted in pages of neighbors, made when they are needed, which take 128 MB where
/// every color occurs. Half-transparent ones, of which there could be thousands of millions, have a
/// limit.
public final class HistogramSum {

  /// The most distinct colors that are not opaque.
  public static final int MOST_TRANSLUCENT = 1 << 24;

  private static final int PAGE_BITS = 12;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int OPAQUE = 0xFF00_0000;

  private final long[][] pages = new long[(1 << 24) / PAGE][];
  private final ColorTable translucent = new ColorTable();
  private long[] translucentCounts = new long[PAGE];
  private int opaqueSize;

  /// Adds the counts of one more.
  ///
  /// @throws ArithmeticException where there are more than [#MOST_TRANSLUCENT] half-transparent colors
  public void add(ColorHistogram histogram) {
    for (int i = 0; i < histogram.size(); i++) {
      add(histogram.colors()[i], histogram.pixelCounts()[i]);
    }
  }

  private void add(int color, long pixels) {
    if (!Argb.isOpaque(color)) {
      addTranslucent(color, pixels);
      return;
    }
    int place = MortonOrder.place(color);
    long[] page = pages[place >>> PAGE_BITS];
    if (page == null) {
      page = new long[PAGE];
      pages[place >>> PAGE_BITS] = page;
    }
    if (page[place & PAGE - 1] == 0) {
      opaqueSize++;
    }
    page[place & PAGE - 1] += pixels;
  }

  private void addTranslucent(int color, long pixels) {
    int number = translucent.add(color);
    if (number == MOST_TRANSLUCENT) {
      throw new ArithmeticException(
          "more than %,d distinct half-transparent colors".formatted(MOST_TRANSLUCENT));
    }
    if (number == translucentCounts.length) {
      translucentCounts = Arrays.copyOf(translucentCounts, 2 * number);
    }
    translucentCounts[number] += pixels;
  }

  /// How many distinct colors there are.
  public int size() {
    return opaqueSize + translucent.size();
  }

  /// All counts as they are now.
  public ColorHistogram total() {
    return translucent.size() == 0 ? opaque() : opaque().plus(others());
  }

  private ColorHistogram opaque() {
    int[] colors = new int[opaqueSize];
    long[] counts = new long[opaqueSize];
    int size = 0;
    for (int number = 0; number < pages.length; number++) {
      long[] page = pages[number];
      for (int i = 0; page != null && i < PAGE; i++) {
        if (page[i] > 0) {
          colors[size] = OPAQUE | MortonOrder.rgb(number << PAGE_BITS | i);
          counts[size++] = page[i];
        }
      }
    }
    return new ColorHistogram(colors, counts);
  }

  private ColorHistogram others() {
    long[] keyed = new long[translucent.size()];
    for (int number = 0; number < keyed.length; number++) {
      keyed[number] = MortonOrder.sortable(translucent.color(number), number);
    }
    Arrays.sort(keyed);
    return new ColorHistogram(
        Arrays.stream(keyed).mapToInt(key -> translucent.color((int) key)).toArray(),
        Arrays.stream(keyed).map(key -> translucentCounts[(int) key]).toArray());
  }
}
