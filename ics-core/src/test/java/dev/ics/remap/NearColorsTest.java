package dev.ics.remap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.color.ColorSpace;
import dev.ics.look.PerceptualColors;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearColorsTest {

  private static final int PLACES = 2000;
  private static final int ENOUGH = 24;

  @ParameterizedTest
  @CsvSource({"1, true, 0", "2, true, 0", "16, true, 0", "16, false, 0", "256, true, 0",
      "256, false, 0", "16, true, 30", "256, true, 30", "256, false, 300", "3, false, 1e6"})
  void theListHasTheNearestColorsOfEveryPlaceAndThoseThatAreNotMuchFarther(int colors,
      boolean opaque, float slack) {
    var random = new Random(colors);
    int[] palette = random.ints(colors)
        .map(color -> opaque ? color | 0xFF00_0000 : color)
        .toArray();
    assertListed(palette, ColorSpace.perceptual(opaque), slack, random);
  }

  /// So that one cell has more of them than a list may have beyond the nearest ones.
  @ParameterizedTest
  @ValueSource(floats = {0, 5})
  void noneOfManyColorsThatAreNearlyEqualIsLeftOutThatIsNearest(float slack) {
    var random = new Random(1);
    IntStream gray = random.ints(250).map(color -> color & 0x070707 | 0xFF606060);
    int[] palette = IntStream.concat(gray, IntStream.of(0xFF000000, 0xFFFFFFFF)).toArray();
    assertListed(palette, ColorSpace.OKLAB, slack, random);
  }

  @Test
  void onlyFewOfManyColorsMatterAtAPlace() {
    var random = new Random(2);
    int[] palette = random.ints(256).map(color -> color | 0xFF00_0000).toArray();
    PerceptualColors points = PerceptualColors.of(palette, ColorSpace.OKLAB);
    var near = new NearColors(points, palette.length, range(points), 0);
    double listed = IntStream.range(0, palette.length)
        .map(color -> near.at(points.place(color)).indices().length)
        .average()
        .orElseThrow();
    assertThat(listed).isLessThan(12);
  }

  private static void assertListed(int[] palette, ColorSpace space, float slack, Random random) {
    PerceptualColors points = PerceptualColors.of(palette, space);
    float[][] range = range(points);
    var near = new NearColors(points, palette.length, range, slack);
    for (int i = 0; i < PLACES; i++) {
      float[] place = i % 4 == 0
          ? points.place(random.nextInt(palette.length))
          : place(range, random);
      assertListed(points, palette.length, place, slack, near.at(place));
    }
  }

  private static void assertListed(PerceptualColors points, int colors, float[] place, float slack,
      NearColors.Near near) {
    float least = (float) IntStream.range(0, colors)
        .mapToDouble(color -> points.squaredDistance(color, place))
        .min()
        .orElseThrow();
    int[] wanted = IntStream.range(0, colors)
        .filter(color -> points.squaredDistance(color, place) <= least + slack)
        .toArray();
    int[] listed = near.indices();
    assertThat(listed).doesNotHaveDuplicates();
    if (listed.length < ENOUGH) {
      assertThat(listed).contains(wanted);
    }
    assertThat(Arrays.stream(listed).mapToDouble(color -> points.squaredDistance(color, place)))
        .contains((double) least);
    assertThat(near.distances()).isSorted().hasSameSizeAs(listed);
    for (int i = 0; i < listed.length; i++) {
      assertThat(near.distances()[i])
          .isLessThanOrEqualTo(points.squaredDistance(listed[i], place) * 1.00001f);
    }
  }

  /// Anywhere in the range, often on its faces and edges.
  private static float[] place(float[][] range, Random random) {
    float[] place = new float[PerceptualColors.AXES];
    for (int axis = 0; axis < place.length; axis++) {
      place[axis] = switch (random.nextInt(6)) {
        case 0 -> range[0][axis];
        case 1 -> range[1][axis];
        default -> range[0][axis] + random.nextFloat() * (range[1][axis] - range[0][axis]);
      };
    }
    return place;
  }

  /// Somewhat more than that of the colors.
  private static float[][] range(PerceptualColors points) {
    float[][] range = new float[2][PerceptualColors.AXES];
    for (int axis = 0; axis < PerceptualColors.AXES; axis++) {
      range[0][axis] = points.least(axis) - axis;
      range[1][axis] = points.largest(axis);
    }
    return range;
  }
}
