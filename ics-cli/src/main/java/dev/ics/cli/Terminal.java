package dev.ics.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where the program reads and speaks, always in UTF-8, and whether a person is at the other end.
///
/// @param inShown  whether what is read was typed, and so is seen already
/// @param outShown whether `out` is seen as it comes
/// @param errShown whether `err` is seen as it comes
/// @param columns  that fit side by side where it is seen
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean inShown, boolean outShown,
    boolean errShown, int columns) {

  private static final int DEFAULT_COLUMNS = 100;

  /// Of the descriptors 0, 1 and 2 those that are terminals, as the launcher found them.
  private static final String TERMINALS = "ics.terminals";

  private static final String COLUMNS = "ics.columns";

  static Terminal ofProcess() {
    String terminals = System.getProperty(TERMINALS);
    if (terminals == null) {
      terminals = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
          ? "012"
          : "";
    }
    return new Terminal(new FileInputStream(FileDescriptor.in), stream(FileDescriptor.out),
        stream(FileDescriptor.err), terminals.contains("0"), terminals.contains("1"),
        terminals.contains("2"), columnsOfProcess());
  }

  /// The same with all that is said in `err`, so that `out` can take a picture.
  Terminal withResultsInErr() {
    return new Terminal(in, err, err, inShown, errShown, errShown, columns);
  }

  /// Says a line of the results.
  void say(String line) {
    out.println(Printable.text(line));
  }

  /// Says a line that is no result: a complaint, a note.
  void note(String line) {
    err.println("ics: " + Printable.text(line));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private static int columnsOfProcess() {
    Integer columns = Integer.getInteger(COLUMNS);
    return columns == null || columns < 1 ? DEFAULT_COLUMNS : columns;
  }
}
