package dev.ics.write;

import dev.ics.color.Argb;
import dev.ics.palette.Palette;
import dev.ics.remap.IndexedImage;
import dev.ics.write.PngOutput.ColorType;

/// Indexed images with a palette (`PLTE`) and its alphas (`tRNS`).
final class IndexedForm {

  private IndexedForm() {}

  /// @param bitDepth of an index, at least [BitDepth#ofColors]
  static PngForm of(IndexedImage image, PaletteOrder order, int bitDepth) {
    PngOutput head = new PngOutput(image.width(), image.height(), bitDepth, ColorType.INDEXED);
    head.chunk("PLTE", colors(order.palette()));
    if (order.translucent() > 0) {
      head.chunk("tRNS", alphas(order.palette(), order.translucent()));
    }
    byte[] samples = order.newIndices();
    return new PngForm(head, image.height(),
        choice -> BitDepth.pack(image, samples, bitDepth, choice));
  }

  private static byte[] colors(Palette palette) {
    byte[] colors = new byte[3 * palette.size()];
    for (int i = 0; i < palette.size(); i++) {
      colors[3 * i] = (byte) Argb.red(palette.color(i));
      colors[3 * i + 1] = (byte) Argb.green(palette.color(i));
      colors[3 * i + 2] = (byte) Argb.blue(palette.color(i));
    }
    return colors;
  }

  private static byte[] alphas(Palette palette, int count) {
    byte[] alphas = new byte[count];
    for (int i = 0; i < count; i++) {
      alphas[i] = (byte) Argb.alpha(palette.color(i));
    }
    return alphas;
  }
}
