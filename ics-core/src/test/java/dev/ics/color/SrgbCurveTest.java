package dev.ics.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SrgbCurveTest {

  /// Of the standard: its ends, its joint, and some levels by its formula.
  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "0.04045, 0.0031308", "0.02, 0.00154799", "0.05, 0.00393593",
      "0.2, 0.0331048", "0.5, 0.214041", "0.8, 0.603827", "0.461356, 0.18"})
  void aLevelStandsForItsAmountOfLight(double level, double light) {
    assertThat(SrgbCurve.toLight(level)).isCloseTo(light, within(1e-6));
    assertThat(SrgbCurve.toLevel(light)).isCloseTo(level, within(1e-6));
  }

  @Test
  void eachDirectionTakesTheOtherBack() {
    for (int i = 0; i <= 65_535; i++) {
      double value = i / 65_535.0;
      assertThat(SrgbCurve.toLevel(SrgbCurve.toLight(value))).isCloseTo(value, within(1e-7));
      assertThat(SrgbCurve.toLight(SrgbCurve.toLevel(value))).isCloseTo(value, within(1e-7));
    }
  }

  @Test
  void moreIsMore() {
    for (int i = 1; i <= 65_535; i++) {
      assertThat(SrgbCurve.toLight(i / 65_535.0))
          .isGreaterThan(SrgbCurve.toLight((i - 1) / 65_535.0));
      assertThat(SrgbCurve.toLevel(i / 65_535.0))
          .isGreaterThan(SrgbCurve.toLevel((i - 1) / 65_535.0));
    }
  }
}
