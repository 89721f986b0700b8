package dev.ics.write;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/// Zlib streams (RFC 1950).
final class Zlib {

  private static final int BUFFER_BYTES = 1 << 15;

  private Zlib() {}

  /// The deflated scanlines.
  ///
  /// @param effort 0..9: from fastest to smallest
  static byte[] compress(byte[] scanlines, int effort) {
    Deflater deflater = new Deflater(level(effort));
    try {
      deflater.setInput(scanlines);
      deflater.finish();
      return drain(deflater);
    } finally {
      deflater.end();
    }
  }

  private static byte[] drain(Deflater deflater) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER_BYTES];
    while (!deflater.finished()) {
      bytes.write(buffer, 0, deflater.deflate(buffer));
    }
    return bytes.toByteArray();
  }

  /// From 1 by way of 6 at the default effort to 9.
  private static int level(int effort) {
    return effort == 0 ? Deflater.BEST_SPEED : Math.min(effort + 2, Deflater.BEST_COMPRESSION);
  }
}
