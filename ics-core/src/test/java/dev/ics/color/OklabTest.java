package dev.ics.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OklabTest {

  /// As in the examples of "CSS Color Module Level 4" (W3C).
  @ParameterizedTest
  @CsvSource({"#000000, 0, 0, 0", "#ffffff, 1, 0, 0", "#ff0000, 0.62796, 0.22486, 0.12585",
      "#00ff00, 0.86644, -0.23389, 0.17950", "#0000ff, 0.45201, -0.03246, -0.31153",
      "#ffff00, 0.96798, -0.07137, 0.19857", "#00ffff, 0.90540, -0.14944, -0.03940",
      "#ff00ff, 0.70167, 0.27457, -0.16916", "#808080, 0.59987, 0, 0"})
  void colorsLieWhereTheDefinitionPutsThem(String hex, double lightness, double greenRed,
      double blueYellow) {
    double[] lab = new double[3];
    Oklab.of(Argb.ofHex(hex).getAsInt(), lab);
    assertThat(lab[0]).isCloseTo(lightness, within(1e-5));
    assertThat(lab[1]).isCloseTo(greenRed, within(1e-5));
    assertThat(lab[2]).isCloseTo(blueYellow, within(1e-5));
  }

  @Test
  void everyColorComesBackWithTheAlphaThatIsAskedFor() {
    var random = new Random(1);
    double[] lab = new double[3];
    for (int i = 0; i < 50_000; i++) {
      int color = random.nextInt() | 0xFF00_0000;
      Oklab.of(color, lab);
      assertThat(Oklab.toArgb(0xFF, lab[0], lab[1], lab[2])).isEqualTo(color);
      assertThat(Oklab.toArgb(7, lab[0], lab[1], lab[2])).isEqualTo(color & 0xFF_FFFF | 7 << 24);
    }
  }

  @Test
  void whatNoScreenShowsIsBroughtIntoRange() {
    assertThat(Oklab.toArgb(0xFF, 1.2, 0, 0)).isEqualTo(Argb.rgb(255, 255, 255));
    assertThat(Oklab.toArgb(0xFF, -0.2, 0, 0)).isEqualTo(Argb.rgb(0, 0, 0));
    assertThat(Oklab.toArgb(0xFF, 0.62796, 0.3, 0.16)).isEqualTo(Argb.rgb(255, 0, 0));
  }
}
