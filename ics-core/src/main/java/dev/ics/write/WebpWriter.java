package dev.ics.write;

import dev.ics.remap.RemappedImage;
import java.awt.image.BufferedImage;
import javax.imageio.ImageWriteParam;

/// Writes images as lossless WebP, by Google's library.
final class WebpWriter {

  private WebpWriter() {}

  /// The whole file.
  ///
  /// @param image one that [ImageFormat#WEBP] holds
  static byte[] write(RemappedImage image) {
    try (PluginWriter writer = PluginWriter.of("webp")) {
      ImageWriteParam parameters = writer.parameters();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionType("Lossless");
      parameters.setCompressionQuality(1);
      return writer.write(buffered(image), parameters);
    }
  }

  private static BufferedImage buffered(RemappedImage image) {
    int type = image.palette().isOpaque()
        ? BufferedImage.TYPE_INT_RGB
        : BufferedImage.TYPE_INT_ARGB;
    var buffered = new BufferedImage(image.width(), image.height(), type);
    buffered.getRaster()
        .setDataElements(0, 0, image.width(), image.height(), image.pixels().argb());
    return buffered;
  }
}
