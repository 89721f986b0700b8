package dev.ics.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;

/// The real program in a real terminal, with someone who reads and types.
final class PseudoTerminal implements AutoCloseable {

  static final String CTRL_C = "\u0003";
  static final String CTRL_D = "\u0004";

  private final PtyProcess process;
  private final Thread reader;
  private final StringBuilder printed = new StringBuilder();
  private int seen;

  PseudoTerminal(Path folder, Object... arguments) throws IOException {
    var environment = new HashMap<>(System.getenv());
    environment.put("TERM", "xterm");
    process = new PtyProcessBuilder(Program.icsCommand(arguments).toArray(String[]::new))
        .setDirectory(folder.toString())
        .setEnvironment(environment)
        .setInitialColumns(100)
        .setInitialRows(40)
        .start();
    reader = Thread.ofPlatform().daemon().start(this::read);
  }

  /// Waits until a text is printed, after all that was waited for before.
  void await(String text) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(Program.DEADLINE_SECONDS);
    synchronized (printed) {
      int found = printed.indexOf(text, seen);
      while (found < 0 && reader.isAlive() && System.nanoTime() < deadline) {
        printed.wait(100);
        found = printed.indexOf(text, seen);
      }
      assertThat(found).as("\"%s\" in: %s", text, printed.substring(seen)).isNotNegative();
      seen = found + text.length();
    }
  }

  /// Types a line.
  void answer(String text) throws IOException {
    type(text + "\r");
  }

  /// Types keys.
  void type(String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(UTF_8));
    process.getOutputStream().flush();
  }

  /// Waits for the end.
  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(Program.DEADLINE_SECONDS, TimeUnit.SECONDS)).as("ended in time")
        .isTrue();
    reader.join(TimeUnit.SECONDS.toMillis(Program.DEADLINE_SECONDS));
    return process.exitValue();
  }

  /// All that was printed.
  String printed() {
    synchronized (printed) {
      return printed.toString();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void read() {
    try (Reader from = new InputStreamReader(process.getInputStream(), UTF_8)) {
      char[] piece = new char[1024];
      for (int count = from.read(piece); count >= 0; count = from.read(piece)) {
        synchronized (printed) {
          printed.append(piece, 0, count);
          printed.notifyAll();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
