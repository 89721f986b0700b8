package dev.ics.palette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ics.color.Argb;
import org.junit.jupiter.api.Test;

class PaletteTest {

  private static final int RED = Argb.rgb(255, 0, 0);
  private static final int GREEN = Argb.rgb(0, 255, 0);
  private static final int BLUE = Argb.rgb(0, 0, 255);

  @Test
  void equalColorsAreOneAndTheFirstOfThemKeepsItsPlace() {
    assertThat(Palette.of(GREEN, RED, GREEN, BLUE, RED).toArray())
        .containsExactly(GREEN, RED, BLUE);
    assertThat(Palette.of(GREEN, RED).plus(Palette.of(BLUE, RED)).toArray())
        .containsExactly(GREEN, RED, BLUE);
    assertThatIllegalArgumentException().isThrownBy(Palette::of)
        .withMessage("a palette needs at least one color");
  }

  @Test
  void theColorsThatAreGivenOutAreACopy() {
    Palette palette = Palette.of(RED, GREEN);
    palette.toArray()[0] = BLUE;
    assertThat(palette).isEqualTo(Palette.of(RED, GREEN));
  }

  @Test
  void someOfTheColorsKeepTheOrderThatIsAskedFor() {
    assertThat(Palette.of(RED, GREEN, BLUE).select(new int[]{2, 0}))
        .isEqualTo(Palette.of(BLUE, RED));
  }

  @Test
  void hardAlphaIsOpaqueFromTheMiddleOn() {
    Palette soft = Palette.of(Argb.of(127, 9, 8, 7), Argb.of(128, 1, 2, 3), RED,
        Argb.of(1, 4, 5, 6));
    assertThat(soft.withHardAlpha())
        .isEqualTo(Palette.of(Argb.TRANSPARENT, Argb.rgb(1, 2, 3), RED));
  }

  @Test
  void oneSoftColorMakesAPaletteThatIsNotOpaque() {
    assertThat(Palette.of(RED, GREEN).isOpaque()).isTrue();
    assertThat(Palette.of(RED, Argb.of(254, 0, 255, 0)).isOpaque()).isFalse();
    assertThat(Palette.of(Argb.TRANSPARENT).isOpaque()).isFalse();
  }
}
