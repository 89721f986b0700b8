package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumbersTest {

  @Test
  void bothEndsAreAllowed() {
    assertThat(WholeNumbers.COLORS.parse("2")).isEqualTo(2);
    assertThat(WholeNumbers.COLORS.parse("65536")).isEqualTo(65_536);
  }

  @Test
  void spacesAroundDoNotMatter() {
    assertThat(WholeNumbers.COUNTS.parse(" 7\t")).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "65537", "-3", "many", "", "3.5", "99999999999999999999"})
  void aRefusalSaysWhatWasFoundAndWhatIsAllowed(String text) {
    assertThatThrownBy(() -> WholeNumbers.COLORS.parse(text)).isInstanceOf(BadUsage.class)
        .hasMessage("found \"%s\"; allowed are whole numbers from 2 to 65,536", text);
  }
}
