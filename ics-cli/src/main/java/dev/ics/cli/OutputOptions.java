package dev.ics.cli;

import dev.ics.batch.IfLarger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The pictures that a command is given, and where their results go.
final class OutputOptions {

  private final PositionalParamSpec inputs;

  private final OptionSpec output;

  private final OptionSpec inPlace = Options.flag("Replace each PNG by its result.", "--in-place");

  private final OptionSpec ifLarger = OptionSpec.builder("--if-larger")
      .type(IfLarger.class)
      .paramLabel("WHAT")
      .converters(new Converters.ToIfLarger())
      .initialValue(IfLarger.KEEP)
      .description("Where a result is not smaller than its file: keep the original (the default),"
          + " write the result, or skip the picture.")
      .build();

  /// @param inputs  what may be given
  /// @param endings of the names of results
  OutputOptions(String inputs, String endings) {
    this.inputs = Options.files("IN",
        inputs + " files, folders of them, or - for standard input.");
    this.output = OptionSpec.builder("-o", "--output")
        .type(String.class)
        .paramLabel("OUT")
        .description("Folder for the results, Compressed by default; for one picture also a file"
            + " ending in " + endings + ", or - for standard output.")
        .build();
  }

  void addTo(CommandSpec command) {
    command.addPositional(inputs).addOption(output).addOption(inPlace).addOption(ifLarger);
  }

  /// What was given, at least one.
  List<String> inputs() {
    String[] given = inputs.getValue();
    return List.of(given);
  }

  /// @throws BadUsage where the arguments contradict one another
  Output output(@Nullable Format format) {
    return Output.of(inputs(), output.getValue(), inPlace.getValue(), format);
  }

  IfLarger ifLarger() {
    return ifLarger.getValue();
  }
}
