package dev.ics.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with the arguments: the option, what was found and what is allowed, in one
/// line; then where help is.
final class UsageErrors implements IParameterExceptionHandler {

  private final Terminal terminal;

  UsageErrors(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException error, String[] arguments) {
    return refuse(terminal, error.getCommandLine(), sentence(error));
  }

  /// Says it and returns the exit code.
  static int refuse(Terminal terminal, CommandLine command, String sentence) {
    String name = command.getCommandSpec().qualifiedName();
    terminal.err().println(name + ": " + Printable.text(sentence));
    terminal.err().println("Help: " + name + " --help");
    return ExitCodes.BAD_USAGE;
  }

  private static String sentence(ParameterException error) {
    if (error.getCause() instanceof BadUsage badUsage) {
      return name(error.getArgSpec()) + ": " + badUsage.getMessage();
    }
    return switch (error) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing -> missing(missing.getMissing());
      case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " is given twice";
      default -> String.valueOf(error.getMessage());
    };
  }

  private static String unmatched(UnmatchedArgumentException error) {
    String found = error.getUnmatched().getFirst();
    boolean option = error.isUnknownOption();
    String complaint = option ? "there is no option " + found : "did not expect \"" + found + "\"";
    if (error.getCommandLine().getParent() == null && !option) {
      complaint = "there is no command \"" + found + "\"";
      if (Files.exists(Path.of(found))) {
        return complaint + "; did you mean: ics compress " + found;
      }
    }
    List<String> suggestions = error.getSuggestions();
    return suggestions.isEmpty()
        ? complaint
        : complaint + "; did you mean " + suggestions.getFirst() + "?";
  }

  private static String missing(List<ArgSpec> missing) {
    return switch (missing.getFirst()) {
      case OptionSpec option -> name(option) + ": its value " + option.paramLabel() + " is missing";
      case ArgSpec argument -> name(argument) + " is missing";
    };
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
