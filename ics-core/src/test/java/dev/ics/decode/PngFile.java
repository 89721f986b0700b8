package dev.ics.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes PNG files for tests: any chunk in any order, and image data of every kind.
public final class PngFile {

  public static final int GRAY = 0, RGB = 2, PALETTE = 3, GRAY_ALPHA = 4, RGB_ALPHA = 6;

  /// Each row gets the next of the five filters.
  public static final IntUnaryOperator ALL_FILTERS = row -> row % 5;

  private static final int[][] ADAM7 = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4},
      {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  public PngFile() {
    out.writeBytes(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
  }

  public static int channels(int color) {
    return switch (color) {
      case GRAY, PALETTE -> 1;
      case GRAY_ALPHA -> 2;
      case RGB -> 3;
      default -> 4;
    };
  }

  public static int[] randomSamples(int width, int height, int depth, int color) {
    return new Random(width * 31L + depth * 7L + color)
        .ints((long) width * height * channels(color), 0, 1 << depth)
        .toArray();
  }

  public PngFile header(int width, int height, int depth, int color, boolean interlaced) {
    return chunk("IHDR", ByteBuffer.allocate(13)
        .putInt(width)
        .putInt(height)
        .put((byte) depth)
        .put((byte) color)
        .putShort((short) 0)
        .put((byte) (interlaced ? 1 : 0))
        .array());
  }

  public PngFile chunk(String type, byte... content) {
    return chunk(type, content, crc(type, content));
  }

  public PngFile chunk(String type, byte[] content, int crc) {
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(type.getBytes(ISO_8859_1));
    out.writeBytes(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt(crc).array());
    return this;
  }

  public static int crc(String type, byte[] content) {
    var crc = new CRC32();
    crc.update(type.getBytes(ISO_8859_1));
    crc.update(content);
    return (int) crc.getValue();
  }

  public byte[] end() {
    return chunk("IEND").out.toByteArray();
  }

  /// A whole plain picture.
  public static byte[] of(int width, int height, int depth, int color, int[] samples) {
    return new PngFile().header(width, height, depth, color, false)
        .chunk("IDAT", data(width, height, depth, color, false, ALL_FILTERS, samples))
        .end();
  }

  public static byte[] data(int width, int height, int depth, int color, boolean interlaced,
      IntUnaryOperator filters, int[] samples) {
    var raw = new ByteArrayOutputStream();
    int channels = channels(color);
    for (int[] pass : interlaced ? ADAM7 : new int[][]{{0, 0, 1, 1}}) {
      int columns = Math.ceilDiv(width - pass[0], pass[2]);
      byte[] above = new byte[(Math.max(columns, 0) * channels * depth + 7) / 8];
      for (int y = pass[1]; y < height && columns > 0; y += pass[3]) {
        byte[] row = new byte[above.length];
        for (int i = 0; i < columns * channels; i++) {
          int x = pass[0] + i / channels * pass[2];
          pack(row, i, depth, samples[(y * width + x) * channels + i % channels]);
        }
        int filter = filters.applyAsInt(y);
        raw.write(filter);
        raw.writeBytes(filtered(filter, row, above, Math.max(1, channels * depth / 8)));
        above = row;
      }
    }
    return deflate(raw.toByteArray());
  }

  private static void pack(byte[] row, int index, int depth, int sample) {
    if (depth == 16) {
      row[2 * index] = (byte) (sample >> 8);
      row[2 * index + 1] = (byte) sample;
    } else {
      int bit = index * depth;
      row[bit / 8] |= (byte) (sample << (8 - depth - bit % 8));
    }
  }

  private static byte[] filtered(int filter, byte[] row, byte[] above, int distance) {
    byte[] filtered = new byte[row.length];
    for (int i = 0; i < row.length; i++) {
      int left = i < distance ? 0 : row[i - distance] & 0xFF;
      int corner = i < distance ? 0 : above[i - distance] & 0xFF;
      int up = above[i] & 0xFF;
      int guess = switch (filter) {
        case 1 -> left;
        case 2 -> up;
        case 3 -> (left + up) / 2;
        case 4 -> paeth(left, up, corner);
        default -> 0;
      };
      filtered[i] = (byte) (row[i] - guess);
    }
    return filtered;
  }

  private static int paeth(int a, int b, int c) {
    int p = a + b - c;
    if (Math.abs(p - a) <= Math.abs(p - b) && Math.abs(p - a) <= Math.abs(p - c)) {
      return a;
    }
    return Math.abs(p - b) <= Math.abs(p - c) ? b : c;
  }

  public static byte[] deflate(byte[] raw) {
    var deflater = new Deflater();
    deflater.setInput(raw);
    deflater.finish();
    var out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  public static byte[] shorts(int... values) {
    var buffer = ByteBuffer.allocate(2 * values.length);
    for (int value : values) {
      buffer.putShort((short) value);
    }
    return buffer.array();
  }

  public static byte[] gamma(double gamma) {
    return ByteBuffer.allocate(4).putInt((int) Math.round(gamma * 100_000)).array();
  }

  public static byte[] profile(byte[] icc) {
    byte[] deflated = deflate(icc);
    return ByteBuffer.allocate(6 + deflated.length)
        .put("test".getBytes(ISO_8859_1))
        .putShort((short) 0)
        .put(deflated)
        .array();
  }
}
