package dev.ics.batch;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// Small picture files.
public final class TestPictures {

  private static final int SIDE = 48;

  private TestPictures() {}

  /// Noise in true color, which few colors make much smaller.
  public static byte[] png(long seed) throws IOException {
    Random random = new Random(seed);
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return file(image, "png");
  }

  /// Noise after the losses of JPEG at its default quality: a PNG needs more bytes for it.
  static byte[] jpeg() throws IOException {
    return file(read(png(0)), "jpeg");
  }

  /// One black pixel, in as few bytes as can be.
  public static byte[] smallPng() throws IOException {
    return file(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY), "png");
  }

  public static BufferedImage read(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  private static byte[] file(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }
}
