package dev.ics.write;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// One ImageIO plug-in that writes one file.
final class PluginWriter implements AutoCloseable {

  private final ImageWriter writer;

  private PluginWriter(ImageWriter writer) {
    this.writer = writer;
  }

  /// @param format as ImageIO calls it
  /// @throws IllegalStateException if no plug-in on the class path writes it
  static PluginWriter of(String format) {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
    if (!writers.hasNext()) {
      throw new IllegalStateException(
          "no writer for %s: add its ImageIO plug-in to the class path".formatted(format));
    }
    return new PluginWriter(writers.next());
  }

  ImageWriteParam parameters() {
    return writer.getDefaultWriteParam();
  }

  /// The whole file.
  byte[] write(BufferedImage image, ImageWriteParam parameters) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    writer.dispose();
  }
}
