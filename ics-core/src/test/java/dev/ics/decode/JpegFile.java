package dev.ics.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/// Writes JPEG files for tests, with any segments behind the start marker.
final class JpegFile {

  private JpegFile() {}

  static byte[] of(BufferedImage image, boolean progressive) throws IOException {
    return write(new IIOImage(image, null, null), progressive);
  }

  /// Samples as they are, without a color transform or a segment that names their meaning.
  static byte[] of(Raster raster) throws IOException {
    return write(new IIOImage(raster, null, null), false);
  }

  private static byte[] write(IIOImage content, boolean progressive) throws IOException {
    ImageWriter writer = writer();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(1);
    if (progressive) {
      settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    var out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, content, settings);
    }
    writer.dispose();
    return out.toByteArray();
  }

  private static ImageWriter writer() {
    var writers = ImageIO.getImageWritersByFormatName("jpeg");
    while (true) {
      ImageWriter writer = writers.next();
      if (writer.getClass().getName().startsWith("com.sun")) {
        return writer;
      }
    }
  }

  /// The file with one more segment behind its start marker.
  static byte[] with(byte[] jpeg, int marker, byte[] content) {
    return ByteBuffer.allocate(jpeg.length + 4 + content.length)
        .put(jpeg, 0, 2)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (2 + content.length))
        .put(content)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  static byte[] withOrientation(byte[] jpeg, int orientation) {
    return with(jpeg, 0xE1, join("Exif\0\0", TiffFile.exif(orientation)));
  }

  /// The file with a profile in two parts, the second part first.
  static byte[] withProfile(byte[] jpeg, byte[] profile) {
    int half = profile.length / 2;
    byte[] first = Arrays.copyOf(profile, half);
    byte[] second = Arrays.copyOfRange(profile, half, profile.length);
    return with(with(jpeg, 0xE2, join("ICC_PROFILE\0\1\2", first)), 0xE2,
        join("ICC_PROFILE\0\2\2", second));
  }

  /// @param transform 0 for RGB or CMYK, 1 for YCbCr, 2 for YCCK
  static byte[] withAdobe(byte[] jpeg, int transform) {
    return with(jpeg, 0xEE, join("Adobe", new byte[]{0, 100, 0, 0, 0, 0, (byte) transform}));
  }

  private static byte[] join(String name, byte[] content) {
    return ByteBuffer.allocate(name.length() + content.length)
        .put(name.getBytes(ISO_8859_1))
        .put(content)
        .array();
  }
}
