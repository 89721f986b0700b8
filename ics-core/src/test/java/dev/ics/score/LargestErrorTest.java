package dev.ics.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ics.Pictures;
import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import org.junit.jupiter.api.Test;

class LargestErrorTest {

  @Test
  void theWorstComponentOfTheWorstPixelCounts() {
    RgbaImage original = row(Argb.rgb(10, 20, 30), Argb.rgb(200, 100, 0), Argb.rgb(0, 0, 0));
    RgbaImage result = row(Argb.rgb(13, 16, 30), Argb.rgb(200, 100, 9), Argb.rgb(1, 1, 1));
    assertThat(LargestError.of(original, result)).isEqualTo(9);
    assertThat(LargestError.of(result, original)).isEqualTo(9);
  }

  @Test
  void redGreenAndBlueCountAlike() {
    RgbaImage original = row(Argb.rgb(50, 50, 50));
    assertThat(LargestError.of(original, row(Argb.rgb(45, 50, 50)))).isEqualTo(5);
    assertThat(LargestError.of(original, row(Argb.rgb(50, 56, 50)))).isEqualTo(6);
    assertThat(LargestError.of(original, row(Argb.rgb(50, 50, 43)))).isEqualTo(7);
  }

  @Test
  void ofBlackAndWhiteTheLargerCounts() {
    RgbaImage nothing = row(Argb.TRANSPARENT);
    assertThat(LargestError.of(nothing, row(Argb.rgb(0, 0, 0)))).isEqualTo(255);
    assertThat(LargestError.of(nothing, row(Argb.rgb(255, 255, 255)))).isEqualTo(255);
    assertThat(LargestError.of(nothing, row(Argb.of(51, 0, 0, 0)))).isEqualTo(51);
    assertThat(LargestError.of(row(Argb.of(51, 100, 0, 0)), row(Argb.of(51, 200, 0, 0))))
        .isEqualTo(20);
  }

  @Test
  void equalPicturesHaveNone() {
    RgbaImage image = Pictures.translucent(30, 20, 1);
    assertThat(LargestError.of(image, image)).isZero();
  }

  @Test
  void picturesOfDifferentSizesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LargestError.of(row(0, 0), row(0)))
        .withMessage("a picture of 1 x 1 pixels is not one of 2 x 1");
  }

  private static RgbaImage row(int... argb) {
    return new RgbaImage(argb.length, 1, argb);
  }
}
