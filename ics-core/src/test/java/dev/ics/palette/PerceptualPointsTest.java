package dev.ics.palette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ics.color.Argb;
import dev.ics.color.ColorSpace;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
import dev.ics.kmeans.KMeans;
import dev.ics.kmeans.Points;
import dev.ics.kmeans.Seeding;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Of grays, whose lightness is for levels of 105, 110, 119, 125, 165, 198 and 225 about 133, 137, 145, 150,
/// 184, 211 and 232; so their cells are 11, 11, 12, 13, 15, 18 and 19.
class PerceptualPointsTest {

  /// 16 of 10,000 pixels in a cell weigh five times as much, since 5⁴ is 10,000 / 16.
  @Test
  void aPixelWeighsTheFourthRootOfHowRareItsCellIs() {
    var points = points(new int[]{110, 105, 198, 197}, new int[]{9000, 984, 10, 6});
    assertThat(weight(points, 198)).isEqualTo(16 * 5 * 10);
    assertThat(weight(points, 197)).isEqualTo(16 * 5 * 6);
    double rarity = Math.pow(10_000 / 9984.0, 0.25);
    assertThat(weight(points, 110)).isEqualTo(Math.round(16 * rarity * 9000));
    assertThat(weight(points, 105)).isEqualTo(Math.round(16 * rarity * 984));
  }

  @Test
  void aCellEndsAfterTwelveSteps() {
    var points = points(new int[]{110, 119}, new int[]{9984, 16});
    assertThat(weight(points, 119)).isEqualTo(16 * 5 * 16);
  }

  @Test
  void theInertiaCountsWeightsAndNotPixels() {
    var points = points(new int[]{110, 198}, new int[]{9984, 16});
    double[][] mean = mean(points);
    double[] squared = points.points().squaredDistances(new int[2], mean);
    double[] weights = {points.points().weight(0), points.points().weight(1)};
    assertThat(points.inertia(mean)).isPositive()
        .isCloseTo(weights[0] * squared[0] + weights[1] * squared[1], within(1e-3));
  }

  @ParameterizedTest
  @CsvSource({"125, 10, false", "135, 10, true", "135, 2, true", "135, 1, false"})
  void aCellIsLostWhenItIsFarAndSeen(int level, int pixels, boolean lost) {
    var points = points(new int[]{110, level}, new int[]{100_000 - pixels, pixels});
    int cell = points.lostCell(new double[][]{place(110)});
    assertThat(cell >= 0).isEqualTo(lost);
    if (lost) {
      assertThat(points.mean(cell)).containsExactly(place(level), within(1e-9));
    }
  }

  /// The usual distance is 23 steps: half of the colors are that much darker than the mean, half lighter.
  @ParameterizedTest
  @CsvSource({"198, false", "225, true"})
  void whereAllColorsAreFarOnlyThoseThatAreFartherAreLost(int level, boolean lost) {
    var points = points(new int[]{110, 165, level}, new int[]{10_000, 10_000, 4});
    assertThat(points.lostCell(mean(points)) >= 0).isEqualTo(lost);
  }

  @Test
  void ofSeveralLostCellsTheFarthestIsNamed() {
    var points = points(new int[]{110, 165, 225}, new int[]{10_000, 100, 4});
    int cell = points.lostCell(new double[][]{place(110)});
    assertThat(points.mean(cell)).containsExactly(place(225), within(1e-9));
    assertThat(points.lostCell(new double[][]{place(110), place(165), place(225)})).isNegative();
  }

  @Test
  void theMeanOfACellIsThatOfItsPixels() {
    var points = points(new int[]{110, 198, 197}, new int[]{90_000, 30, 10});
    double[] mean = points.mean(points.lostCell(new double[][]{place(110)}));
    assertThat(mean[0]).isCloseTo((3 * place(198)[0] + place(197)[0]) / 4, within(1e-6));
  }

  @Test
  void aCellThatIsLeftOutHardlyWeighsAnything() {
    var points = points(new int[]{110, 165, 225}, new int[]{10_000, 100, 4});
    int cell = points.lostCell(new double[][]{place(110), place(165)});
    Points without = points.without(cell, points.points());
    assertThat(new long[]{without.weight(0), without.weight(1), without.weight(2)})
        .containsExactly(points.points().weight(0), points.points().weight(1), 1);
    assertThat(points.without(points.lostCell(new double[][]{place(110), place(225)}), without)
        .totalWeight()).isEqualTo(points.points().weight(0) + 2);
  }

  /// The weight of the gray of a level.
  private static long weight(PerceptualPoints points, int level) {
    double[] place = place(level);
    for (int i = 0; i < points.points().size(); i++) {
      if (Arrays.equals(points.points().row(i), place)) {
        return points.points().weight(i);
      }
    }
    throw new AssertionError("no gray of level " + level);
  }

  private static double[][] mean(PerceptualPoints points) {
    return new KMeans(1, new Seeding.RandomPoints(), 1, 2, 0, 1).fit(points.points())
        .centroids()
        .toRows();
  }

  private static double[] place(int level) {
    double[] place = new double[3];
    ColorSpace.OKLAB.toCoordinates(gray(level), place);
    return place;
  }

  private static PerceptualPoints points(int[] levels, int[] pixels) {
    int[] argb = new int[Arrays.stream(pixels).sum()];
    for (int i = 0, end = 0; i < levels.length; i++) {
      Arrays.fill(argb, end, end + pixels[i], gray(levels[i]));
      end += pixels[i];
    }
    return new PerceptualPoints(ColorHistogram.of(new RgbaImage(argb.length, 1, argb)),
        ColorSpace.OKLAB);
  }

  private static int gray(int level) {
    return Argb.rgb(level, level, level);
  }
}
