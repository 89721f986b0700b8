package dev.ics.cli;

import dev.ics.Target;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The options that say what a result is to reach, instead of how many colors it is to have.
final class TargetOptions {

  private final OptionSpec quality = OptionSpec.builder("--quality")
      .type(Target.Quality.class)
      .paramLabel("[MIN-]Q")
      .converters(new Converters.ToQuality())
      .description("Look as well as Q in as few bytes as can be found: 90 as the original, 70 good,"
          + " 50 fair (SSIMULACRA 2), with AUTO in true color where no palette reaches it. A result"
          + " worse than MIN is dropped, which ends in exit code 99. --colors is the most.")
      .build();

  private final OptionSpec maxBytes = OptionSpec.builder("--max-bytes")
      .type(Integer.class)
      .paramLabel("N")
      .converters(new Converters.ToByteCount())
      .description("Look as well as can be in N bytes, as 50000, 50k, 48KiB or 1.5M. --colors is"
          + " the most.")
      .build();

  void addTo(CommandSpec command) {
    command.addOption(quality).addOption(maxBytes);
  }

  /// Both.
  List<OptionSpec> all() {
    return List.of(quality, maxBytes);
  }

  /// What was asked for, if anything was.
  ///
  /// @throws BadUsage where it is two things
  Optional<Target> target() {
    Target.Quality look = quality.getValue();
    Integer bytes = maxBytes.getValue();
    if (look != null && bytes != null) {
      throw new BadUsage("--quality and --max-bytes exclude one another; give one of them");
    }
    return look != null
        ? Optional.of(look)
        : Optional.ofNullable(bytes).map(Target.MostBytes::new);
  }
}
