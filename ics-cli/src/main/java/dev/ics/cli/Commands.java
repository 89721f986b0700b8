package dev.ics.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/// The commands, as picocli knows them.
final class Commands {

  private static final List<String> NAMES = List.of("compress", "optimize", "dataset", "inspect",
      "completion");

  private static final List<String> VERSION = List.of("--version");

  private Commands() {}

  /// What understands the arguments. Models of commands take time to build, so where the first
  /// argument names a command, that one is the only one there; for the version alone there is none.
  static CommandLine commandLine(List<String> arguments, Terminal terminal) {
    var ics = new CommandLine(IcsCommand.spec(), new NoFactory());
    if (NAMES.contains(arguments.getFirst())) {
      ics.addSubcommand(command(arguments.getFirst(), terminal));
    } else if (!arguments.equals(VERSION)) {
      NAMES.forEach(name -> ics.addSubcommand(command(name, terminal)));
      ics.addSubcommand(new HelpCommand());
    }
    boolean styled = terminal.outShown() && System.getenv("NO_COLOR") == null;
    return ics.setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setExpandAtFiles(false)
        .setUsageHelpWidth(100)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.valueOf(styled)))
        .setParameterExceptionHandler(new UsageErrors(terminal))
        .setExecutionExceptionHandler(new Failures(terminal));
  }

  /// All commands, as a completion script needs them.
  static CommandLine all(Terminal terminal) {
    return commandLine(List.of(""), terminal);
  }

  /// Takes the place of the factory that looks through all jars for Groovy before it makes anything.
  /// Nothing here is left to picocli to make.
  private static final class NoFactory implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) {
      throw new UnsupportedOperationException("not made for picocli: " + type);
    }
  }

  private static CommandSpec command(String name, Terminal terminal) {
    return switch (name) {
      case "compress" -> new CompressCommand(terminal).spec();
      case "optimize" -> new OptimizeCommand(terminal).spec();
      case "dataset" -> new DatasetCommand(terminal).spec();
      case "inspect" -> new InspectCommand(terminal).spec();
      case "completion" -> new CompletionCommand(terminal).spec();
      default -> throw new IllegalArgumentException("there is no command " + name);
    };
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
