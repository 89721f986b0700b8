package dev.ics.decode;

/// The IHDR chunk, checked.
///
/// @param depth bits per sample: 1, 2, 4, 8 or 16
record PngHeader(int width, int height, int depth, PngHeader.Color color, boolean interlaced) {

  /// The color types; `channels` samples make a pixel.
  enum Color {
    GRAY(0, 1, 1 << 1 | 1 << 2 | 1 << 4 | 1 << 8 | 1 << 16),
    RGB(2, 3, 1 << 8 | 1 << 16),
    PALETTE(3,
        1, 1 << 1 | 1 << 2 | 1 << 4 | 1 << 8),
    GRAY_ALPHA(4, 2,
        1 << 8 | 1 << 16),
    RGB_ALPHA(6, 4, 1 << 8 | 1 << 16);

    private final int code;
    private final int channels;
    private final int depths;

    Color(int code, int channels, int depths) {
      this.code = code;
      this.channels = channels;
      this.depths = depths;
    }

    int channels() {
      return channels;
    }

    boolean isGray() {
      return this == GRAY || this == GRAY_ALPHA;
    }

    boolean hasAlpha() {
      return this == GRAY_ALPHA || this == RGB_ALPHA;
    }
  }

  static PngHeader read(byte[] file, PngChunk chunk) throws UnreadableImageException {
    int at = chunk.start();
    if (chunk.length() != 13) {
      throw damaged(at, "IHDR has %d bytes, not 13".formatted(chunk.length()));
    }
    int width = Bytes.i32(file, at);
    int height = Bytes.i32(file, at + 4);
    if (width < 1 || height < 1) {
      throw damaged(at, "the size is %s x %s".formatted(Integer.toUnsignedString(width),
          Integer.toUnsignedString(height)));
    }
    if (file[at + 10] != 0 || file[at + 11] != 0 || file[at + 12] < 0 || file[at + 12] > 1) {
      throw damaged(at + 10, "compression %d, filtering %d, interlacing %d are not all known"
          .formatted(file[at + 10], file[at + 11], file[at + 12]));
    }
    int depth = Bytes.u8(file, at + 8);
    return new PngHeader(width, height, depth, color(file, at + 9, depth), file[at + 12] == 1);
  }

  private static Color color(byte[] file, int at, int depth) throws UnreadableImageException {
    for (Color color : Color.values()) {
      if (color.code == file[at] && depth <= 16 && (color.depths >> depth & 1) == 1) {
        return color;
      }
    }
    throw damaged(at, "no color type %d with %d bits".formatted(Bytes.u8(file, at), depth));
  }

  private static UnreadableImageException damaged(int at, String damage) {
    return new UnreadableImageException(FileType.PNG, at, damage);
  }

  /// Bytes of that many pixels of a row, the last one padded.
  long rowBytes(int pixels) {
    return ((long) pixels * color.channels * depth + 7) / 8;
  }

  /// The distance of corresponding bytes in filtering: a pixel, but at least a byte.
  int filterDistance() {
    return Math.max(1, color.channels * depth / 8);
  }
}
