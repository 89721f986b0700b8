package dev.ics.color;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgbTest {

  @ParameterizedTest
  @CsvSource({"#f80, #ff8800", "F80, #ff8800", "#1a1C2c, #1a1c2c", "ffffff, #ffffff",
      "#1a1c2c80, #1a1c2c80", "1a1c2cff, #1a1c2c", "#ff000000, #00000000"})
  void aColorIsReadInTheNotationOfCss(String text, String color) {
    assertThat(Argb.toHex(Argb.ofHex(text).getAsInt())).isEqualTo(color);
  }

  @Test
  void whatIsWrittenIsRead() {
    for (int color : new int[]{Argb.rgb(1, 2, 3), Argb.of(4, 5, 6, 7), Argb.TRANSPARENT}) {
      assertThat(Argb.ofHex(Argb.toHex(color))).hasValue(color);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "#", "#1", "12", "#1234", "#12345", "1234567", "#123456789", "##12345",
          "red", "-12345", "+12", "#12 456", "١٢٣", "0x123456"})
  void otherTextIsNoColor(String text) {
    assertThat(Argb.ofHex(text)).isEmpty();
  }
}
