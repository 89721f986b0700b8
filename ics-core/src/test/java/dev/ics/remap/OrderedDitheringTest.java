package dev.ics.remap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ics.color.Argb;
import dev.ics.color.ColorSpace;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.CountedImage;
import dev.ics.look.PerceptualImage;
import dev.ics.palette.Palette;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderedDitheringTest {

  private static final int SIDE = 64;
  private static final int BLACK = gray(0);
  private static final int WHITE = gray(255);

  /// The mean of lightness is that of the color, as far as strength lets it.
  @ParameterizedTest
  @CsvSource({"100, 1", "150, 1", "150, 0.5", "100, 0.25"})
  void theSecondColorHasItsShareOfThePixelsTimesTheStrength(int level, float strength) {
    double share = lightness(gray(level)) / lightness(WHITE);
    double ofSecond = Math.min(share, 1 - share);
    int second = share < 0.5 ? WHITE : BLACK;
    int[] pixels = dithered(gray(level), Palette.of(WHITE, BLACK), strength);
    assertThat((double) count(second, pixels))
        .isCloseTo(strength * ofSecond * SIDE * SIDE, within(1.0));
  }

  @Test
  void ofPairsThatMixAsWellTheOneOfLessContrastIsTaken() {
    Palette palette = Palette.of(BLACK, WHITE, gray(110), gray(150));
    int[] pixels = dithered(gray(132), palette, 1);
    assertThat(count(gray(110), pixels) + count(gray(150), pixels)).isEqualTo(SIDE * SIDE);
    assertThat(count(gray(110), pixels)).isBetween(SIDE * SIDE / 3, SIDE * SIDE / 2);
  }

  /// A mixture with a share `s` of white misses nothing, but its contrast counts `s (1 - s) / 10`; black alone
  /// misses `s`, which counts `s²`: less where `s` is below an eleventh.
  @ParameterizedTest
  @CsvSource({"2, false", "3, true"})
  void aMixtureOfBlackAndWhiteNeedsAnEleventhOfWhite(int level, boolean mixed) {
    assertThat(lightness(gray(level)) / lightness(WHITE) > 1 / 11.0).isEqualTo(mixed);
    assertThat(count(WHITE, dithered(gray(level), Palette.of(BLACK, WHITE), 1)) > 0)
        .isEqualTo(mixed);
  }

  @Test
  void aPairThatStandsOutIsWorseThanOneColorThatIsNearlyRight() {
    assertThat(dithered(gray(126), Palette.of(gray(125), WHITE, BLACK), 1))
        .containsOnly(gray(125));
  }

  @Test
  void theSecondColorMendsWhatIsMissedInHueToo() {
    Palette palette = Palette.of(Argb.rgb(200, 60, 60), gray(120), Argb.rgb(60, 200, 60));
    int[] pixels = dithered(Argb.rgb(180, 85, 85), palette, 1);
    assertThat(count(palette.color(2), pixels)).isZero();
    assertThat(count(palette.color(1), pixels)).isBetween(SIDE * SIDE / 4, SIDE * SIDE / 2);
  }

  @Test
  void aColorOfThePaletteAndNoStrengthLeavePixelsAlone() {
    assertThat(dithered(gray(9), Palette.of(WHITE, gray(9), BLACK), 1)).containsOnly(gray(9));
    assertThat(dithered(gray(160), Palette.of(WHITE, BLACK), 0)).containsOnly(WHITE);
  }

  private static int[] dithered(int color, Palette palette, float strength) {
    int[] argb = new int[SIDE * SIDE];
    Arrays.fill(argb, color);
    var image = new RgbaImage(SIDE, SIDE, argb);
    var pixels = new PerceptualImage(CountedImage.of(image), ColorSpace.OKLAB);
    var colors = new PaletteColors(palette, pixels, 0);
    byte[] indices = new OrderedDithering(pixels, colors, strength).run();
    return new IndexedImage(SIDE, SIDE, indices, palette).pixels().argb();
  }

  private static int count(int color, int[] pixels) {
    return (int) Arrays.stream(pixels).filter(pixel -> pixel == color).count();
  }

  private static double lightness(int color) {
    double[] lab = new double[3];
    ColorSpace.OKLAB.toCoordinates(color, lab);
    return lab[0];
  }

  private static int gray(int level) {
    return Argb.rgb(level, level, level);
  }
}
