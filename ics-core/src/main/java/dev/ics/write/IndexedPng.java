package dev.ics.write;

import dev.ics.color.Argb;
import dev.ics.palette.Palette;
import dev.ics.remap.IndexedImage;

/// Writes indexed images as PNG, at the smallest of 1, 2, 4 and 8 bits a pixel.
final class IndexedPng {

  private IndexedPng() {}

  /// The whole file.
  static byte[] write(IndexedImage image) {
    PaletteOrder order = PaletteOrder.of(image.palette());
    int bitDepth = bitDepth(image.palette().size());
    PngOutput png = new PngOutput(image.width(), image.height(), bitDepth,
        PngOutput.ColorType.INDEXED);
    png.chunk("PLTE", colors(order.palette()));
    if (order.translucent() > 0) {
      png.chunk("tRNS", alphas(order.palette(), order.translucent()));
    }
    return png.chunk("IDAT", pixels(image, order, bitDepth)).toBytes();
  }

  private static int bitDepth(int colors) {
    if (colors <= 2) {
      return 1;
    }
    if (colors <= 4) {
      return 2;
    }
    return colors <= 16 ? 4 : 8;
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

  private static byte[] pixels(IndexedImage image, PaletteOrder order, int bitDepth) {
    byte[] indices = image.indices();
    byte[] row = new byte[1 + Math.ceilDiv(image.width() * bitDepth, 8)];
    try (Zlib zlib = new Zlib()) {
      for (int y = 0; y < image.height(); y++) {
        pack(indices, y * image.width(), image.width(), order, bitDepth, row);
        zlib.write(row);
      }
      return zlib.finish();
    }
  }

  /// Packs pixels from the high bits down, behind the filter type None; the last byte is filled with
  /// zeros.
  private static void pack(byte[] indices, int start, int width, PaletteOrder order, int bitDepth,
      byte[] row) {
    int pixelsPerByte = 8 / bitDepth;
    for (int x = 0; x < width; x += pixelsPerByte) {
      int packed = 0;
      for (int i = 0; i < pixelsPerByte; i++) {
        int index = x + i < width ? order.newIndex(indices[start + x + i] & 0xFF) : 0;
        packed = packed << bitDepth | index;
      }
      row[1 + x / pixelsPerByte] = (byte) packed;
    }
  }
}
