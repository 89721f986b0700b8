package dev.ics.deflate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Other people's programs. A test that asks for one is skipped where it is not installed, or fails
/// with `-Dics.required=true`.
final class Tool {

  private Tool() {}

  /// Makes sure that a command runs and succeeds.
  static void require(String... command) {
    boolean there = succeeds(command);
    if (Boolean.getBoolean("ics.required")) {
      assertThat(there).as("%s is installed", List.of(command)).isTrue();
    }
    assumeTrue(there, () -> "needs " + String.join(" ", command));
  }

  /// What a command prints; its exit code must be 0.
  static String output(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static boolean succeeds(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
