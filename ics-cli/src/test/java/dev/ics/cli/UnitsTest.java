package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.score.Score;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

  @Test
  void aQualityIsNotRoundedUp() {
    assertThat(Units.quality(79.99)).isEqualTo("79.9");
    assertThat(Units.quality(80)).isEqualTo("80.0");
    assertThat(Units.quality(-3.14)).isEqualTo("-3.2");
  }

  @ParameterizedTest
  @CsvSource({"0, 0 B", "999, 999 B", "1000, 1.0 kB", "98249, 98.2 kB", "999949, 999.9 kB",
      "999950, 1.0 MB", "1300000000, 1.3 GB", "9223372036854775807, 9.2 EB"})
  void bytesHaveTheUnitThatKeepsThemShort(long bytes, String text) {
    assertThat(Units.bytes(bytes)).isEqualTo(text);
  }

  @Test
  void changeHasASign() {
    assertThat(Units.change(1000, 176)).isEqualTo("−82.4 %");
    assertThat(Units.change(1000, 1031)).isEqualTo("+3.1 %");
    assertThat(Units.change(1000, 1000)).isEqualTo("0.0 %");
    assertThat(Units.change(0, 0)).isEqualTo("0.0 %");
  }

  @ParameterizedTest
  @CsvSource({"5, 0.01 s", "59990, 59.99 s", "59996, 1 min 00 s", "125000, 2 min 05 s",
      "3599400, 59 min 59 s", "12000000, 3 h 20 min"})
  void timeIsShort(long millis, String text) {
    assertThat(Units.time(Duration.ofMillis(millis))).isEqualTo(text);
  }

  @Test
  void equalPicturesAreLossless() {
    assertThat(Units.psnr(new Score(0))).isEqualTo("lossless");
    assertThat(Units.psnr(new Score(65.025))).isEqualTo("30.0 dB");
  }

  @Test
  void oneIsNotMany() {
    assertThat(Units.pictures(1)).isEqualTo("1 picture");
    assertThat(Units.pictures(1200)).isEqualTo("1,200 pictures");
  }
}
