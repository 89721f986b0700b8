package dev.ics.decode;

import java.time.Duration;

/// How much one file may ask of the machine.
///
/// @param maxPixels    width times height of one picture, at least 1
/// @param maxBytes     length of the file, at least 1
/// @param maxDimension of width and height each, at least 1
/// @param maxFrames    of an animation, or pages of a document, at least 1
/// @param maxTime      of the work on the picture, more than none; who runs the work ends it
public record DecodeLimits(long maxPixels, long maxBytes, int maxDimension, int maxFrames,
    Duration maxTime) {

  /// The longest array that every virtual machine can make.
  static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private static final DecodeLimits DEFAULTS = new DecodeLimits(256_000_000, 1L << 30, 65_535,
      10_000, Duration.ofMinutes(10));

  /// Checks the ranges.
  public DecodeLimits {
    checkPositive("maxPixels", maxPixels);
    checkPositive("maxBytes", maxBytes);
    checkPositive("maxDimension", maxDimension);
    checkPositive("maxFrames", maxFrames);
    if (!maxTime.isPositive()) {
      throw new IllegalArgumentException("maxTime %s is none".formatted(maxTime));
    }
  }

  private static void checkPositive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException("%s %d is not at least 1".formatted(name, value));
    }
  }

  /// 256 megapixels, more than any camera gives and a gibibyte when decoded, from a file of at most
  /// a gibibyte; sides that most formats can tell, 65,535; 10,000 frames; ten minutes, which the
  /// slowest settings need for the largest photos.
  public static DecodeLimits defaults() {
    return DEFAULTS;
  }

  public DecodeLimits withMaxPixels(long pixels) {
    return new DecodeLimits(pixels, maxBytes, maxDimension, maxFrames, maxTime);
  }

  public DecodeLimits withMaxBytes(long bytes) {
    return new DecodeLimits(maxPixels, bytes, maxDimension, maxFrames, maxTime);
  }

  public DecodeLimits withMaxDimension(int pixels) {
    return new DecodeLimits(maxPixels, maxBytes, pixels, maxFrames, maxTime);
  }

  public DecodeLimits withMaxFrames(int frames) {
    return new DecodeLimits(maxPixels, maxBytes, maxDimension, frames, maxTime);
  }

  public DecodeLimits withMaxTime(Duration time) {
    return new DecodeLimits(maxPixels, maxBytes, maxDimension, maxFrames, time);
  }

  /// Refuses a file of that many bytes. Front ends ask before they read it.
  public void checkBytes(long bytes) throws ImageTooLargeException {
    if (bytes > maxBytes) {
      throw ImageTooLargeException.ofBytes(bytes, maxBytes);
    }
  }

  /// Refuses a picture by its header.
  void check(ImageInfo info) throws ImageTooLargeException {
    checkPixels(info.width(), info.height());
    int longer = Math.max(info.width(), info.height());
    if (longer > maxDimension) {
      throw ImageTooLargeException.ofDimension(info.width(), info.height(), maxDimension);
    }
    int frames = info.frames().orElse(1);
    if (frames > maxFrames) {
      throw ImageTooLargeException.ofFrames(frames, maxFrames);
    }
  }

  /// The product cannot overflow, each side being an `int`.
  private void checkPixels(int width, int height) throws ImageTooLargeException {
    long pixels = (long) width * height;
    if (pixels > maxPixels) {
      throw ImageTooLargeException.ofPixels(width, height, maxPixels);
    }
    if (pixels > LARGEST_ARRAY) {
      throw ImageTooLargeException.ofArray(width, height);
    }
  }
}
