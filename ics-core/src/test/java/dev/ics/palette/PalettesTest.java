package dev.ics.palette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ics.Pictures;
import dev.ics.color.Argb;
import dev.ics.color.ColorSpace;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
import dev.ics.kmeans.Points;
import dev.ics.palette.PaletteMethod.Auto;
import dev.ics.palette.PaletteMethod.Fkm;
import dev.ics.palette.PaletteMethod.Mbkm;
import dev.ics.palette.PaletteMethod.Mkm;
import dev.ics.palette.PaletteMethod.SizeOnly;
import dev.ics.score.Score;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PalettesTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 16, 256, 257, 1000})
  void everyMethodKeepsToTheNumberOfColors(int colors) {
    ColorHistogram histogram = ColorHistogram.of(Pictures.noisy(120, 80, 1));
    for (PaletteMethod method : methods(colors)) {
      assertThat(Palettes.build(histogram, method).size()).as("%s", method)
          .isBetween(colors - colors / 20, colors);
    }
  }

  @Test
  void asManyColorsAsThereAreGiveExactlyThese() {
    ColorHistogram histogram = ColorHistogram.of(Pictures.ofColors(30, 30, 100, false, 2));
    for (PaletteMethod method : methods(100)) {
      assertThat(colors(Palettes.build(histogram, method))).isEqualTo(histogram.colors());
    }
  }

  @Test
  void sizeOnlyKeepsEveryColor() {
    ColorHistogram histogram = ColorHistogram.of(Pictures.noisy(60, 40, 3));
    assertThat(colors(Palettes.build(histogram, new SizeOnly()))).isEqualTo(histogram.colors());
  }

  @Test
  void aSharedPaletteIsThatOfTheImagesSideBySideWhateverTheirOrder() {
    RgbaImage left = Pictures.noisy(60, 40, 5);
    RgbaImage right = Pictures.noisy(60, 40, 6);
    int[] both = Arrays.copyOf(left.argb(), 4800);
    System.arraycopy(right.argb(), 0, both, 2400, 2400);
    ColorHistogram pooled = ColorHistogram.of(new RgbaImage(60, 80, both));
    for (PaletteMethod method : methods(16)) {
      assertThat(Palettes.shared(ColorHistogram.of(left).plus(ColorHistogram.of(right)), method))
          .isEqualTo(Palettes.shared(pooled, method))
          .isEqualTo(
              Palettes.shared(ColorHistogram.of(right).plus(ColorHistogram.of(left)), method));
    }
  }

  @Test
  void autoSearchesForTheLeastSquaredErrorWhereAPaletteIsShared() {
    ColorHistogram histogram = ColorHistogram.of(Pictures.noisy(120, 80, 1));
    double shared = Score.inertia(histogram, Palettes.shared(histogram, new Auto(16)));
    assertThat(shared)
        .isLessThan(Score.inertia(histogram, Palettes.build(histogram, new Auto(16))));
  }

  @Test
  void centersAreRoundedToTheNearestColor() {
    int[] pixels = {Argb.rgb(0, 0, 0), Argb.rgb(0, 0, 1), Argb.rgb(0, 0, 1), Argb.rgb(9, 9, 200)};
    ColorHistogram histogram = ColorHistogram
        .of(new RgbaImage(4, 1, pixels));
    assertThat(colors(Palettes.build(histogram, new Fkm(2))))
        .containsExactlyInAnyOrder(Argb.rgb(0, 0, 1), Argb.rgb(9, 9, 200));
  }

  @Test
  void aPictureWithAlphaGetsColorsWithAlpha() {
    ColorHistogram histogram = ColorHistogram.of(Pictures.translucent(100, 60, 4));
    for (PaletteMethod method : methods(16)) {
      int[] alphas = Arrays.stream(colors(Palettes.build(histogram, method)))
          .map(Argb::alpha)
          .toArray();
      assertThat(IntStream.of(alphas).distinct().count()).as("%s", method).isGreaterThan(3);
    }
  }

  @Test
  void fullKMeansBeatsTheOthersAndAllBeatTheirStart() {
    ColorHistogram histogram = ColorHistogram.of(Pictures.noisy(200, 150, 5));
    Points points = ColorPoints.of(histogram, ColorSpace.RGB);
    double full = Palettes.cluster(points, new Fkm(24)).inertia();
    double plain = Palettes.cluster(points, new Mkm(24)).inertia();
    double oneStep = Palettes.cluster(points, new Mkm(24, 1, PaletteMethod.DEFAULT_SEED)).inertia();
    double mini = Palettes.cluster(points, new Mbkm(24)).inertia();
    assertThat(full).isLessThan(plain).isLessThan(mini);
    assertThat(plain).isLessThan(oneStep);
  }

  @Test
  void anotherSeedGivesAnotherPalette() {
    ColorHistogram histogram = ColorHistogram.of(Pictures.noisy(80, 60, 6));
    assertThat(colors(Palettes.build(histogram, new Mkm(16, 10, 1))))
        .isEqualTo(colors(Palettes.build(histogram, new Mkm(16, 10, 1))))
        .isNotEqualTo(colors(Palettes.build(histogram, new Mkm(16, 10, 2))));
  }

  @Test
  void refusesNumbersThatCannotBe() {
    for (int colors : new int[]{-3, 0, 1, 65_537}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Fkm(colors))
          .withMessage("colors %,d is not in 2..65,536", colors);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new Mkm(2, 0, 1))
        .withMessage("iterations 0 is not at least 1");
    assertThatIllegalArgumentException().isThrownBy(() -> new Mbkm(2, 0, 1, 1))
        .withMessage("batch size 0 is not at least 1");
    assertThatIllegalArgumentException().isThrownBy(() -> new Fkm(2, 1, 1, Double.NaN, 1))
        .withMessage("tolerance NaN is not at least 0");
    for (int effort : new int[]{-1, 10}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Auto(2, effort, 1))
          .withMessage("effort %d is not in 0..9", effort);
    }
  }

  @Test
  void anotherNumberOfColorsChangesNothingElse() {
    assertThat(new Auto(9, 5, 6).withColors(7)).isEqualTo(new Auto(7, 5, 6));
    assertThat(new Mkm(9, 5, 6).withColors(7)).isEqualTo(new Mkm(7, 5, 6));
    assertThat(new Mbkm(9, 5, 4, 6).withColors(7)).isEqualTo(new Mbkm(7, 5, 4, 6));
    assertThat(new Fkm(9, 5, 4, 0.5, 6).withColors(7)).isEqualTo(new Fkm(7, 5, 4, 0.5, 6));
  }

  private static List<PaletteMethod> methods(int colors) {
    return List.of(new Mkm(colors), new Fkm(colors, 2, 300, 1e-4, 0), new Mbkm(colors),
        new Auto(colors));
  }

  private static int[] colors(Palette palette) {
    return IntStream.range(0, palette.size()).map(palette::color).toArray();
  }
}
