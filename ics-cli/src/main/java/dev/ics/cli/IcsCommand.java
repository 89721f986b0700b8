package dev.ics.cli;

import picocli.CommandLine.Model.CommandSpec;

/// `ics` itself: what it is, and its commands.
final class IcsCommand {

  private IcsCommand() {}

  static CommandSpec spec() {
    CommandSpec command = Options.command("ics", new IcsCommand());
    Options.addStandard(command);
    command.usageMessage()
        .description(
            "Makes pictures smaller by giving them few, well-chosen colors.",
            "Without arguments it asks: strategy, colors, size, folders.")
        .synopsisHeading("")
        .customSynopsis(
            "Usage: ics",
            "       ics COMMAND [OPTIONS] …")
        .commandListHeading("%nCommands:%n")
        .optionListHeading("%nOptions:%n")
        .footerHeading("%nExamples:%n")
        .footer(
            "  ics                                    asks, then Uncompressed/ becomes Compressed/",
            "  ics compress photo.png                 becomes Compressed/photo.png",
            "  ics compress photos -o small -k 64     a folder, 64 colors a picture",
            "  ics optimize icon.png                  becomes Compressed/icon.png, every pixel as it was",
            "  ics inspect photo.png                  what a picture is and whether it would gain",
            "  ics help compress                      all about a command",
            "  source <(ics completion)               completion by Tab in bash and zsh");
    return command;
  }
}
