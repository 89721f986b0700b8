package dev.ics.write;

import com.luciad.imageio.webp.WebPWriteParam;
import dev.ics.remap.RemappedImage;
import java.awt.image.BufferedImage;
import javax.imageio.ImageWriteParam;

/// Writes images as lossless WebP, by Google's library.
final class WebpWriter {

  /// The library's method, 0..6, for each effort. 0 is hardly faster than 1, and worse at drawings.
  private static final int[] METHODS = {1, 1, 2, 3, 4, 4, 4, 5, 5, 6};
  private static final int USUAL_METHOD = 4;

  private WebpWriter() {}

  /// The whole file. A longer search now and then ends at more bytes, so all methods from the usual
  /// one to that of the effort are tried.
  ///
  /// @param image  one that [ImageFormat#WEBP] holds
  /// @param effort 0..9; above 4 more of it never makes a larger file
  static byte[] write(RemappedImage image, int effort) {
    BufferedImage pixels = buffered(image);
    byte[] smallest = write(pixels, Math.min(METHODS[effort], USUAL_METHOD));
    for (int method = USUAL_METHOD + 1; method <= METHODS[effort]; method++) {
      byte[] bytes = write(pixels, method);
      if (bytes.length < smallest.length) {
        smallest = bytes;
      }
    }
    return smallest;
  }

  /// Lossless is lossless at every quality: it says how long to search.
  private static byte[] write(BufferedImage pixels, int method) {
    try (PluginWriter writer = PluginWriter.of("webp")) {
      WebPWriteParam parameters = (WebPWriteParam) writer.parameters();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionType("Lossless");
      parameters.setMethod(method);
      parameters.setCompressionQuality(method < USUAL_METHOD ? 0.2f * method : 1);
      return writer.write(pixels, parameters);
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
