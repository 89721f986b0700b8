package dev.ics.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// What the commands' options have in common.
///
/// Commands and options are told to picocli by code: Java takes long to read the annotations that
/// would say the same.
final class Options {

  private Options() {}

  /// A command without options.
  ///
  /// @param command what is run
  static CommandSpec command(String name, Object command) {
    return CommandSpec.wrapWithoutInspection(command).name(name).versionProvider(new Version());
  }

  /// The two options that all commands have and list last.
  static void addStandard(CommandSpec command) {
    command
        .addOption(OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help message and exit.")
            .build())
        .addOption(OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print version information and exit.")
            .build());
  }

  /// How the help of a command that works on files is laid out.
  static UsageMessageSpec usage(CommandSpec command) {
    return command.usageMessage()
        .sortOptions(false)
        .abbreviateSynopsis(true)
        .parameterListHeading("%n")
        .optionListHeading("%nOptions:%n")
        .footerHeading("%nExamples:%n");
  }

  /// The names of files that a command works on, one or more: its value is an array of strings.
  static PositionalParamSpec files(String label, String description) {
    return PositionalParamSpec.builder()
        .arity("1..*")
        .required(true)
        .type(String[].class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /// The name of the folder at a place among the arguments.
  static PositionalParamSpec folder(int index, boolean required, String label,
      String description) {
    return PositionalParamSpec.builder()
        .index(String.valueOf(index))
        .required(required)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /// An option that is there or not: its value is a boolean.
  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names)
        .type(boolean.class)
        .initialValue(false)
        .description(description)
        .build();
  }

  /// An option with patterns of files, which may be given several times.
  static OptionSpec globs(String name, String description) {
    return OptionSpec.builder(name)
        .type(String[].class)
        .arity("1")
        .paramLabel("GLOB")
        .converters(new Converters.ToGlob())
        .description(description)
        .build();
  }

  /// What such an option was given.
  static List<String> given(OptionSpec globs) {
    String[] patterns = globs.getValue();
    return patterns == null ? List.of() : List.of(patterns);
  }
}
