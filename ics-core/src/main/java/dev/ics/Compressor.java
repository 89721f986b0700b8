package dev.ics;

import dev.ics.color.RgbaImage;
import java.io.IOException;

/// Runs the stages on one picture. Immutable; may be shared between threads.
public final class Compressor {

  public Compressor(CompressionOptions options) {
    throw new UnsupportedOperationException();
  }

  /// Decodes a picture file and compresses what is in it.
  public Outcome compress(byte[] file) throws IOException {
    throw new UnsupportedOperationException();
  }

  /// Compresses a picture that is decoded already.
  public CompressedImage compress(RgbaImage original) {
    throw new UnsupportedOperationException();
  }
}
