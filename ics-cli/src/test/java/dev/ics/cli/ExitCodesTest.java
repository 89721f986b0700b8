package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.batch.BatchSummary;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExitCodesTest {

  @Test
  void allDoneIsZero() {
    assertThat(ExitCodes.of(Results.summary(2, 1, 0, 1, 0))).isZero();
  }

  @Test
  void someFailedIsOne() {
    assertThat(ExitCodes.of(Results.summary(1, 0, 0, 0, 1))).isEqualTo(1);
    assertThat(ExitCodes.of(Results.summary(0, 1, 0, 0, 1))).isEqualTo(1);
    assertThat(ExitCodes.of(Results.summary(0, 0, 1, 0, 1))).isEqualTo(1);
  }

  @Test
  void nothingDoneIsThree() {
    assertThat(ExitCodes.of(Results.summary(0, 0, 0, 1, 1))).isEqualTo(3);
    assertThat(ExitCodes.of(Results.summary(0, 0, 0, 0, 0))).isEqualTo(3);
  }

  @Test
  void notSmallerIsPngquantsNumber() {
    assertThat(ExitCodes.of(Results.summary(1, 0, 1, 0, 0))).isEqualTo(98);
  }

  @Test
  void belowTheMinimumIsPngquantsNumberUnlessMoreWentWrong() {
    assertThat(ExitCodes.of(summary(3, 0, 1, 0))).isEqualTo(99);
    assertThat(ExitCodes.of(summary(0, 0, 1, 0))).isEqualTo(99);
    assertThat(ExitCodes.of(summary(0, 1, 1, 0))).isEqualTo(99);
    assertThat(ExitCodes.of(summary(0, 0, 1, 1))).isEqualTo(1);
  }

  @Test
  void interruptedIsAsShellsNumberIt() {
    assertThat(ExitCodes.of(Results.interrupted())).isEqualTo(130);
  }

  private static BatchSummary summary(int compressed, int notSmaller, int belowMinimum,
      int failed) {
    return new BatchSummary(compressed, 0, notSmaller, belowMinimum, 0, failed, 0, 0,
        Duration.ZERO, false);
  }
}
