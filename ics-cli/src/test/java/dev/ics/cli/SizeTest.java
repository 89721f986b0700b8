package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTest {

  @Test
  void widthComesFirst() {
    assertThat(Size.parse("800x600")).isEqualTo(new Size(800, 600));
    assertThat(Size.parse("1X65535")).isEqualTo(new Size(1, 65_535));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0x0", "12", "x", "12x", "x12", "12x0", "-1x5", "65536x1", "1x2x3", "axb",
          ""})
  void aRefusalShowsHowASizeIsWritten(String text) {
    assertThatThrownBy(() -> Size.parse(text)).isInstanceOf(BadUsage.class)
        .hasMessage(
            "found \"%s\"; allowed is WIDTHxHEIGHT, as 800x600, with sides from 1 to 65,535", text);
  }
}
