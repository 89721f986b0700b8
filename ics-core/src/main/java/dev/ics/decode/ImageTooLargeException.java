package dev.ics.decode;

/// More pixels, frames or bytes than [DecodeLimits] allow; thrown before any pixel is decoded.
public final class ImageTooLargeException extends ImageException {

  private final long found;
  private final long limit;

  private ImageTooLargeException(String message, long found, long limit) {
    super(message, null);
    this.found = found;
    this.limit = limit;
  }

  static ImageTooLargeException ofPixels(long width, long height, long limit) {
    return new ImageTooLargeException(
        "the image has %,d x %,d = %,d pixels, the limit is %,d; raise it with --max-pixels"
            .formatted(width, height, width * height, limit),
        width * height, limit);
  }

  static ImageTooLargeException ofArray(long width, long height) {
    return new ImageTooLargeException(
        "the image has %,d x %,d = %,d pixels; more than %,d are not supported"
            .formatted(width, height, width * height, DecodeLimits.LARGEST_ARRAY),
        width * height, DecodeLimits.LARGEST_ARRAY);
  }

  static ImageTooLargeException ofDimension(int width, int height, int limit) {
    return new ImageTooLargeException(
        "the image has %,d x %,d pixels, the limit for each side is %,d; raise it with --max-dimension"
            .formatted(width, height, limit),
        Math.max(width, height), limit);
  }

  static ImageTooLargeException ofFrames(int frames, int limit) {
    return new ImageTooLargeException(
        "the file has %,d frames, the limit is %,d; raise it with --max-frames"
            .formatted(frames, limit),
        frames, limit);
  }

  static ImageTooLargeException ofBytes(long bytes, long limit) {
    return new ImageTooLargeException(
        "the file has %,d bytes, the limit is %,d; raise it with --max-input-bytes"
            .formatted(bytes, limit),
        bytes, limit);
  }

  /// What the file has: pixels, those of the longer side, frames or bytes, as the message says.
  public long found() {
    return found;
  }

  /// What is allowed, in the unit of [#found].
  public long limit() {
    return limit;
  }
}
