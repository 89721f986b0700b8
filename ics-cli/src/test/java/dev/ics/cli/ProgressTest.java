package dev.ics.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
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
  void itIsDrawnTenTimesASecondAtMost() {
    progress.begin(1000);
    for (int i = 0; i < 999; i++) {
      afterMillis(1);
      progress.count(Results.kept("a"));
      progress.draw();
    }
    assertThat(err.toString(UTF_8).split("\r", -1)).hasSizeBetween(10, 12);
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
