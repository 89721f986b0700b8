package dev.ics.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The alpha of a color for pixels with different ones.
class MajorityAlphaTest {

  private static final int PIXELS = 100;

  @ParameterizedTest
  @CsvSource({"100, 0, 255", "51, 49, 255", "50, 50, 235", "49, 51, 235", "0, 100, 216"})
  void whereMostPixelsAreOpaqueTheColorIs(int opaque, int soft, int expected) {
    Palette palette = twoColors(
        IntStream.concat(reds(255, opaque), reds(216, soft)).toArray());
    assertThat(reddest(palette)).satisfies(
        red -> assertThat(Argb.alpha(red)).isBetween(expected - 2, Math.min(255, expected + 2)),
        red -> assertThat(Argb.red(red)).isBetween(195, 205));
  }

  @ParameterizedTest
  @CsvSource({"60, 40, 0", "51, 49, 0", "50, 50, 10", "40, 60, 12"})
  void whereMostPixelsAreTransparentTheColorIs(int transparent, int faint, int expected) {
    Palette palette = twoColors(
        IntStream.concat(IntStream.range(0, transparent).map(i -> Argb.TRANSPARENT),
            reds(20, faint)).toArray());
    int other = Arrays.stream(palette.toArray())
        .filter(color -> color != Argb.rgb(0, 0, 255))
        .findFirst()
        .orElseThrow();
    assertThat(Argb.alpha(other)).isBetween(expected - 1, expected + 1);
    assertThat(other == Argb.TRANSPARENT).isEqualTo(expected == 0);
  }

  @Test
  void pixelsCountNotColors() {
    int[] pixels = IntStream.concat(IntStream.range(0, 60).map(i -> Argb.rgb(200, 0, 0)),
        reds(216, 40)).toArray();
    assertThat(Argb.alpha(reddest(twoColors(pixels)))).isEqualTo(255);
  }

  /// Of those pixels and as many that are blue.
  private static Palette twoColors(int[] pixels) {
    int[] argb = Arrays.copyOf(pixels, 2 * PIXELS);
    Arrays.fill(argb, PIXELS, 2 * PIXELS, Argb.rgb(0, 0, 255));
    return Palettes.build(ColorHistogram.of(new RgbaImage(2 * PIXELS, 1, argb)),
        new PaletteMethod.Auto(2));
  }

  private static int reddest(Palette palette) {
    return Arrays.stream(palette.toArray())
        .filter(color -> Argb.red(color) > Argb.blue(color))
        .findFirst()
        .orElseThrow();
  }

  private static IntStream reds(int alpha, int count) {
    return IntStream.range(0, count).map(i -> Argb.of(alpha, 195 + i % 11, i % 3, i % 2));
  }
}
