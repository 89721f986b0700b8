package dev.ics.remap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ics.Pictures;
import dev.ics.color.Argb;
import dev.ics.color.ColorSpace;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.CountedImage;
import dev.ics.look.PerceptualImage;
import dev.ics.palette.Palette;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerceptualRemapperTest {

  private static final Palette BLACK_AND_WHITE = Palette.of(Argb.rgb(0, 0, 0),
      Argb.rgb(255, 255, 255));

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void withoutDitheringAndRateEachPixelTakesTheNearestColor(boolean opaque) {
    var random = new Random(7);
    for (int round = 0; round < 20; round++) {
      RgbaImage image = new RgbaImage(40, 25,
          random.ints(1000).map(color -> opaque ? color | 0xFF00_0000 : color).toArray());
      Palette palette = Palette.of(random.ints(1 + random.nextInt(256))
          .map(color -> opaque ? color | 0xFF00_0000 : color)
          .toArray());
      int[] pixels = remap(image, palette, new Dithering.None(), 0).pixels().argb();
      ColorSpace space = ColorSpace.perceptual(opaque);
      for (int i = 0; i < pixels.length; i++) {
        assertThat(squaredDistance(space, image.argb()[i], pixels[i]))
            .isEqualTo(least(space, image.argb()[i], palette));
      }
    }
  }

  @Test
  void ditheringKeepsTheLightnessOfAFlatArea() {
    for (int level : new int[]{70, 120, 160}) {
      RgbaImage gray = flat(128, 64, Argb.rgb(level, level, level));
      for (Dithering dithering : List.of(new Dithering.FloydSteinberg(1),
          new Dithering.BlueNoise(1))) {
        assertThat(lightness(remap(gray, BLACK_AND_WHITE, dithering, 0).pixels().argb()))
            .as("%s of %d", dithering, level)
            .isCloseTo(lightness(gray.argb()), within(0.01));
      }
      assertThat(remap(gray, BLACK_AND_WHITE, new Dithering.None(), 0).palette().size()).isOne();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 5, 500})
  void colorsOfThePaletteStayAsTheyAre(double rate) {
    int red = Argb.rgb(200, 10, 20);
    int[] argb = gradient(60, 40);
    for (int i = 0; i < argb.length; i += 7) {
      argb[i] = red;
    }
    var image = new RgbaImage(60, 40, argb);
    Palette palette = Palette.of(red, Argb.rgb(0, 0, 0), Argb.rgb(128, 128, 128),
        Argb.rgb(255, 255, 255));
    for (Dithering dithering : List.of(new Dithering.FloydSteinberg(1),
        new Dithering.BlueNoise(1))) {
      int[] pixels = remap(image, palette, dithering, rate).pixels().argb();
      for (int i = 0; i < argb.length; i += 7) {
        assertThat(pixels[i]).isEqualTo(red);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0.8", "8, 0.725", "24, 0.6875"})
  void adaptiveDitheringIsWeakerWhereBytesCountMore(double rate, double strength) {
    RgbaImage image = Pictures.noisy(60, 40, 1);
    Palette palette = Palette
        .of(new Random(5).ints(20).map(color -> color | 0xFF00_0000).toArray());
    assertThat(remap(image, palette, new Dithering.Adaptive(), rate).indices())
        .isEqualTo(remap(image, palette, new Dithering.FloydSteinberg(strength), rate).indices())
        .isNotEqualTo(remap(image, palette, new Dithering.FloydSteinberg(1), rate).indices());
  }

  @Test
  void ditheringOfNoStrengthIsNone() {
    RgbaImage image = Pictures.noisy(60, 40, 2);
    Palette palette = Palette
        .of(new Random(6).ints(20).map(color -> color | 0xFF00_0000).toArray());
    byte[] none = remap(image, palette, new Dithering.None(), 0).indices();
    assertThat(remap(image, palette, new Dithering.FloydSteinberg(0), 0).indices())
        .isEqualTo(none);
    assertThat(remap(image, palette, new Dithering.BlueNoise(0), 0).indices()).isEqualTo(none);
  }

  @Test
  void aTranslucentColorIsNotTakenForAnOpaquePixel() {
    Palette palette = Palette.of(Argb.of(40, 100, 100, 100), Argb.rgb(120, 120, 120));
    assertThat(remap(flat(2, 2, Argb.rgb(101, 101, 101)), palette, new Dithering.None(), 0)
        .pixels()
        .argb()).containsOnly(Argb.rgb(120, 120, 120));
  }

  /// The first pixel has none before and none above it.
  @Test
  void aColorThatIsFrequentEverywhereIsTakenWithoutOneBeforeOrAbove() {
    int frequent = Argb.rgb(106, 106, 106);
    RgbaImage image = flat(20, 20, frequent);
    image.argb()[0] = Argb.rgb(101, 101, 101);
    Palette palette = Palette.of(Argb.rgb(100, 100, 100), frequent);
    assertThat(remap(image, palette, new Dithering.None(), 0).palette()).isEqualTo(palette);
    assertThat(remap(image, palette, new Dithering.None(), 100).palette())
        .isEqualTo(Palette.of(frequent));
  }

  @Test
  void aHigherRateMakesLongerRuns() {
    var image = new RgbaImage(200, 100, gradient(200, 100));
    Palette palette = Palette.of(new Random(3).ints(64).map(color -> {
      int level = color & 0xFF;
      return Argb.rgb(level, level, level);
    }).toArray());

    assertThat(changes(remap(image, palette, new Dithering.Adaptive(), 0)))
        .isGreaterThan(changes(remap(image, palette, new Dithering.Adaptive(), 20)) * 5 / 4);
  }

  @Test
  void aFullyTransparentPixelStaysSo() {
    int[] argb = gradient(30, 30);
    for (int i = 0; i < argb.length; i += 2) {
      argb[i] = Argb.TRANSPARENT;
    }
    Palette palette = Palette.of(Argb.TRANSPARENT, Argb.rgb(30, 30, 30), Argb.rgb(220, 220, 220));
    int[] pixels = remap(new RgbaImage(30, 30, argb), palette, new Dithering.FloydSteinberg(1), 50)
        .pixels()
        .argb();

    for (int i = 0; i < argb.length; i++) {
      assertThat(Argb.alpha(pixels[i])).isEqualTo(i % 2 == 0 ? 0 : 0xFF);
    }
  }

  @Test
  void colorsThatNoPixelTakesAreLeftOut() {
    RgbaImage white = flat(3, 3, Argb.rgb(250, 250, 250));
    IndexedImage result = remap(white, BLACK_AND_WHITE, new Dithering.None(), 0);

    assertThat(result.palette().toArray()).containsExactly(Argb.rgb(255, 255, 255));
    assertThat(result.indices()).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN})
  void aRateBelowZeroIsRefused(double rate) {
    assertThatThrownBy(() -> remap(flat(2, 2, Argb.rgb(1, 2, 3)), BLACK_AND_WHITE,
        new Dithering.None(), rate)).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rate %s is not at least 0".formatted(rate));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void aStrengthBeyondTheErrorIsRefused(double strength) {
    assertThatThrownBy(() -> new Dithering.FloydSteinberg(strength))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("strength %s is not in 0..1".formatted(strength));
    assertThatThrownBy(() -> new Dithering.BlueNoise(strength))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1})
  void nothingAndAllOfTheErrorAreStrengths(double strength) {
    assertThat(new Dithering.FloydSteinberg(strength).strength()).isEqualTo(strength);
    assertThat(new Dithering.BlueNoise(strength).strength()).isEqualTo(strength);
  }

  private static IndexedImage remap(RgbaImage image, Palette palette, Dithering dithering,
      double rate) {
    return PerceptualRemapper.remap(look(image, palette), palette, dithering, rate);
  }

  private static PerceptualImage look(RgbaImage image, Palette palette) {
    return new PerceptualImage(CountedImage.of(image),
        ColorSpace.perceptual(image.isOpaque() && palette.isOpaque()));
  }

  private static int changes(IndexedImage image) {
    byte[] indices = image.indices();
    int changes = 0;
    for (int i = 1; i < indices.length; i++) {
      changes += indices[i] == indices[i - 1] ? 0 : 1;
    }
    return changes;
  }

  private static RgbaImage flat(int width, int height, int color) {
    int[] argb = new int[width * height];
    Arrays.fill(argb, color);
    return new RgbaImage(width, height, argb);
  }

  private static int[] gradient(int width, int height) {
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      int level = 1 + 250 * (i % width + i / width) / (width + height);
      argb[i] = Argb.rgb(level, level, Math.min(255, level + 2));
    }
    return argb;
  }

  private static double lightness(int[] argb) {
    double sum = 0;
    double[] coordinates = new double[3];
    for (int color : argb) {
      ColorSpace.OKLAB.toCoordinates(color, coordinates);
      sum += coordinates[0];
    }
    return sum / argb.length / Math.sqrt(ColorSpace.OKLAB.squaredUnit()) / 255;
  }

  private static double least(ColorSpace space, int color, Palette palette) {
    double least = Double.POSITIVE_INFINITY;
    for (int candidate : palette.toArray()) {
      least = Math.min(least, squaredDistance(space, color, candidate));
    }
    return least;
  }

  private static double squaredDistance(ColorSpace space, int one, int other) {
    double[] from = new double[space.dimensions()];
    double[] to = new double[space.dimensions()];
    space.toCoordinates(one, from);
    space.toCoordinates(other, to);
    double sum = 0;
    for (int axis = 0; axis < from.length; axis++) {
      sum += (from[axis] - to[axis]) * (from[axis] - to[axis]);
    }
    return sum;
  }
}
