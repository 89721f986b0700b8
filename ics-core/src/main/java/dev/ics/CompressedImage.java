package dev.ics;

/// A compressed picture and what was done to get it.
public final class CompressedImage {

  private final byte[] png;
  private final Compression compression;

  CompressedImage(byte[] png, Compression compression) {
    this.png = png;
    this.compression = compression;
  }

  /// The whole file: the live array, not a copy; read only.
  public byte[] png() {
    return png;
  }

  public Compression compression() {
    return compression;
  }
}
