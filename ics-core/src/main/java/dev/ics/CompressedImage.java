package dev.ics;

import dev.ics.write.EncodedImage;
import dev.ics.write.ImageFormat;

/// A compressed picture and what was done to get it.
public final class CompressedImage {

  private final EncodedImage file;
  private final Compression compression;

  CompressedImage(EncodedImage file, Compression compression) {
    this.file = file;
    this.compression = compression;
  }

  /// The whole file: the live array, not a copy; read only.
  public byte[] bytes() {
    return file.bytes();
  }

  public ImageFormat format() {
    return file.format();
  }

  public Compression compression() {
    return compression;
  }
}
