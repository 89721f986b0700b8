package dev.ics.write;

import dev.ics.remap.IndexedImage;

/// Pixels of one sample at 1, 2, 4 and 8 bits.
final class BitDepth {

  static final int MAX = 8;

  private BitDepth() {}

  /// The least depth at which so many colors can be told apart.
  static int ofColors(int colors) {
    int depth = 1;
    while (1 << depth < colors) {
      depth *= 2;
    }
    return depth;
  }

  /// Rows of samples, packed from the high bits down; the last byte is filled up with zeros.
  ///
  /// @param samples the sample of each color of the palette, by its index
  static Rows pack(IndexedImage image, byte[] samples, int bitDepth, RowChoice choice) {
    int length = Math.ceilDiv(image.width(), MAX / bitDepth);
    Rows rows = new Rows(choice.count(image.height()), length, 1);
    byte[] indices = image.indices();
    for (int i = 0; i < rows.count(); i++) {
      int pixel = choice.row(i) * image.width();
      int end = pixel + image.width();
      for (int at = rows.start(i); pixel < end; at++) {
        int packed = 0;
        for (int shift = MAX - bitDepth; shift >= 0 && pixel < end; shift -= bitDepth) {
          packed |= (samples[indices[pixel++] & 0xFF] & 0xFF) << shift;
        }
        rows.bytes()[at] = (byte) packed;
      }
    }
    return rows;
  }
}
