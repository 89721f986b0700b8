package dev.ics.write;

/// A whole picture file.
public final class EncodedImage {

  private final ImageFormat format;
  private final byte[] bytes;

  /// Takes ownership of `bytes`: the caller must not write to them afterwards.
  EncodedImage(ImageFormat format, byte[] bytes) {
    this.format = format;
    this.bytes = bytes;
  }

  /// A PNG file, which must not be changed afterwards.
  public static EncodedImage png(byte[] file) {
    return new EncodedImage(ImageFormat.PNG, file);
  }

  public ImageFormat format() {
    return format;
  }

  /// The live array, not a copy; read only.
  public byte[] bytes() {
    return bytes;
  }
}
