package dev.ics.decode;

/// How much one file may ask of the machine.
///
/// @param maxPixels width times height of one picture, at least 1
/// @param maxBytes  length of the file, at least 1
public record DecodeLimits(long maxPixels, long maxBytes) {

  /// The longest array that every virtual machine can make.
  static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private static final DecodeLimits DEFAULTS = new DecodeLimits(256_000_000, 1L << 30);

  /// Checks the ranges.
  public DecodeLimits {
    if (maxPixels < 1) {
      throw new IllegalArgumentException("maxPixels %d is not at least 1".formatted(maxPixels));
    }
    if (maxBytes < 1) {
      throw new IllegalArgumentException("maxBytes %d is not at least 1".formatted(maxBytes));
    }
  }

  /// 256 megapixels, more than any camera gives and a gibibyte when decoded, from a file of at most
  /// a gibibyte.
  public static DecodeLimits defaults() {
    return DEFAULTS;
  }

  public DecodeLimits withMaxPixels(long pixels) {
    return new DecodeLimits(pixels, maxBytes);
  }

  public DecodeLimits withMaxBytes(long bytes) {
    return new DecodeLimits(maxPixels, bytes);
  }

  /// Refuses a file of that many bytes. Front ends ask before they read it.
  public void checkBytes(long bytes) throws ImageTooLargeException {
    if (bytes > maxBytes) {
      throw ImageTooLargeException.ofBytes(bytes, maxBytes);
    }
  }

  /// Refuses a picture of that size; its product cannot overflow, each side being an `int`.
  void checkPixels(int width, int height) throws ImageTooLargeException {
    long pixels = (long) width * height;
    if (pixels > maxPixels) {
      throw ImageTooLargeException.ofPixels(width, height, maxPixels);
    }
    if (pixels > LARGEST_ARRAY) {
      throw ImageTooLargeException.ofArray(width, height);
    }
  }
}
