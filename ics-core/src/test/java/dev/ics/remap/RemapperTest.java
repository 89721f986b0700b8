package dev.ics.remap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.Pictures;
import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.CountedImage;
import dev.ics.palette.Palette;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemapperTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100, 256, 400})
  void everyPixelTakesTheNearestColor(int colors) {
    RgbaImage image = Pictures.noisy(90, 70, 1);
    Palette palette = Palette.of(new Random(2).ints(colors, 0, 1 << 24)
        .map(rgb -> rgb | 0xFF00_0000)
        .toArray());
    int[] remapped = Remapper.remap(CountedImage.of(image), palette)
        .pixels()
        .argb();
    for (int i = 0; i < remapped.length; i++) {
      assertThat(remapped[i]).isEqualTo(nearest(image.argb()[i], palette));
    }
  }

  @Test
  void colorsThatNoPixelTakesAreLeftOut() {
    RgbaImage image = new RgbaImage(2, 1, new int[]{Argb.rgb(9, 9, 9), Argb.rgb(250, 0, 0)});
    Palette palette = Palette.of(Argb.rgb(255, 0, 0), Argb.rgb(0, 255, 0), Argb.rgb(0, 0, 0));
    RemappedImage remapped = Remapper.remap(CountedImage.of(image), palette);
    assertThat(remapped.palette())
        .isEqualTo(Palette.of(Argb.rgb(255, 0, 0), Argb.rgb(0, 0, 0)));
    assertThat(remapped.pixels().argb()).containsExactly(Argb.rgb(0, 0, 0), Argb.rgb(255, 0, 0));
  }

  @Test
  void whatIsUsedOfAPaletteDecidesWhetherAnIndexIsEnough() {
    Palette palette = Palette.of(IntStream.range(0, 300)
        .map(i -> Argb.rgb(i % 256, i / 256, 0))
        .toArray());
    var image = new RgbaImage(2, 1, new int[]{palette.color(299), Argb.rgb(9, 9, 9)});
    RemappedImage remapped = Remapper.remap(CountedImage.of(image), palette);
    assertThat(remapped).isInstanceOf(IndexedImage.class);
    assertThat(remapped.palette().size()).isEqualTo(2);
  }

  @Test
  void aTranslucentColorIsNotTakenForAnOpaquePixel() {
    var image = new RgbaImage(1, 1, new int[]{Argb.rgb(101, 101, 101)});
    Palette palette = Palette.of(Argb.of(40, 100, 100, 100), Argb.rgb(120, 120, 120));
    assertThat(Remapper.remap(CountedImage.of(image), palette).pixels().argb())
        .containsExactly(Argb.rgb(120, 120, 120));
  }

  @Test
  void aPaletteOfAllColorsChangesNothing() {
    for (int colors : new int[]{200, 256, 257, 3000}) {
      for (boolean opaque : new boolean[]{true, false}) {
        RgbaImage image = Pictures.ofColors(80, 60, colors, opaque, colors);
        ColorHistogram histogram = ColorHistogram.of(image);
        RemappedImage remapped = Remapper.remap(CountedImage.of(image), Palette.of(histogram));
        assertThat(remapped.pixels().argb()).isEqualTo(image.argb());
        assertThat(remapped).isInstanceOf(
            colors <= Palette.MAX_INDEXED ? IndexedImage.class : RecoloredImage.class);
      }
    }
  }

  private static int nearest(int color, Palette palette) {
    int[] colors = IntStream.range(0, palette.size()).map(palette::color).toArray();
    int least = Arrays.stream(colors)
        .map(other -> squaredDistance(color, other))
        .min()
        .orElseThrow();
    return Arrays.stream(colors)
        .filter(other -> squaredDistance(color, other) == least)
        .findFirst()
        .orElseThrow();
  }

  private static int squaredDistance(int one, int other) {
    int red = Argb.red(one) - Argb.red(other);
    int green = Argb.green(one) - Argb.green(other);
    int blue = Argb.blue(one) - Argb.blue(other);
    return red * red + green * green + blue * blue;
  }
}
