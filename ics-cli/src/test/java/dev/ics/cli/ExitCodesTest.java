package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
  void interruptedIsAsShellsNumberIt() {
    assertThat(ExitCodes.of(Results.interrupted())).isEqualTo(130);
  }
}
