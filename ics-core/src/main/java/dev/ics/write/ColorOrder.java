package dev.ics.write;

import dev.ics.color.Argb;
import dev.ics.palette.Palette;
import dev.ics.remap.IndexedImage;
import java.util.Comparator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// The orders in which the colors of a palette can stand.
enum ColorOrder {
  /// First the color that rows most often begin or end with, because between two rows there is the
  /// filter type None, a zero too; then those with alpha; all from dark to light.
  LUMA,
  /// Those with alpha first; colors that often meet in the image get similar indices, so that filters
  /// leave small differences.
  MEETINGS,
  /// As [#MEETINGS], by [SwappedOrder]: better, but takes long.
  BEST_MEETINGS;

  /// The old indices of the palette's colors in their new order.
  int[] of(IndexedImage image) {
    Palette palette = image.palette();
    return switch (this) {
      case LUMA -> {
        int edge = edgeColor(image);
        int[] order = sort(inOrder(palette), i -> luma(palette.color(i)));
        yield sort(alphaFirst(order, palette), i -> i == edge ? 0 : 1);
      }
      case MEETINGS -> alphaFirst(MeetingOrder.of(Neighbors.of(image), 2), palette);
      case BEST_MEETINGS -> {
        Neighbors neighbors = Neighbors.of(image);
        int[] start = MeetingOrder.of(neighbors, Integer.MAX_VALUE);
        yield alphaFirst(SwappedOrder.of(start, neighbors), palette);
      }
    };
  }

  private static int[] inOrder(Palette palette) {
    return IntStream.range(0, palette.size()).toArray();
  }

  private static int[] alphaFirst(int[] order, Palette palette) {
    return sort(order, i -> Argb.isOpaque(palette.color(i)) ? 1 : 0);
  }

  /// Keeps the order where keys are equal.
  private static int[] sort(int[] order, ToIntFunction<Integer> key) {
    return IntStream.of(order)
        .boxed()
        .sorted(Comparator.comparingInt(key))
        .mapToInt(i -> i)
        .toArray();
  }

  private static int edgeColor(IndexedImage image) {
    byte[] indices = image.indices();
    int[] counts = new int[image.palette().size()];
    for (int row = 0; row < indices.length; row += image.width()) {
      counts[indices[row] & 0xFF]++;
      counts[indices[row + image.width() - 1] & 0xFF]++;
    }
    int edge = 0;
    for (int i = 1; i < counts.length; i++) {
      edge = counts[i] > counts[edge] ? i : edge;
    }
    return edge;
  }

  /// Rec. 601 luma in thousandths, 0..255,000.
  private static int luma(int argb) {
    return 299 * Argb.red(argb) + 587 * Argb.green(argb) + 114 * Argb.blue(argb);
  }
}
