package dev.ics.palette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ics.Pictures;
import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
import dev.ics.palette.PaletteMethod.Auto;
import dev.ics.palette.PaletteMethod.Clustered;
import dev.ics.palette.PaletteMethod.Fkm;
import dev.ics.palette.PaletteMethod.Keeping;
import dev.ics.palette.PaletteMethod.Mbkm;
import dev.ics.palette.PaletteMethod.Mkm;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptColorsTest {

  private static final int BRAND = Argb.rgb(228, 0, 43);
  private static final int SOFT = Argb.of(128, 0, 90, 255);

  @Test
  void theyAreInThePaletteOfEveryMethodAndCountAmongItsColors() {
    for (RgbaImage image : List.of(Pictures.noisy(90, 60, 1), Pictures.translucent(90, 60, 2))) {
      ColorHistogram histogram = ColorHistogram.of(image);
      for (int colors : new int[]{2, 3, 4, 5, 16, 300}) {
        for (Clustered others : methods(colors)) {
          Palette palette = Palettes.build(histogram, new Keeping(Palette.of(BRAND, SOFT), others));
          assertThat(palette.toArray()).as("%s", others)
              .startsWith(BRAND, SOFT)
              .hasSizeBetween(colors - colors / 20, colors);
        }
      }
    }
  }

  @Test
  void theOthersAreThoseOfThePixelsWithoutThem() {
    RgbaImage image = Pictures.noisy(60, 40, 3);
    int kept = image.argb()[0];
    int[] rest = Arrays.stream(image.argb()).filter(color -> color != kept).toArray();
    Palette alone = Palettes.build(ColorHistogram.of(new RgbaImage(rest.length, 1, rest)),
        new Fkm(7));
    assertThat(Palettes.build(ColorHistogram.of(image), new Keeping(Palette.of(kept), new Fkm(8))))
        .isEqualTo(Palette.of(kept).plus(alone));
  }

  @Test
  void oneOtherColorIsTheMeanOfTheRest() {
    ColorHistogram histogram = ColorHistogram.of(new RgbaImage(4, 1, new int[]{BRAND,
        Argb.rgb(0, 0, 0), Argb.rgb(0, 0, 30), Argb.rgb(60, 0, 0)}));
    assertThat(Palettes.build(histogram, new Keeping(Palette.of(BRAND), new Mkm(2))))
        .isEqualTo(Palette.of(BRAND, Argb.rgb(20, 0, 10)));
  }

  @Test
  void aPictureOfAsManyColorsKeepsThemAll() {
    ColorHistogram histogram = ColorHistogram.of(Pictures.ofColors(30, 30, 16, true, 2));
    assertThat(Palettes.build(histogram, new Keeping(Palette.of(BRAND), new Auto(16))))
        .isEqualTo(Palette.of(histogram));
  }

  @Test
  void theyAreNoMoreThanThePaletteMayHave() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Keeping(Palette.of(BRAND, SOFT, Argb.rgb(0, 0, 0)), new Mkm(2)))
        .withMessage("3 colors to keep are more than the 2 of the palette");
  }

  private static List<Clustered> methods(int colors) {
    return List.of(new Mkm(colors), new Fkm(colors, 2, 300, 1e-4, 0), new Mbkm(colors),
        new Auto(colors));
  }
}
