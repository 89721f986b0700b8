package dev.ics.batch;

import dev.ics.CompressionOptions;
import dev.ics.OptimizationOptions;
import dev.ics.Recipe;
import dev.ics.Target;
import dev.ics.decode.ImageDecoder;
import dev.ics.decode.ImageException;
import dev.ics.decode.ImageInfo;

/// How much memory a picture takes, about, as measured with large photos.
final class PictureMemory {

  /// For each pixel, from decoding to the file.
  private static final long BYTES = 20;

  /// Where results are compared with the original as people see them.
  private static final long BYTES_WITH_TARGET = 350;

  private PictureMemory() {}

  /// Most of what Java may use at all; the rest is for what is no picture.
  static MemoryBudget budget() {
    return new MemoryBudget(Runtime.getRuntime().maxMemory() / 4 * 3);
  }

  /// What the work on a picture takes, in bytes.
  ///
  /// @throws ImageException if it is none
  static long needed(byte[] file, Recipe recipe) throws ImageException {
    ImageInfo info = ImageDecoder.inspect(file);
    return (long) (file.length + (double) info.width() * info.height() * bytesPerPixel(recipe));
  }

  private static long bytesPerPixel(Recipe recipe) {
    return switch (recipe) {
      case CompressionOptions compression -> compression.target() instanceof Target.None
          ? BYTES
          : BYTES_WITH_TARGET;
      case OptimizationOptions _ -> BYTES;
    };
  }
}
