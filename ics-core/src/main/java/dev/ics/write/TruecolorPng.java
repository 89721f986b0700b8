package dev.ics.write;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;

/// Writes images as PNG with 24 bits a pixel, or 32 where they have alpha.
final class TruecolorPng {

  private TruecolorPng() {}

  /// The whole file.
  static byte[] write(RgbaImage image) {
    PngOutput.ColorType type = image.isOpaque()
        ? PngOutput.ColorType.TRUECOLOR
        : PngOutput.ColorType.TRUECOLOR_ALPHA;
    return new PngOutput(image.width(), image.height(), 8, type).chunk("IDAT", pixels(image))
        .toBytes();
  }

  private static byte[] pixels(RgbaImage image) {
    int bytesPerPixel = image.isOpaque() ? 3 : 4;
    RowFilter filter = new RowFilter(bytesPerPixel, bytesPerPixel * image.width());
    byte[] row = new byte[bytesPerPixel * image.width()];
    try (Zlib zlib = new Zlib()) {
      for (int y = 0; y < image.height(); y++) {
        unpack(image.argb(), y * image.width(), bytesPerPixel, row);
        zlib.write(filter.filter(row));
      }
      return zlib.finish();
    }
  }

  private static void unpack(int[] argb, int start, int bytesPerPixel, byte[] row) {
    int pixel = start;
    for (int i = 0; i < row.length; i += bytesPerPixel) {
      int color = argb[pixel++];
      row[i] = (byte) Argb.red(color);
      row[i + 1] = (byte) Argb.green(color);
      row[i + 2] = (byte) Argb.blue(color);
      if (bytesPerPixel == 4) {
        row[i + 3] = (byte) Argb.alpha(color);
      }
    }
  }
}
