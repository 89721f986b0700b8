package dev.ics.write;

import dev.ics.color.Argb;
import dev.ics.palette.Palette;
import dev.ics.remap.IndexedImage;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import javax.imageio.ImageWriteParam;

/// Writes indexed images as GIF, not interlaced ("Graphics Interchange Format, Version 89a",
/// CompuServe 1990).
final class GifWriter {

  private GifWriter() {}

  /// The whole file.
  ///
  /// @param image one that [ImageFormat#GIF] holds
  static byte[] write(IndexedImage image) {
    try (PluginWriter writer = PluginWriter.of("gif")) {
      ImageWriteParam parameters = writer.parameters();
      parameters.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
      return writer.write(buffered(image), parameters);
    }
  }

  private static BufferedImage buffered(IndexedImage image) {
    byte[] indices = image.indices();
    WritableRaster raster = Raster.createInterleavedRaster(
        new DataBufferByte(indices, indices.length), image.width(), image.height(), image.width(),
        1,
        new int[]{0}, null);
    return new BufferedImage(colors(image.palette()), raster, false, null);
  }

  private static IndexColorModel colors(Palette palette) {
    int[] colors = new int[palette.size()];
    int transparent = -1;
    for (int i = 0; i < colors.length; i++) {
      colors[i] = palette.color(i);
      if (!Argb.isOpaque(colors[i])) {
        transparent = i;
      }
    }
    return new IndexColorModel(8, colors.length, colors, 0, false, transparent,
        DataBuffer.TYPE_BYTE);
  }
}
