package dev.ics.batch;

import java.io.IOException;

/// Runs programs of the system.
public final class Programs {

  private Programs() {}

  /// Whether the program is there and ends well.
  public static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor() == 0;
    } catch (IOException _) {
      return false;
    }
  }
}
