package dev.ics.cli;

import dev.ics.decode.DecodeLimits;
import picocli.CommandLine.Option;

/// The options about how much a file may ask of the machine.
final class LimitOptions {

  @Option(
      names = "--max-pixels",
      paramLabel = "N",
      converter = Converters.ToLargeCount.class,
      description = "Refuse pictures of more pixels; 256,000,000 by default.")
  private long maxPixels = DecodeLimits.defaults().maxPixels();

  @Option(
      names = "--max-input-bytes",
      paramLabel = "N",
      converter = Converters.ToLargeCount.class,
      description = "Refuse files of more bytes; 1,073,741,824 by default.")
  private long maxBytes = DecodeLimits.defaults().maxBytes();

  DecodeLimits limits() {
    return new DecodeLimits(maxPixels, maxBytes);
  }
}
