package dev.ics.palette;

import java.io.IOException;
import java.util.OptionalInt;

/// A file that holds no palette, or one that cannot be used. The message is one line for the person
/// who gave the file: where, what was found and what is allowed.
public final class UnreadablePaletteException extends IOException {

  private static final int NO_LINE = 0;

  /// As much of the file as a message shows.
  private static final int SHOWN = 40;

  private final int line;

  UnreadablePaletteException(String message) {
    super(printable(message));
    line = NO_LINE;
  }

  /// @param line    from 1
  /// @param found   text of the file
  /// @param allowed in its place
  UnreadablePaletteException(int line, String found, String allowed) {
    super(printable("line %,d: found \"%s\"; allowed %s".formatted(line, shown(found), allowed)));
    this.line = line;
  }

  private static String shown(String found) {
    return found.length() > SHOWN ? found.substring(0, SHOWN) + "…" : found;
  }

  private static String printable(String message) {
    return message.replaceAll("\\p{Cc}+", " ");
  }

  /// From 1; empty where the whole file is meant, or a file that has no lines.
  public OptionalInt line() {
    return line == NO_LINE ? OptionalInt.empty() : OptionalInt.of(line);
  }
}
