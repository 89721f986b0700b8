package dev.ics.write;

import dev.ics.color.Argb;
import dev.ics.palette.Palette;
import dev.ics.remap.IndexedImage;

/// A palette's colors as a PNG holds them: those with alpha come first, so that `tRNS` need not name
/// the others.
final class PaletteOrder {

  private final Palette palette;
  private final byte[] newIndices;

  private PaletteOrder(Palette palette, byte[] newIndices) {
    this.palette = palette;
    this.newIndices = newIndices;
  }

  static PaletteOrder of(IndexedImage image, ColorOrder order) {
    Palette palette = image.palette();
    int[] oldIndices = order.of(image);
    byte[] newIndices = new byte[oldIndices.length];
    for (int i = 0; i < oldIndices.length; i++) {
      newIndices[oldIndices[i]] = (byte) i;
    }
    return new PaletteOrder(palette.select(oldIndices), newIndices);
  }

  /// The colors in the new order.
  Palette palette() {
    return palette;
  }

  /// By the old index; unsigned.
  byte[] newIndices() {
    return newIndices;
  }

  /// How many colors, the first ones, `tRNS` must name.
  int translucent() {
    int count = palette.size();
    while (count > 0 && Argb.isOpaque(palette.color(count - 1))) {
      count--;
    }
    return count;
  }
}
