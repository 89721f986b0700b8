package dev.ics;

import dev.ics.decode.DecodeLimits;
import dev.ics.write.WriteOptions;

/// What is to become of a picture file.
public sealed interface Recipe permits CompressionOptions, OptimizationOptions {

  /// What a file may ask of the machine.
  DecodeLimits limits();

  /// How the result becomes a file.
  WriteOptions writing();

  /// Whether the result may have another size in pixels.
  boolean resizes();
}
