package dev.ics.write;

import dev.ics.remap.RemappedImage;

/// Writes images as PNG: the smallest of the forms that keep every pixel, which is indexed for most
/// images up to 256 colors, else true color. No form has more than 8 bits a sample.
public final class PngWriter {

  /// With which no trouble is spared.
  public static final int MAX_EFFORT = 9;

  /// For users who wait.
  public static final int DEFAULT_EFFORT = 4;

  private PngWriter() {}

  /// The whole file, with [#DEFAULT_EFFORT].
  public static byte[] write(RemappedImage image) {
    return write(image, DEFAULT_EFFORT);
  }

  /// The whole file.
  ///
  /// @param effort 0..9: from fastest to smallest
  public static byte[] write(RemappedImage image, int effort) {
    WriteEffort writeEffort = WriteEffort.of(effort);
    return PngTrials.smallest(PngForms.of(image, writeEffort), writeEffort);
  }
}
