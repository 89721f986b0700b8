package dev.ics.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Writes lossless WebP files of two colors for tests (RFC 9649, section 3): every channel has a
/// prefix code of one symbol, but green one of two, so that a pixel is a bit.
final class WebpFile {

  private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();

  /// The `VP8L` content.
  ///
  /// @param greens one bit each: 0 or 255 in the green channel
  static byte[] lossless(int width, int height, int red, int blue, int alpha, int... greens) {
    var bits = new Bits();
    bits.put(0x2F, 8).put(width - 1, 14).put(height - 1, 14).put(1, 1).put(0, 3);
    bits.put(0, 1).put(0, 1).put(0, 1);
    bits.put(0b111, 3).put(0, 8).put(255, 8);
    for (int symbol : new int[]{red, blue, alpha, 0}) {
      bits.put(0b101, 3).put(symbol, 8);
    }
    for (int green : greens) {
      bits.put(green, 1);
    }
    return bits.bytes();
  }

  /// A whole file of one chunk.
  static byte[] of(byte[] lossless) {
    return new WebpFile().chunk("VP8L", lossless).end();
  }

  /// The chunk that announces metadata and the canvas.
  WebpFile extended(int flags, int width, int height) {
    return chunk("VP8X", ByteBuffer.allocate(12)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(flags)
        .putInt(width - 1 | (height - 1) << 24)
        .putShort((short) ((height - 1) >> 8))
        .slice(0, 10));
  }

  WebpFile chunk(String type, byte... content) {
    chunks.writeBytes(chunkBytes(type, content));
    return this;
  }

  private WebpFile chunk(String type, ByteBuffer content) {
    byte[] bytes = new byte[content.limit()];
    content.get(0, bytes);
    return chunk(type, bytes);
  }

  /// The first frame of an animation.
  WebpFile frame(int x, int y, int width, int height, byte[] lossless) {
    byte[] image = chunkBytes("VP8L", lossless);
    byte[] frame = new byte[16 + image.length];
    frame[0] = (byte) (x / 2);
    frame[3] = (byte) (y / 2);
    frame[6] = (byte) (width - 1);
    frame[9] = (byte) (height - 1);
    System.arraycopy(image, 0, frame, 16, image.length);
    return chunk("ANMF", frame);
  }

  byte[] end() {
    byte[] body = chunks.toByteArray();
    byte[] content = new byte[4 + body.length];
    System.arraycopy("WEBP".getBytes(ISO_8859_1), 0, content, 0, 4);
    System.arraycopy(body, 0, content, 4, body.length);
    return chunkBytes("RIFF", content);
  }

  private static byte[] chunkBytes(String type, byte[] content) {
    return ByteBuffer.allocate(8 + content.length + content.length % 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(type.getBytes(ISO_8859_1))
        .putInt(content.length)
        .put(content)
        .array();
  }

  /// Bits, the low ones first.
  private static final class Bits {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int pending;
    private int count;

    Bits put(int value, int bits) {
      for (int i = 0; i < bits; i++) {
        pending |= ((value >> i) & 1) << count++;
        if (count == 8) {
          bytes.write(pending);
          pending = 0;
          count = 0;
        }
      }
      return this;
    }

    byte[] bytes() {
      put(0, 7);
      return bytes.toByteArray();
    }
  }
}
