package dev.ics.write;

import dev.ics.color.Argb;
import dev.ics.palette.Palette;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A palette's colors as a PNG holds them: those with alpha first, so that `tRNS` need not name the
/// others; then from dark to light, so that similar pixels get similar indices.
final class PaletteOrder {

  private static final int INDEX_BITS = 16;

  private final Palette palette;
  private final int[] newIndices;
  private final int translucent;

  private PaletteOrder(Palette palette, int[] newIndices, int translucent) {
    this.palette = palette;
    this.newIndices = newIndices;
    this.translucent = translucent;
  }

  static PaletteOrder of(Palette palette) {
    long[] keys = new long[palette.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) key(palette.color(i)) << INDEX_BITS | i;
    }
    Arrays.sort(keys);
    int[] oldIndices = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      oldIndices[i] = (int) keys[i] & (1 << INDEX_BITS) - 1;
    }
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

  /// Greater for the color that comes later.
  private static int key(int argb) {
    return (Argb.isOpaque(argb) ? 1 << 18 : 0) + luma(argb);
  }

  /// Rec. 601 luma in thousandths, 0..255,000.
  private static int luma(int argb) {
    return 299 * Argb.red(argb) + 587 * Argb.green(argb) + 114 * Argb.blue(argb);
  }
}
