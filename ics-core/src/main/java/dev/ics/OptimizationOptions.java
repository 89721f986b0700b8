package dev.ics;

import dev.ics.decode.DecodeLimits;
import dev.ics.write.ImageFormat;
import dev.ics.write.WriteOptions;
import java.util.List;

/// All that a caller may choose about making a PNG smaller without changing its pixels.
///
/// @param limits  what a file may ask of the machine
/// @param writing how the result becomes a file, which is a PNG
public record OptimizationOptions(DecodeLimits limits, WriteOptions writing) implements Recipe {

  public OptimizationOptions {
    if (!writing.formats().equals(List.of(ImageFormat.PNG))) {
      throw new IllegalArgumentException(
          "formats %s are not PNG alone".formatted(writing.formats()));
    }
  }

  /// The usual limits, and PNG with the default effort.
  public static OptimizationOptions defaults() {
    return new OptimizationOptions(DecodeLimits.defaults(), WriteOptions.defaults());
  }

  public OptimizationOptions withLimits(DecodeLimits limits) {
    return new OptimizationOptions(limits, writing);
  }

  public OptimizationOptions withWriting(WriteOptions writing) {
    return new OptimizationOptions(limits, writing);
  }

  @Override
  public boolean resizes() {
    return false;
  }
}
