package dev.ics.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// From the name of a file or folder, as a user gives it, to its path.
final class Paths {

  /// In place of a name: standard input or standard output.
  static final String STREAM = "-";

  private Paths() {}

  /// @throws BadUsage where no file can have the name
  static Path of(String name) {
    if (name.isEmpty()) {
      throw new BadUsage("found \"\"; allowed are names of files and folders");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new BadUsage("found \"%s\"; no file here can have that name (%s)".formatted(name,
          e.getReason()));
    }
  }
}
