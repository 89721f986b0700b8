package dev.ics.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final AtomicLong nanos = new AtomicLong();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Progress progress = new Progress(
      Cli.terminal(new byte[0], new ByteArrayOutputStream(), err),
      true, nanos::get);

  @Test
  void theLineTellsHowFarItIsAndHowLongItTakes() {
    progress.begin(4);
    assertThat(drawn()).isEqualTo("░░░░░░░░░░░░░░░░░░░░░░░░  0/4");

    afterMillis(500);
    progress.count(Results.compressed("a"));
    progress.draw();

    assertThat(drawn()).isEqualTo(
        "██████░░░░░░░░░░░░░░░░░░  1/4  2.0 images/s  459.4 kB saved  ETA 0:02");
  }

  @Test
  void madeRoomIsFilledAtOnce() {
    progress.begin(2);
    progress.clear();
    assertThat(drawn()).isEmpty();
    progress.count(Results.kept("a"));
    progress.draw();
    assertThat(drawn()).startsWith("████████████░░░░░░░░░░░░  1/2");
  }

  @Test
  void itLeavesNoTrace() {
    progress.begin(2);
    progress.clear();
    progress.clear();
    assertThat(err.toString(UTF_8)).endsWith(Progress.CLEAR_LINE)
        .doesNotEndWith(Progress.CLEAR_LINE + Progress.CLEAR_LINE);
  }

  @Test
  void itIsShownOnlyWhereAllLinesAreSeen() {
    for (boolean outShown : new boolean[]{false, true}) {
      err.reset();
      var terminal = new Terminal(InputStream.nullInputStream(), new PrintStream(err, true, UTF_8),
          new PrintStream(err, true, UTF_8), false, outShown, true, 100);
      Progress.of(terminal, false).begin(1);
      assertThat(err.size() > 0).isEqualTo(outShown);
    }
  }

  @Test
  void whereItIsNotShownNothingIsPrinted() {
    var hidden = new Progress(Cli.terminal(new byte[0], new ByteArrayOutputStream(), err), false,
        nanos::get);
    hidden.begin(2);
    hidden.count(Results.kept("a"));
    hidden.draw();
    hidden.clear();
    assertThat(err.size()).isZero();
  }

  private void afterMillis(long millis) {
    nanos.addAndGet(millis * 1_000_000);
  }

  /// What stands in the line now.
  private String drawn() {
    String all = err.toString(UTF_8);
    return all.substring(all.lastIndexOf(Progress.CLEAR_LINE) + Progress.CLEAR_LINE.length());
  }
}
