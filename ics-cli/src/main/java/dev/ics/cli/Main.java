package dev.ics.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Entry of the program: without arguments the dialogue, with arguments the command they name.
public final class Main {

  private Main() {}

  /// All threads but this one are daemons, so a plain return ends the process too. It is faster than
  /// [System#exit], which looks for somebody to log it.
  public static void main(String[] arguments) {
    int exitCode = run(arguments, Terminal.ofProcess());
    if (exitCode != ExitCodes.ALL_DONE) {
      System.exit(exitCode);
    }
  }

  /// Does what the arguments ask for and returns one of the [ExitCodes]. Numbers are written as in
  /// English wherever the program runs, in the messages of the library too.
  static int run(String[] arguments, Terminal terminal) {
    Locale.setDefault(Locale.ROOT);
    return arguments.length == 0
        ? new Dialogue(terminal, Path.of("")).run()
        : Commands.commandLine(List.of(arguments), terminal).execute(arguments);
  }
}
