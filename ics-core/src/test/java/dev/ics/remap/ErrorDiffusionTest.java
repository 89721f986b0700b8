package dev.ics.remap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.color.Argb;
import dev.ics.color.ColorSpace;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.CountedImage;
import dev.ics.look.PerceptualColors;
import dev.ics.look.PerceptualImage;
import dev.ics.palette.Palette;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorDiffusionTest {

  private static final int NEAREST = gray(129);
  private static final int ABOVE = gray(134);
  private static final int BEFORE = gray(124);
  private static final int FAR = gray(255);
  private static final int PIXEL = gray(130);

  @ParameterizedTest
  @ValueSource(doubles = {0.99, 1.01})
  void theColorOfThePixelAboveMayBeFartherByHalfOfWhatAnIndexIsWorth(double share) {
    double rate = farther(ABOVE, NEAREST) / (1 - 0.5);
    assertThat(taken(FAR, ABOVE, FAR, share * rate))
        .isEqualTo(share > 1 ? ABOVE : NEAREST);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.99, 1.01})
  void theColorOfThePixelBeforeMayBeFartherByWhatAnIndexIsWorth(double share) {
    double rate = farther(BEFORE, NEAREST);
    assertThat(taken(FAR, FAR, BEFORE, share * rate))
        .isEqualTo(share > 1 ? BEFORE : NEAREST);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.99, 1.01})
  void theColorOfThePixelBeforeMayBeFartherThanThatAboveByHalf(double share) {
    double rate = farther(BEFORE, ABOVE) / 0.5;
    assertThat(rate).isGreaterThan(farther(BEFORE, NEAREST));
    assertThat(taken(FAR, ABOVE, BEFORE, share * rate))
        .isEqualTo(share > 1 ? BEFORE : ABOVE);
  }

  /// With 8, 4, 2 and 2 of 16 pixels, an index costs 1/2, 1, 3/2 and 3/2 times the average.
  @ParameterizedTest
  @ValueSource(doubles = {0.99, 1.01})
  void aFrequentColorMayBeFartherByWhatItsIndexSaves(double share) {
    double rate = farther(ABOVE, NEAREST) / (1 - 0.5);
    var image = new RgbaImage(2, 2, new int[]{FAR, FAR, PIXEL, FAR});
    int[] pixels = diffused(image, Palette.of(ABOVE, NEAREST, BEFORE, FAR),
        costs(new long[]{7, 3, 1, 1}, share * rate), 0);
    assertThat(pixels[2]).isEqualTo(share > 1 ? ABOVE : NEAREST);
  }

  /// Colors that are hardly there lie at the same place.
  @Test
  void ofEquallyDistantColorsThatOfThePixelBeforeIsTakenElseOfThatAbove() {
    Palette equal = Palette.of(Argb.of(1, 109, 109, 109), Argb.of(1, 111, 111, 111),
        Argb.of(1, 113, 113, 113));
    int pixel = Argb.of(40, 112, 112, 112);
    Palette palette = equal.plus(Palette.of(FAR));
    for (int above : palette.toArray()) {
      for (int before : palette.toArray()) {
        var image = new RgbaImage(2, 2, new int[]{above, FAR, pixel, before});
        int expected = before != FAR ? before : above != FAR ? above : equal.color(0);
        assertThat(diffused(image, palette, 0)[2]).isEqualTo(expected);
      }
    }
  }

  @Test
  void aColorOfThePaletteStaysWhateverIsBeforeAndAboveIt() {
    var image = new RgbaImage(2, 2, new int[]{ABOVE, ABOVE, NEAREST, ABOVE});
    assertThat(diffused(image, Palette.of(ABOVE, NEAREST), costs(new long[]{9, 0}, 1000), 1))
        .isEqualTo(image.argb());
  }

  @ParameterizedTest
  @CsvSource({"1, 40, 30, true", "0.7, 40, 30, true", "1, 33, 20, false", "0, 20, 20, true",
      "1, 1, 50, true", "1, 50, 1, true", "1, 2, 9, false", "1, 1, 1, true"})
  void errorsGoWhereFloydAndSteinbergSendThem(float strength, int width, int height,
      boolean opaque) {
    var random = new Random(width);
    int alphas = opaque ? 0xFF00_0000 : 0x0100_0000;
    int[] argb = random.ints((long) width * height).map(color -> color | alphas).toArray();
    Palette palette = Palette.of(random.ints(12).map(color -> color | alphas).toArray());
    for (int i = 0; i < argb.length; i += 5) {
      argb[i] = palette.color(i % 12);
    }
    var image = new RgbaImage(width, height, argb);
    assertThat(diffused(image, palette, strength))
        .isEqualTo(new PlainDiffusion(image, palette, strength).run());
  }

  /// So that one cell of color space has more of them than matter elsewhere.
  @Test
  void manyColorsThatAreNearlyEqualAreAllLookedAt() {
    var random = new Random(3);
    int[] argb = random.ints(900).map(color -> color & 0x0F0F0F | 0xFF606060).toArray();
    Palette palette = Palette.of(random.ints(250)
        .map(color -> color & 0x0F0F0F | 0xFF606060)
        .toArray())
        .plus(Palette.of(FAR, gray(0)));
    var image = new RgbaImage(30, 30, argb);
    assertThat(diffused(image, palette, 1))
        .isEqualTo(new PlainDiffusion(image, palette, 1).run());
  }

  /// Below on the left: rows are gone through from left to right and from right to left.
  private static int taken(int aboveOnTheRight, int above, int before, double rate) {
    var image = new RgbaImage(2, 2, new int[]{above, aboveOnTheRight, PIXEL, before});
    return diffused(image, Palette.of(reds(200)).plus(Palette.of(NEAREST, ABOVE, BEFORE, FAR)),
        costs(new long[204], rate), 0)[2];
  }

  /// Far from all grays.
  private static int[] reds(int count) {
    return IntStream.range(0, count).map(i -> Argb.rgb(255, i % 100, i / 100)).toArray();
  }

  /// Of two by two pixels; what an index is worth at the others is more.
  private static IndexCosts costs(long[] counts, double rate) {
    return IndexCosts.of(counts, (float) rate, pixel -> pixel == 2 ? 1 : 5);
  }

  private static int[] diffused(RgbaImage image, Palette palette, float strength) {
    return diffused(image, palette,
        IndexCosts.of(new long[palette.size()], 0, _ -> 0), strength);
  }

  private static int[] diffused(RgbaImage image, Palette palette, IndexCosts costs,
      float strength) {
    ColorSpace space = space(image, palette);
    var pixels = new PerceptualImage(CountedImage.of(image), space);
    var colors = new PaletteColors(palette, pixels, 10_000);
    byte[] indices = new ErrorDiffusion(pixels, colors, costs, strength).run();
    return new IndexedImage(image.width(), image.height(), indices, palette).pixels().argb();
  }

  private static ColorSpace space(RgbaImage image, Palette palette) {
    return ColorSpace.perceptual(image.isOpaque() && palette.isOpaque());
  }

  private static double farther(int one, int other) {
    return squaredDistance(one) - squaredDistance(other);
  }

  private static double squaredDistance(int color) {
    PerceptualColors colors = PerceptualColors.of(new int[]{color, PIXEL}, ColorSpace.OKLAB);
    return colors.squaredDistance(0, colors.place(1));
  }

  private static int gray(int level) {
    return Argb.rgb(level, level, level);
  }
}
