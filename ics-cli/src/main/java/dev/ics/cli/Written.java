package dev.ics.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What is in the output by now.
final class Written {

  private Written() {}

  /// How long a result is that was written a moment ago; 0 where someone took it away since.
  static long bytes(Path target) {
    try {
      return Files.size(target);
    } catch (IOException _) {
      return 0;
    }
  }
}
