package dev.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchPathTest {

  @ParameterizedTest
  @CsvSource({"true, 2, 256, 70000", "true, 2, 1000, 70000", "true, 20, 60, 70000",
      "true, 2, 90, 90", "false, 2, 256, 70000", "false, 2, 65536, 65536", "false, 20, 60, 70000",
      "false, 2, 2, 9", "true, 2, 2, 1"})
  void colorsRiseAndRatesFallWithinTheEnds(boolean rated, int least, int most, int distinct) {
    SearchPath path = SearchPath.of(rated, least, most, distinct);
    Setting before = path.at(path.first());
    assertThat(before.colors()).isEqualTo(least);
    for (double position = path.first(); position <= path.last(); position += 0.25) {
      Setting setting = path.at(position);
      assertThat(setting.colors()).isBetween(before.colors(), most);
      assertThat(setting.rate()).isBetween(0.0, before.rate());
      before = setting;
    }
    assertThat(path.at(path.last())).isEqualTo(new Setting(most, 0));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void beyondTheEndsAreTheEnds(boolean rated) {
    SearchPath path = SearchPath.of(rated, 2, 256, 5000);
    assertThat(path.at(-1000)).isEqualTo(path.at(path.first()));
    assertThat(path.at(1000)).isEqualTo(path.at(path.last()));
  }

  /// A palette of all colors needs no rate, and nothing comes after it.
  @Test
  void thePathEndsWhereThePictureStaysAsItIs() {
    SearchPath path = SearchPath.of(true, 2, 90, 90);
    assertThat(path.last()).isEqualTo(70);
    assertThat(path.at(70)).isEqualTo(new Setting(90, 0));
    assertThat(SearchPath.of(true, 2, 90, 91).at(70)).isEqualTo(new Setting(90, 74));
    assertThat(SearchPath.of(false, 8, 8, 70_000).last()).isEqualTo(-63);
  }

  @Test
  void halfWayIsTheGeometricMean() {
    SearchPath path = SearchPath.of(true, 2, 256, 5000);
    Setting from = path.at(60);
    Setting to = path.at(70);
    Setting setting = path.at(65);
    assertThat(setting.colors())
        .isEqualTo((int) Math.rint(Math.sqrt(from.colors() * to.colors())));
    assertThat(setting.rate())
        .isCloseTo(Math.sqrt((from.rate() + 1) * (to.rate() + 1)) - 1, within(1e-9));
  }
}
