package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummaryLinesTest {

  @Test
  void countsTimesAndBytesAreTold() {
    assertThat(SummaryLines.of(Results.summary(24, 1, 2, 3, 4))).containsExactly(
        "24 pictures compressed, 1 kept as it was, 2 not smaller, 3 skipped, 4 failed in 3.00 s,"
            + " 0.11 s a picture",
        "4.0 MB → 1.0 MB (−75.0 %)");
  }

  @Test
  void whatDidNotHappenIsNotTold() {
    assertThat(SummaryLines.of(Results.summary(1, 0, 0, 0, 0)).getFirst())
        .isEqualTo("1 picture compressed in 3.00 s, 3.00 s a picture");
    assertThat(SummaryLines.of(Results.summary(0, 0, 1, 0, 0)))
        .containsExactly("0 pictures compressed, 1 not smaller in 3.00 s, 3.00 s a picture");
  }

  @Test
  void timeIsToldEvenIfNothingWasDone() {
    assertThat(SummaryLines.of(Results.summary(0, 0, 0, 0, 7)))
        .containsExactly("0 pictures compressed, 7 failed in 3.00 s");
  }
}
