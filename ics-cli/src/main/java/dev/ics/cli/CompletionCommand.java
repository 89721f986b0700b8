package dev.ics.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;

/// `ics completion`: prints the script that teaches a shell the commands and options.
final class CompletionCommand implements Runnable {

  private final Terminal terminal;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  CommandSpec spec() {
    CommandSpec command = Options.command("completion", this);
    Options.addStandard(command);
    command.usageMessage()
        .description("Prints a script that completes commands and options in bash and zsh.")
        .footerHeading("%nExample:%n")
        .footer(
            "  source <(ics completion)                          for this shell",
            "  ics completion > ~/.local/share/bash-completion/completions/ics   for all to come");
    return command;
  }

  @Override
  public void run() {
    terminal.out().print(AutoComplete.bash("ics", Commands.all(terminal)));
  }
}
