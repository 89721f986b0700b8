package dev.ics.downscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ics.Pictures;
import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownscalerTest {

  @Test
  void aStepKeepsTheFirstPixelOfEachSquare() {
    RgbaImage image = Pictures.noisy(11, 7, 1);
    RgbaImage small = Downscaler.downscale(image, new Downscale.Step(5));
    assertThat(small.width()).isEqualTo(3);
    assertThat(small.height()).isEqualTo(2);
    int[] argb = image.argb();
    assertThat(small.argb()).containsExactly(argb[0], argb[5], argb[10], argb[55], argb[60],
        argb[65]);
  }

  @Test
  void aStepLargerThanThePictureKeepsOnePixel() {
    RgbaImage small = Downscaler.downscale(Pictures.noisy(11, 7, 1), new Downscale.Step(1000));
    assertThat(small.argb()).hasSize(1);
  }

  @Test
  void noReductionIsTheSameImage() {
    RgbaImage image = Pictures.noisy(11, 7, 1);
    assertThat(Downscaler.downscale(image, new Downscale.None())).isSameAs(image);
  }

  @ParameterizedTest
  @CsvSource({"STRETCH, 50, 50, 50, 50", "COVER, 50, 50, 50, 50", "PAD, 50, 50, 50, 50",
      "CONTAIN, 50, 50, 50, 25", "CONTAIN, 500, 50, 100, 50", "CONTAIN, 1, 1, 1, 1",
      "COVER, 1, 40, 1, 40", "STRETCH, 300, 200, 300, 200"})
  void theFitDecidesTheSize(Fit fit, int width, int height, int resultWidth, int resultHeight) {
    RgbaImage result = resize(Pictures.noisy(200, 100, 2), width, height, fit);
    assertThat(result.width()).isEqualTo(resultWidth);
    assertThat(result.height()).isEqualTo(resultHeight);
  }

  @Test
  void theSameSizeChangesNothing() {
    RgbaImage image = Pictures.translucent(60, 40, 3);
    assertThat(resize(image, 60, 40, Fit.STRETCH).argb()).isEqualTo(image.argb());
  }

  @Test
  void oneColorStaysOneColor() {
    for (int color : new int[]{Argb.rgb(255, 255, 255), Argb.of(100, 10, 200, 30)}) {
      int[] argb = new int[50 * 30];
      Arrays.fill(argb, color);
      for (int size : new int[]{1, 7, 49, 120}) {
        RgbaImage result = resize(new RgbaImage(50, 30, argb.clone()), size, size, Fit.STRETCH);
        assertThat(result.argb()).containsOnly(color);
      }
    }
  }

  @Test
  void fineStripesBecomeGrayAndNotStripesOfOtherKinds() {
    int[] argb = new int[400 * 40];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = i % 2 == 0 ? Argb.rgb(0, 0, 0) : Argb.rgb(255, 255, 255);
    }
    RgbaImage result = resize(new RgbaImage(400, 40, argb), 57, 13, Fit.STRETCH);
    for (int y = 0; y < 13; y++) {
      for (int x = 3; x < 54; x++) {
        assertThat(Argb.green(result.argb()[y * 57 + x])).isBetween(120, 135);
      }
    }
  }

  @Test
  void hiddenColorsDoNotBleedIntoEdges() {
    int[] argb = new int[64];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = i % 8 < 4 ? Argb.rgb(200, 0, 0) : Argb.TRANSPARENT;
    }
    for (int color : resize(new RgbaImage(8, 8, argb), 3, 3, Fit.STRETCH).argb()) {
      if (Argb.alpha(color) > 8) {
        assertThat(Argb.red(color)).isBetween(198, 202);
      }
    }
  }

  @Test
  void coverCutsTheSidesEquallyAndPadAddsEqually() {
    int red = Argb.rgb(255, 0, 0);
    int blue = Argb.rgb(0, 0, 255);
    int[] argb = new int[300 * 100];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = i % 300 < 100 || i % 300 >= 200 ? red : blue;
    }
    RgbaImage image = new RgbaImage(300, 100, argb);
    RgbaImage cover = resize(image, 50, 50, Fit.COVER);
    assertThat(cover.argb()[25 * 50 + 25]).isEqualTo(blue);
    assertThat(Argb.blue(cover.argb()[25 * 50 + 3])).isGreaterThan(240);
    assertThat(Argb.blue(cover.argb()[25 * 50 + 46])).isGreaterThan(240);
    RgbaImage pad = resize(image, 30, 30, Fit.PAD);
    assertThat(pad.argb()[9 * 30]).isEqualTo(Argb.rgb(0, 0, 0));
    assertThat(pad.argb()[10 * 30]).isEqualTo(red);
    assertThat(pad.argb()[19 * 30]).isEqualTo(red);
    assertThat(pad.argb()[20 * 30]).isEqualTo(Argb.rgb(0, 0, 0));
  }

  @Test
  void refusesSizesThatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Downscale.Resize(0, 0, Fit.PAD))
        .withMessage("size 0x0 is not in 1x1..65535x65535");
    assertThatIllegalArgumentException().isThrownBy(() -> new Downscale.Step(0))
        .withMessage("step 0 is not at least 1");
  }

  private static RgbaImage resize(RgbaImage image, int width, int height, Fit fit) {
    return Downscaler.downscale(image, new Downscale.Resize(width, height, fit));
  }
}
