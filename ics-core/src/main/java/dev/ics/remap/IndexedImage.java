package dev.ics.remap;

import dev.ics.color.RgbaImage;
import dev.ics.palette.Palette;
import java.util.stream.IntStream;

/// `width * height` indices into a palette, row by row from the top left, a byte each.
public final class IndexedImage implements RemappedImage {

  private final int width;
  private final int height;
  private final byte[] indices;
  private final Palette palette;

  /// Takes ownership of `indices`: the caller must not write to them afterwards.
  ///
  /// @param indices unsigned, each below the palette's size
  /// @param palette at most 256 colors
  public IndexedImage(int width, int height, byte[] indices, Palette palette) {
    if ((long) width * height != indices.length || palette.size() > Palette.MAX_INDEXED) {
      throw new IllegalArgumentException("%d x %d pixels of %d colors do not fit %d bytes"
          .formatted(width, height, palette.size(), indices.length));
    }
    this.width = width;
    this.height = height;
    this.indices = indices;
    this.palette = palette;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  /// The live index array, not a copy; read only.
  public byte[] indices() {
    return indices;
  }

  /// The same without the palette colors that no pixel has.
  IndexedImage withoutUnusedColors() {
    int[] used = usedIndices();
    if (used.length == palette.size()) {
      return this;
    }
    byte[] newIndex = new byte[palette.size()];
    for (int i = 0; i < used.length; i++) {
      newIndex[used[i]] = (byte) i;
    }
    byte[] moved = new byte[indices.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = newIndex[indices[i] & 0xFF];
    }
    return new IndexedImage(width, height, moved, palette.select(used));
  }

  private int[] usedIndices() {
    boolean[] used = new boolean[palette.size()];
    for (byte index : indices) {
      used[index & 0xFF] = true;
    }
    return IntStream.range(0, used.length).filter(index -> used[index]).toArray();
  }

  @Override
  public Palette palette() {
    return palette;
  }

  @Override
  public RgbaImage pixels() {
    int[] argb = new int[indices.length];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = palette.color(indices[i] & 0xFF);
    }
    return new RgbaImage(width, height, argb);
  }
}
