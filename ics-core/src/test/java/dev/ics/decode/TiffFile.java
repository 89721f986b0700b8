package dev.ics.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Writes TIFF structures for tests: a directory, then what it points to, then one strip of pixels.
final class TiffFile {

  private static final int BYTE = 1, SHORT = 3, LONG = 4;

  private final Map<Integer, int[]> numbers = new TreeMap<>();
  private byte[] profile = {};
  private byte[] pixels = {};

  /// An EXIF block with an orientation only.
  static byte[] exif(int orientation) {
    return new TiffFile().tag(0x0112, orientation).bytes();
  }

  /// A picture without compression.
  ///
  /// @param photometric 1 gray, 2 RGB, 5 CMYK
  static TiffFile picture(int width, int height, int depth, int photometric, byte[] pixels) {
    int samples = pixels.length * 8 / depth / (width * height);
    int[] depths = new int[samples];
    Arrays.fill(depths, depth);
    TiffFile file = new TiffFile().tag(0x0100, width)
        .tag(0x0101, height)
        .tag(0x0102, depths)
        .tag(0x0103, 1)
        .tag(0x0106, photometric)
        .tag(0x0111, 0)
        .tag(0x0115, samples)
        .tag(0x0116, height)
        .tag(0x0117, pixels.length);
    file.pixels = pixels;
    return file;
  }

  TiffFile tag(int tag, int... values) {
    numbers.put(tag, values);
    return this;
  }

  TiffFile profile(byte[] icc) {
    profile = icc;
    return tag(0x8773, icc.length);
  }

  byte[] bytes() {
    int directory = 8;
    int extra = directory + 2 + 12 * numbers.size() + 4;
    int longTags = numbers.values().stream().mapToInt(v -> v.length > 2 ? 2 * v.length : 0).sum();
    int profileAt = extra + longTags;
    int pixelsAt = profileAt + profile.length + profile.length % 2;
    var out = ByteBuffer.allocate(pixelsAt + pixels.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(directory);
    out.putShort((short) numbers.size());
    for (Map.Entry<Integer, int[]> entry : numbers.entrySet()) {
      int tag = entry.getKey();
      int[] values = entry.getValue();
      out.putShort((short) tag);
      if (tag == 0x8773) {
        out.putShort((short) BYTE).putInt(profile.length).putInt(profileAt);
      } else if (tag == 0x0111 || tag == 0x0117) {
        out.putShort((short) LONG).putInt(1).putInt(tag == 0x0111 ? pixelsAt : pixels.length);
      } else if (values.length <= 2) {
        out.putShort((short) SHORT)
            .putInt(values.length)
            .putShort((short) values[0])
            .putShort((short) (values.length > 1 ? values[1] : 0));
      } else {
        out.putShort((short) SHORT).putInt(values.length).putInt(extra);
        for (int value : values) {
          out.putShort(extra, (short) value);
          extra += 2;
        }
      }
    }
    return out.putInt(0).put(profileAt, profile).put(pixelsAt, pixels).array();
  }
}
