package dev.ics.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/// `ics` itself: what it is, and its commands.
@Command(
    name = "ics",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.LOCAL,
    description = {
        "Makes pictures smaller by giving them few, well-chosen colors.",
        "Without arguments it asks: strategy, colors, size, folders."},
    synopsisHeading = "",
    customSynopsis = {
        "Usage: ics",
        "       ics COMMAND [OPTIONS] …"},
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
        "  ics                                    asks, then Uncompressed/ becomes Compressed/",
        "  ics compress photo.png                 becomes Compressed/photo.png",
        "  ics compress photos -o small -k 64     a folder, 64 colors a picture",
        "  ics inspect photo.png                  what a picture is and whether it would gain",
        "  ics help compress                      all about a command",
        "  source <(ics completion)               completion by Tab in bash and zsh"})
final class IcsCommand {}
