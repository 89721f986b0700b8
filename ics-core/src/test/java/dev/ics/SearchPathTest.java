package dev.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ics.SearchPath.Kind;
import dev.ics.remap.Dithering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SearchPathTest {

  private static final Dithering DITHERING = new Dithering.FloydSteinberg(0.5);

  @ParameterizedTest
  @CsvSource({"DIFFUSED, 2, 256, 70000", "DIFFUSED, 2, 1000, 70000", "DIFFUSED, 20, 60, 70000",
      "DIFFUSED, 2, 90, 90", "NEAREST, 2, 256, 70000", "NEAREST, 2, 65536, 65536",
      "NEAREST, 20, 60, 70000", "NEAREST, 2, 2, 9", "DIFFUSED, 2, 2, 1", "ALONE, 2, 256, 70000",
      "ALONE, 20, 60, 70000", "FLAT, 2, 256, 70000", "FLAT, 20, 60, 70000",
      "TRUE_COLOR, 257, 4096, 70000", "TRUE_COLOR, 257, 300, 300"})
  void colorsRiseAndRatesFallWithinTheEnds(Kind kind, int least, int most, int distinct) {
    SearchPath path = SearchPath.of(kind, DITHERING, least, most, distinct);
    Setting before = path.at(path.first());
    assertThat(before.colors()).isEqualTo(least);
    for (double position = path.first(); position <= path.last(); position += 0.25) {
      Setting setting = path.at(position);
      assertThat(setting.colors()).isBetween(before.colors(), most);
      assertThat(setting.rate()).isBetween(0.0, before.rate());
      before = setting;
    }
    assertThat(path.at(path.last())).isEqualTo(new Setting(most, 0, DITHERING));
  }

  @ParameterizedTest
  @EnumSource
  void beyondTheEndsAreTheEnds(Kind kind) {
    SearchPath path = SearchPath.of(kind, DITHERING, 2, 256, 5000);
    assertThat(path.at(-1000)).isEqualTo(path.at(path.first()));
    assertThat(path.at(1000)).isEqualTo(path.at(path.last()));
  }

  /// A palette of all colors needs no rate, and nothing comes after it.
  @Test
  void thePathEndsWhereThePictureStaysAsItIs() {
    SearchPath path = SearchPath.of(Kind.DIFFUSED, DITHERING, 2, 90, 90);
    assertThat(path.last()).isEqualTo(70);
    assertThat(path.at(70)).isEqualTo(new Setting(90, 0, DITHERING));
    assertThat(SearchPath.of(Kind.DIFFUSED, DITHERING, 2, 90, 91).at(70))
        .isEqualTo(new Setting(90, 74, DITHERING));
    assertThat(SearchPath.of(Kind.NEAREST, DITHERING, 8, 8, 70_000).last()).isEqualTo(-63);
  }

  @Test
  void trueColorGoesNoFartherThanPays() {
    SearchPath path = SearchPath.of(Kind.TRUE_COLOR, DITHERING, 257, 65_536, 70_000);
    assertThat(path.at(path.first())).isEqualTo(new Setting(257, 0, DITHERING));
    assertThat(path.at(path.last())).isEqualTo(new Setting(4096, 0, DITHERING));
  }

  @Test
  void halfWayIsTheGeometricMean() {
    SearchPath path = SearchPath.of(Kind.DIFFUSED, DITHERING, 2, 256, 5000);
    Setting from = path.at(60);
    Setting to = path.at(70);
    Setting setting = path.at(65);
    assertThat(setting.colors())
        .isEqualTo((int) Math.rint(Math.sqrt(from.colors() * to.colors())));
    assertThat(setting.rate())
        .isCloseTo(Math.sqrt((from.rate() + 1) * (to.rate() + 1)) - 1, within(1e-9));
  }

  @Test
  void atHigherRatesTheColorsStay() {
    Setting setting = new Setting(5, 20, DITHERING);
    SearchPath path = SearchPath.ofRates(setting, 70);
    assertThat(path.at(path.last())).isEqualTo(setting);
    assertThat(path.last()).isEqualTo(70);
    double rate = 20;
    for (double position = 69.75; position >= path.first(); position -= 0.25) {
      assertThat(path.at(position).colors()).isEqualTo(5);
      assertThat(path.at(position).rate()).isGreaterThan(rate);
      rate = path.at(position).rate();
    }
    assertThat(rate).isEqualTo(20_000);
  }
}
