package dev.ics.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/// `ics completion`: prints the script that teaches a shell the commands and options.
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Prints a script that completes commands and options in bash and zsh.",
    footerHeading = "%nExample:%n",
    footer = {
        "  source <(ics completion)                          for this shell",
        "  ics completion > ~/.local/share/bash-completion/completions/ics   for all to come"})
final class CompletionCommand implements Runnable {

  private final Terminal terminal;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    terminal.out().print(AutoComplete.bash("ics", Commands.all(terminal)));
  }
}
