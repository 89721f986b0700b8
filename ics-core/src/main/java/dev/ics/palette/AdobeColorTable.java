package dev.ics.palette;

import dev.ics.color.Argb;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/// A color table of Photoshop: 256 times red, green and blue, a byte each; then perhaps, as
/// big-endian numbers of two bytes, how many of them count and which is transparent ("Adobe Photoshop
/// File Formats Specification", Adobe 2019).
final class AdobeColorTable {

  private static final int COLORS = 256;
  private static final int BYTES = 3 * COLORS;
  private static final int BYTES_WITH_COUNT = BYTES + 4;

  /// In place of a transparent color's index.
  private static final int NONE = 0xFFFF;

  private AdobeColorTable() {}

  /// Whether a file can be one, by its length.
  static boolean fits(byte[] file) {
    return file.length == BYTES || file.length == BYTES_WITH_COUNT;
  }

  /// @param file [#fits]
  static int[] colors(byte[] file) throws UnreadablePaletteException {
    boolean counted = file.length == BYTES_WITH_COUNT;
    int count = counted ? number(file, BYTES) : COLORS;
    int transparent = counted ? number(file, BYTES + 2) : NONE;
    if (count < 1 || count > COLORS) {
      throw new UnreadablePaletteException(
          "found a color table for %,d colors; allowed are 1 to %d".formatted(count, COLORS));
    }
    return IntStream.range(0, count)
        .map(i -> i == transparent ? Argb.TRANSPARENT : color(file, 3 * i))
        .toArray();
  }

  private static int color(byte[] file, int at) {
    return Argb.rgb(file[at] & 0xFF, file[at + 1] & 0xFF, file[at + 2] & 0xFF);
  }

  private static int number(byte[] file, int at) {
    return Short.toUnsignedInt(ByteBuffer.wrap(file).getShort(at));
  }
}
