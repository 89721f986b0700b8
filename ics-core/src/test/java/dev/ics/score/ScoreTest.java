package dev.ics.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ics.Pictures;
import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.CountedImage;
import dev.ics.palette.Palette;
import dev.ics.remap.IndexedImage;
import dev.ics.remap.RecoloredImage;
import dev.ics.remap.Remapper;
import org.junit.jupiter.api.Test;

class ScoreTest {

  @Test
  void theErrorIsTheMeanOfAllComponents() {
    Score score = score(Argb.rgb(10, 20, 30), Argb.rgb(13, 16, 30));
    assertThat(score.mse()).isCloseTo((9 + 16) / 3.0, within(1e-12));
    assertThat(score.psnrDb()).isCloseTo(10 * Math.log10(65025 / (25 / 3.0)), within(1e-9));
  }

  @Test
  void alphaIsJudgedOnBlackAndOnWhite() {
    assertThat(score(Argb.rgb(255, 255, 255), Argb.TRANSPARENT).mse())
        .isCloseTo(65025 / 2.0, within(1e-9));
    assertThat(score(Argb.of(51, 100, 100, 100), Argb.of(51, 200, 200, 200)).mse())
        .isCloseTo(400, within(1e-9));
  }

  @Test
  void equalPicturesHaveNoError() {
    RgbaImage image = Pictures.translucent(50, 20, 1);
    assertThat(Score.of(CountedImage.of(image), recolored(image)).mse()).isZero();
    assertThat(new Score(0).psnrDb()).isInfinite();
  }

  @Test
  void anIndexedImageScoresAsItsPixelsDo() {
    RgbaImage image = Pictures.noisy(50, 40, 2);
    Palette palette = Palette.of(Argb.rgb(0, 0, 0), Argb.rgb(200, 100, 100), Argb.rgb(90, 90, 200));
    IndexedImage indexed = (IndexedImage) Remapper.remap(CountedImage.of(image), palette);
    assertThat(Score.of(CountedImage.of(image), indexed))
        .isEqualTo(Score.of(CountedImage.of(image), recolored(indexed.pixels())));
  }

  private static Score score(int from, int to) {
    return Score.of(CountedImage.of(new RgbaImage(1, 1, new int[]{from})),
        recolored(new RgbaImage(1, 1, new int[]{to})));
  }

  private static RecoloredImage recolored(RgbaImage image) {
    return new RecoloredImage(image, Palette.of(ColorHistogram.of(image)));
  }
}
