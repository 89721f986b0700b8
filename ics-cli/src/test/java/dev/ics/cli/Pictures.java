package dev.ics.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;

/// Small picture files, and what is in them.
final class Pictures {

  static final int SIDE = 60;

  private Pictures() {}

  /// Noise in true color, 60 by 60 pixels: few colors make it much smaller.
  static byte[] noise(long seed) throws IOException {
    return file(noise(SIDE, SIDE, seed), "png");
  }

  /// The same, at that place; the folders above it are made.
  static Path noise(Path file) throws IOException {
    return write(file, noise(file.getFileName().toString().hashCode()));
  }

  static BufferedImage noise(int width, int height, long seed) {
    var random = new Random(seed);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return image;
  }

  /// One black pixel, in as few bytes as can be.
  static byte[] dot() throws IOException {
    return file(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY), "png");
  }

  /// Noise after the losses of JPEG: a PNG of it has more bytes.
  static byte[] jpeg() throws IOException {
    return file(noise(SIDE, SIDE, 0), "jpeg");
  }

  /// A GIF of so many frames of noise.
  static Path animation(Path file, int frames) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (var out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < frames; i++) {
        writer.writeToSequence(new IIOImage(noise(SIDE, SIDE, i), null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return file;
  }

  static byte[] file(BufferedImage image, String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  static Path write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.write(file, bytes);
  }

  static BufferedImage read(Path file) throws IOException {
    return ImageIO.read(file.toFile());
  }

  /// How many colors differ.
  static long colors(BufferedImage image) {
    return IntStream.range(0, image.getWidth() * image.getHeight())
        .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
        .distinct()
        .count();
  }
}
