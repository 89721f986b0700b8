package dev.ics.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.Pictures;
import dev.ics.color.Argb;
import dev.ics.color.ColorSpace;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
import java.awt.Color;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerceptualPalettesTest {

  private static final int SIDE = 192;

  /// Without a limit to their rescue the error would double.
  @ParameterizedTest
  @CsvSource({"8, 100", "12, 12", "12, 40", "16, 40"})
  void manySmallVividAreasDoNotTakeTheColorsOfAllOthers(int colors, int areas) {
    ColorHistogram histogram = ColorHistogram.of(gradientWithAreas(areas));
    var method = new PaletteMethod.Auto(colors);
    var points = new PerceptualPoints(histogram, ColorSpace.OKLAB);
    double withoutRescue = points
        .inertia(Palettes.cluster(points.points(), method).centroids().toRows());
    assertThat(inertia(points, Palettes.build(histogram, method)))
        .isLessThan(1.06 * withoutRescue);
  }

  @Test
  void moreEffortLeavesLessError() {
    ColorHistogram histogram = ColorHistogram.of(Pictures.noisy(150, 100, 2));
    var points = new PerceptualPoints(histogram, ColorSpace.OKLAB);
    double least = inertia(points, Palettes.build(histogram, new PaletteMethod.Auto(32, 4, 1)));
    double some = inertia(points, Palettes.build(histogram, new PaletteMethod.Auto(32, 0, 1)));
    assertThat(least).isLessThan(0.999 * some);
  }

  /// In Oklab's whole numbers, pure red and pure green are nearest to #ff0100 and #00ff01.
  @ParameterizedTest
  @ValueSource(strings = {"#ff0000", "#00ff00", "#00cccc", "#ff9900", "#cc00ff80"})
  void aColorWithoutOthersNearItIsInThePaletteAsItIs(String hex) {
    int flat = Argb.ofHex(hex).orElseThrow();
    int[] argb = Pictures.noisy(60, 50, 3).argb().clone();
    Arrays.setAll(argb, i -> argb[i] & 0xFF3F3F3F);
    Arrays.fill(argb, 0, 600, flat);
    ColorHistogram histogram = ColorHistogram.of(new RgbaImage(60, 50, argb));
    assertThat(Palettes.build(histogram, new PaletteMethod.Auto(16)).toArray()).contains(flat);
  }

  private static double inertia(PerceptualPoints points, Palette palette) {
    double sum = 0;
    double[] place = new double[3];
    for (int i = 0; i < points.points().size(); i++) {
      double[] point = points.points().row(i);
      double least = Double.POSITIVE_INFINITY;
      for (int color : palette.toArray()) {
        ColorSpace.OKLAB.toCoordinates(color, place);
        least = Math.min(least, squaredDistance(point, place));
      }
      sum += points.points().weight(i) * least;
    }
    return sum;
  }

  private static double squaredDistance(double[] one, double[] other) {
    double sum = 0;
    for (int axis = 0; axis < one.length; axis++) {
      sum += (one[axis] - other[axis]) * (one[axis] - other[axis]);
    }
    return sum;
  }

  /// A pale sky, and areas of eight pixels in as many hues.
  private static RgbaImage gradientWithAreas(int areas) {
    var random = new Random(areas);
    int[] argb = new int[SIDE * SIDE];
    for (int i = 0; i < argb.length; i++) {
      int x = i % SIDE;
      int y = i / SIDE;
      argb[i] = Argb.rgb(60 + x * 60 / SIDE, 80 + y * 100 / SIDE,
          120 + (x + y) * 30 / SIDE + random.nextInt(8));
    }
    for (int i = 0; i < 8 * areas; i++) {
      int hue = i / 8;
      argb[7 * i] = Color.HSBtoRGB((float) hue / areas, 1, 0.5f + 0.5f * (hue % 5) / 4);
    }
    return new RgbaImage(SIDE, SIDE, argb);
  }
}
