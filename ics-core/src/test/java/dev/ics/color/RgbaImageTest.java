package dev.ics.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RgbaImageTest {

  @Test
  void transparentPixelsAreOneColor() {
    RgbaImage image = new RgbaImage(3, 1, new int[]{0x00FF_FFFF, 0x0100_0000, 0xFF12_3456});
    assertThat(image.argb()).containsExactly(Argb.TRANSPARENT, 0x0100_0000, 0xFF12_3456);
    assertThat(image.isOpaque()).isFalse();
    assertThat(new RgbaImage(1, 1, new int[]{0xFF00_0000}).isOpaque()).isTrue();
  }

  @Test
  void refusesAnArrayOfAnotherSize() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RgbaImage(2, 2, new int[3]))
        .withMessage("2 x 2 pixels do not fit an array of 3");
    assertThatIllegalArgumentException().isThrownBy(() -> new RgbaImage(0, 5, new int[0]));
  }

  @Test
  void hexadecimalColorsAreInTheOrderOfCss() {
    assertThat(Argb.toHex(Argb.rgb(1, 2, 255))).isEqualTo("#0102ff");
    assertThat(Argb.toHex(Argb.of(128, 1, 2, 255))).isEqualTo("#0102ff80");
  }
}
