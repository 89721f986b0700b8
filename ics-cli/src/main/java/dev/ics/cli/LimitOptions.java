package dev.ics.cli;

import dev.ics.decode.DecodeLimits;
import java.time.Duration;
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

  private final OptionSpec maxDimension = OptionSpec.builder("--max-dimension")
      .type(Integer.class)
      .paramLabel("N")
      .converters(new Converters.ToCount())
      .initialValue(DecodeLimits.defaults().maxDimension())
      .description("Refuse pictures with a side of more pixels; 65,535 by default.")
      .build();

  private final OptionSpec maxFrames = OptionSpec.builder("--max-frames")
      .type(Integer.class)
      .paramLabel("N")
      .converters(new Converters.ToCount())
      .initialValue(DecodeLimits.defaults().maxFrames())
      .description("Refuse animations of more frames; 10,000 by default.")
      .build();

  private final OptionSpec maxSeconds = OptionSpec.builder("--max-seconds")
      .type(Integer.class)
      .paramLabel("N")
      .converters(new Converters.ToCount())
      .initialValue((int) DecodeLimits.defaults().maxTime().toSeconds())
      .description("Give up a picture after so long, and go on with the next; 600 by default.")
      .build();

  void addTo(CommandSpec command) {
    command.addOption(maxPixels)
        .addOption(maxBytes)
        .addOption(maxDimension)
        .addOption(maxFrames)
        .addOption(maxSeconds);
  }

  DecodeLimits limits() {
    return DecodeLimits.defaults()
        .withMaxPixels(maxPixels.getValue())
        .withMaxBytes(maxBytes.getValue())
        .withMaxDimension(maxDimension.getValue())
        .withMaxFrames(maxFrames.getValue())
        .withMaxTime(Duration.ofSeconds(maxSeconds.<Integer>getValue()));
  }
}
