package dev.ics.write;

import dev.ics.color.Argb;
import dev.ics.palette.Palette;
import java.util.Comparator;
import java.util.stream.IntStream;

/// A palette's colors as a PNG holds them: those with alpha first, so that `tRNS` need not name the
/// others; then from dark to light, so that similar pixels get similar indices.
final class PaletteOrder {

  private final Palette palette;
  private final int[] newIndices;
  private final int translucent;

  private PaletteOrder(Palette palette, int[] newIndices, int translucent) {
    this.palette = palette;
    this.newIndices = newIndices;
    this.translucent = translucent;
  }

  static PaletteOrder of(Palette palette) {
    Comparator<Integer> order = Comparator
        .comparing((Integer index) -> Argb.isOpaque(palette.color(index)))
        .thenComparingInt(index -> luma(palette.color(index)))
        .thenComparing(Comparator.naturalOrder());
    int[] oldIndices = IntStream.range(0, palette.size())
        .boxed()
        .sorted(order)
        .mapToInt(index -> index)
        .toArray();
    int[] newIndices = new int[oldIndices.length];
    for (int i = 0; i < oldIndices.length; i++) {
      newIndices[oldIndices[i]] = i;
    }
    int translucent = (int) IntStream.range(0, palette.size())
        .filter(index -> !Argb.isOpaque(palette.color(index)))
        .count();
    return new PaletteOrder(palette.select(oldIndices), newIndices, translucent);
  }

  /// The colors in the new order.
  Palette palette() {
    return palette;
  }

  int newIndex(int oldIndex) {
    return newIndices[oldIndex];
  }

  /// How many colors, the first ones, have less than full alpha.
  int translucent() {
    return translucent;
  }

  /// Rec. 601 luma in thousandths, 0..255,000.
  private static int luma(int argb) {
    return 299 * Argb.red(argb) + 587 * Argb.green(argb) + 114 * Argb.blue(argb);
  }
}
