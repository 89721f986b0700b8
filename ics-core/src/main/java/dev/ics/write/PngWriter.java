package dev.ics.write;

import dev.ics.remap.IndexedImage;
import dev.ics.remap.RecoloredImage;
import dev.ics.remap.RemappedImage;

/// Writes images as PNG: indexed up to 256 colors, else in true color.
public final class PngWriter {

  private PngWriter() {}

  /// The whole file, written with the default effort.
  public static byte[] write(RemappedImage image) {
    return write(image, WriteOptions.DEFAULT_EFFORT);
  }

  /// The whole file.
  ///
  /// @param effort 0..9
  public static byte[] write(RemappedImage image, int effort) {
    return switch (image) {
      case IndexedImage indexed -> IndexedPng.write(indexed);
      case RecoloredImage recolored -> TruecolorPng.write(recolored.pixels());
    };
  }
}
