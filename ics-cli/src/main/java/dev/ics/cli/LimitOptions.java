package dev.ics.cli;

import dev.ics.decode.DecodeLimits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The options about how much a file may ask of the machine.
final class LimitOptions {

  private final OptionSpec maxPixels = OptionSpec.builder("--max-pixels")
      .type(Long.class)
      .paramLabel("N")
      .converters(new Converters.ToLargeCount())
      .initialValue(DecodeLimits.defaults().maxPixels())
      .description("Refuse pictures of more pixels; 256,000,000 by default.")
      .build();

  private final OptionSpec maxBytes = OptionSpec.builder("--max-input-bytes")
      .type(Long.class)
      .paramLabel("N")
      .converters(new Converters.ToLargeCount())
      .initialValue(DecodeLimits.defaults().maxBytes())
      .description("Refuse files of more bytes; 1,073,741,824 by default.")
      .build();

  void addTo(CommandSpec command) {
    command.addOption(maxPixels).addOption(maxBytes);
  }

  DecodeLimits limits() {
    return new DecodeLimits(maxPixels.getValue(), maxBytes.getValue());
  }
}
