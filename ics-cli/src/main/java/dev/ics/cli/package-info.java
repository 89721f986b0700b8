/// The command `ics`: turns options into what the library and the batch take, and what they give
/// into lines and exit codes. [dev.ics.cli.Main] is the entry.
@org.jspecify.annotations.NullMarked
package dev.ics.cli;
