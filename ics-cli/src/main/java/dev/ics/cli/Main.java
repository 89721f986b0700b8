package dev.ics.cli;

import java.nio.file.Path;
import java.util.Locale;

/// Entry of the program: without arguments the dialogue, with arguments the command they name.
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    System.exit(run(arguments, Terminal.ofProcess()));
  }

  /// Does what the arguments ask for and returns one of the [ExitCodes].
  static int run(String[] arguments, Terminal terminal) {
    return arguments.length == 0
        ? new Dialogue(terminal, Path.of("")).run()
        : Commands.commandLine(arguments[0], terminal).execute(arguments);
  }
}
