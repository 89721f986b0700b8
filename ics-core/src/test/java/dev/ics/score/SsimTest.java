package dev.ics.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ics.Pictures;
import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SsimTest {

  private static final double DARK = 2.55 * 2.55;
  private static final double FLAT = 7.65 * 7.65;

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 300", "300, 2", "10, 12", "11, 11", "40, 30"})
  void onlyEqualPicturesScoreOne(int width, int height) {
    RgbaImage image = Pictures.noisy(width, height, 1);
    RgbaImage other = Pictures.noisy(width, height, 2);
    assertThat(Ssim.of(image, image)).isCloseTo(1, within(1e-12));
    assertThat(Ssim.of(image, other)).isBetween(-1.0, 0.9999);
  }

  @Test
  void flatPicturesDifferByTheirBrightnessOnly() {
    double expected = (2.0 * 100 * 120 + DARK) / (100.0 * 100 + 120 * 120 + DARK);
    assertThat(
        Ssim.of(flat(20, 15, Argb.rgb(100, 100, 100)), flat(20, 15, Argb.rgb(120, 120, 120))))
        .isCloseTo(expected, within(1e-5));
  }

  @Test
  void brightnessIsLuma() {
    double luma = 0.299 * 200 + 0.587 * 100 + 0.114 * 50;
    double expected = (2 * luma * 90 + DARK) / (luma * luma + 90 * 90 + DARK);
    assertThat(Ssim.of(flat(12, 12, Argb.rgb(200, 100, 50)), flat(12, 12, Argb.rgb(90, 90, 90))))
        .isCloseTo(expected, within(1e-6));
  }

  @Test
  void theMeanIsThatOfAllWindowsOfTheDefinition() {
    RgbaImage original = gray(Pictures.noisy(17, 14, 3));
    RgbaImage result = gray(Pictures.noisy(17, 14, 4));
    double sum = 0;
    for (int top = 0; top <= 3; top++) {
      for (int left = 0; left <= 6; left++) {
        sum += window(original, result, left, top);
      }
    }
    assertThat(Ssim.of(original, result)).isCloseTo(sum / 28, within(1e-6));
  }

  @Test
  void aNegativeIsLessThanUnlike() {
    RgbaImage image = Pictures.noisy(30, 30, 5);
    int[] negative = image.argb().clone();
    for (int i = 0; i < negative.length; i++) {
      negative[i] ^= 0xFF_FFFF;
    }
    assertThat(Ssim.of(image, new RgbaImage(30, 30, negative))).isNegative();
  }

  @Test
  void ofBlackAndWhiteTheLowerCounts() {
    RgbaImage nothing = flat(20, 20, Argb.TRANSPARENT);
    double onWhite = DARK / (255.0 * 255 + DARK);
    assertThat(Ssim.of(nothing, flat(20, 20, Argb.rgb(0, 0, 0)))).isCloseTo(onWhite, within(1e-6));
    assertThat(Ssim.of(flat(20, 20, Argb.rgb(255, 255, 255)), nothing))
        .isCloseTo(onWhite, within(1e-6));
    assertThat(Ssim.of(nothing, nothing)).isEqualTo(1);
  }

  @Test
  void picturesOfDifferentSizesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ssim.of(flat(2, 3, Argb.TRANSPARENT), flat(3, 2, Argb.TRANSPARENT)))
        .withMessage("a picture of 3 x 2 pixels is not one of 2 x 3");
  }

  private static double window(RgbaImage original, RgbaImage result, int left, int top) {
    double[] sums = new double[6];
    for (int i = 0; i < 11 * 11; i++) {
      int x = i % 11;
      int y = i / 11;
      double away = (x - 5) * (x - 5) + (y - 5) * (y - 5);
      double weight = Math.exp(-away / 4.5);
      int at = (top + y) * original.width() + left + x;
      double from = Argb.red(original.argb()[at]);
      double to = Argb.red(result.argb()[at]);
      double[] terms = {1, from, to, from * from, to * to, from * to};
      for (int k = 0; k < terms.length; k++) {
        sums[k] += weight * terms[k];
      }
    }
    double[] means = Arrays.stream(sums).map(sum -> sum / sums[0]).toArray();
    double covariance = means[5] - means[1] * means[2];
    double variances = means[3] - means[1] * means[1] + means[4] - means[2] * means[2];
    return (2 * means[1] * means[2] + DARK) * (2 * covariance + FLAT)
        / ((means[1] * means[1] + means[2] * means[2] + DARK) * (variances + FLAT));
  }

  private static RgbaImage flat(int width, int height, int color) {
    int[] argb = new int[width * height];
    Arrays.fill(argb, color);
    return new RgbaImage(width, height, argb);
  }

  private static RgbaImage gray(RgbaImage image) {
    int[] argb = Arrays.stream(image.argb())
        .map(color -> Argb.rgb(Argb.red(color), Argb.red(color), Argb.red(color)))
        .toArray();
    return new RgbaImage(image.width(), image.height(), argb);
  }
}
