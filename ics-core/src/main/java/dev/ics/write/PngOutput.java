package dev.ics.write;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/// A PNG file that is put together chunk by chunk ("Portable Network Graphics (PNG) Specification",
/// third edition, W3C 2025, section 5).
final class PngOutput {

  /// The signature and IHDR, with which every file begins.
  static final int HEADER_BYTES = 8 + 12 + 13;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private final List<byte[]> parts = new ArrayList<>();
  private int length;

  /// The kinds of pixels that a header can name.
  enum ColorType {
    GRAY(0),
    TRUECOLOR(2),
    INDEXED(3),
    GRAY_ALPHA(4),
    TRUECOLOR_ALPHA(6);

    private final int code;

    ColorType(int code) {
      this.code = code;
    }
  }

  PngOutput(int width, int height, int bitDepth, ColorType type) {
    this(SIGNATURE);
    chunk("IHDR", ByteBuffer.allocate(13)
        .putInt(width)
        .putInt(height)
        .put((byte) bitDepth)
        .put((byte) type.code)
        .array());
  }

  /// @param header the content of IHDR
  static PngOutput ofHeader(byte[] header) {
    return new PngOutput(SIGNATURE).chunk("IHDR", header);
  }

  /// Goes on where another output stopped.
  PngOutput(byte[] start) {
    add(start);
  }

  /// Adds a chunk.
  ///
  /// @param data kept as it is, not copied
  PngOutput chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    add(bigEndian(data.length));
    add(name);
    add(data);
    add(bigEndian((int) crc.getValue()));
    return this;
  }

  /// Adds the chunks that a file has from a place on.
  PngOutput rest(byte[] png, int from) {
    add(Arrays.copyOfRange(png, from, png.length));
    return this;
  }

  /// All chunks so far.
  byte[] toBytes() {
    byte[] file = new byte[length];
    int end = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, file, end, part.length);
      end += part.length;
    }
    return file;
  }

  private void add(byte[] part) {
    parts.add(part);
    length = Math.addExact(length, part.length);
  }

  private static byte[] bigEndian(int value) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
  }
}
