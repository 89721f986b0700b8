package dev.ics.write;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.ics.decode.Metadata;
import dev.ics.remap.RemappedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// WebP files in the extended format, which holds metadata (RFC 9649, section 2.7).
final class WebpContainer {

  private static final int SIMPLE_HEADER = 12;
  private static final int PROFILE = 0x20, ALPHA = 0x10, EXIF = 0x08, XMP = 0x04;

  private WebpContainer() {}

  /// The file with metadata, as far as it can hold them.
  ///
  /// @param simple a file with nothing but the pixels of the image
  static byte[] with(Metadata metadata, byte[] simple, RemappedImage image) {
    int flags = (metadata.profile().length > 0 ? PROFILE : 0)
        | (metadata.exif().length > 0 ? EXIF : 0)
        | (metadata.xmp().length > 0 ? XMP : 0);
    if (flags == 0) {
      return simple;
    }
    var body = new ByteArrayOutputStream();
    body.writeBytes("WEBP".getBytes(ISO_8859_1));
    chunk(body, "VP8X", header(image, image.palette().isOpaque() ? flags : flags | ALPHA));
    chunk(body, "ICCP", metadata.profile());
    body.write(simple, SIMPLE_HEADER, simple.length - SIMPLE_HEADER);
    chunk(body, "EXIF", metadata.exif());
    chunk(body, "XMP ", metadata.xmp());
    var file = new ByteArrayOutputStream();
    chunk(file, "RIFF", body.toByteArray());
    return file.toByteArray();
  }

  /// Flags in the lowest byte, then width and height less one in 24 bits each.
  private static byte[] header(RemappedImage image, int flags) {
    long size = image.width() - 1 | (long) (image.height() - 1) << 24;
    return ByteBuffer.allocate(10)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(flags)
        .putInt((int) size)
        .putShort((short) (size >>> 32))
        .array();
  }

  /// Nothing where there is no content.
  private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
    if (content.length > 0) {
      out.writeBytes(type.getBytes(ISO_8859_1));
      out.writeBytes(ByteBuffer.allocate(Integer.BYTES)
          .order(ByteOrder.LITTLE_ENDIAN)
          .putInt(content.length)
          .array());
      out.writeBytes(content);
      if (content.length % 2 != 0) {
        out.write(0);
      }
    }
  }
}
