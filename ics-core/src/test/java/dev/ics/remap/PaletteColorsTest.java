package dev.ics.remap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.color.Argb;
import dev.ics.color.ColorSpace;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.CountedImage;
import dev.ics.look.PerceptualImage;
import dev.ics.palette.Palette;
import org.junit.jupiter.api.Test;

class PaletteColorsTest {

  /// Colors that are hardly there lie at the same place.
  private static final int FAINT = Argb.of(1, 109, 109, 109);
  private static final int FAINT_TOO = Argb.of(1, 111, 111, 111);
  private static final int FAINT_AS_WELL = Argb.of(1, 113, 113, 113);

  @Test
  void aColorOfThePaletteIsItsOwnNearest() {
    var image = new RgbaImage(3, 1, new int[]{FAINT_TOO, FAINT_AS_WELL, FAINT});
    Palette palette = Palette.of(FAINT, FAINT_TOO);
    assertThat(nearest(image, palette)).containsExactly(1, 0, 0);
  }

  @Test
  void ofEquallyNearColorsTheFirstIsTaken() {
    var image = new RgbaImage(1, 1, new int[]{FAINT});
    Palette palette = Palette.of(Argb.rgb(1, 1, 1), FAINT_TOO, FAINT_AS_WELL);
    assertThat(nearest(image, palette)).containsExactly(1);
  }

  @Test
  void onlyTheVeryColorIsExact() {
    var image = new RgbaImage(3, 1, new int[]{FAINT_TOO, FAINT_AS_WELL, FAINT});
    ColorHistogram histogram = ColorHistogram.of(image);
    Pair pair = pair(image, Palette.of(FAINT, FAINT_TOO));
    for (int color = 0; color < 3; color++) {
      int argb = histogram.colors()[color];
      assertThat(pair.colors().exact(color))
          .isEqualTo(argb == FAINT ? 0 : argb == FAINT_TOO ? 1 : -1);
    }
  }

  @Test
  void eachPixelCountsForItsNearestColor() {
    int dark = Argb.rgb(10, 10, 10);
    int light = Argb.rgb(240, 240, 240);
    var image = new RgbaImage(6, 1, new int[]{dark, light, light, Argb.rgb(200, 200, 200), dark,
        light});
    Pair pair = pair(image, Palette.of(Argb.rgb(0, 0, 0), Argb.rgb(0, 255, 0), light));
    assertThat(pair.colors().pixelCounts(pair.pixels()))
        .containsExactly(2, 0, 4);
  }

  private record Pair(PaletteColors colors, PerceptualImage pixels) {}

  private static Pair pair(RgbaImage image, Palette palette) {
    ColorSpace space = ColorSpace.perceptual(image.isOpaque() && palette.isOpaque());
    var pixels = new PerceptualImage(CountedImage.of(image), space);
    return new Pair(new PaletteColors(palette, pixels, 0), pixels);
  }

  private static int[] nearest(RgbaImage image, Palette palette) {
    Pair pair = pair(image, palette);
    int[] nearest = new int[image.argb().length];
    for (int i = 0; i < nearest.length; i++) {
      int color = pair.pixels().color(i);
      nearest[i] = pair.colors().nearest(color, pair.pixels().colors().place(color));
    }
    return nearest;
  }
}
