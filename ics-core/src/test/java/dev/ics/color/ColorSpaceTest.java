package dev.ics.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ColorSpaceTest {

  @Test
  void everyColorComesBackFromItsCoordinates() {
    Random random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      int color = Argb.of(1 + random.nextInt(255), random.nextInt(256), random.nextInt(256),
          random.nextInt(256));
      assertThat(roundTrip(ColorSpace.RGB_ON_BLACK_AND_WHITE, color)).isEqualTo(color);
      int opaque = color | 0xFF00_0000;
      assertThat(roundTrip(ColorSpace.RGB, opaque)).isEqualTo(opaque);
    }
    assertThat(roundTrip(ColorSpace.RGB_ON_BLACK_AND_WHITE, Argb.TRANSPARENT))
        .isEqualTo(Argb.TRANSPARENT);
  }

  @Test
  void distanceIsWhatIsSeenOnBlackAndOnWhite() {
    Random random = new Random(2);
    for (int i = 0; i < 10_000; i++) {
      int one = Argb.of(random.nextInt(256), random.nextInt(256), random.nextInt(256),
          random.nextInt(256));
      int other = Argb.of(random.nextInt(256), random.nextInt(256), random.nextInt(256),
          random.nextInt(256));
      double seen = (squaredDistanceOn(0, one, other) + squaredDistanceOn(255, one, other)) / 2;
      double distance = squaredDistance(ColorSpace.RGB_ON_BLACK_AND_WHITE, one, other);
      assertThat(Math.sqrt(distance)).isCloseTo(Math.sqrt(seen), within(1 / 510.0));
    }
  }

  @Test
  void opaqueColorsAreAsFarApartInBothSpaces() {
    int one = Argb.rgb(1, 20, 255);
    int other = Argb.rgb(200, 100, 0);
    assertThat(squaredDistance(ColorSpace.RGB_ON_BLACK_AND_WHITE, one, other))
        .isEqualTo(squaredDistance(ColorSpace.RGB, one, other))
        .isEqualTo(199 * 199 + 80 * 80 + 255 * 255);
  }

  @Test
  void inOklabDistanceIsInSixteenthsOfAStepOfLightness() {
    double[] black = coordinates(ColorSpace.OKLAB, Argb.rgb(0, 0, 0));
    double[] white = coordinates(ColorSpace.OKLAB, Argb.rgb(255, 255, 255));
    double[] red = coordinates(ColorSpace.OKLAB, Argb.rgb(255, 0, 0));
    assertThat(black).containsExactly(0, 0, 0);
    assertThat(white).containsExactly(16 * 255, 0, 0);
    assertThat(red).containsExactly(Math.rint(4080 * 0.627955), Math.rint(1.25 * 4080 * 0.224863),
        Math.rint(1.25 * 4080 * 0.125846));
    assertThat(squaredDistance(ColorSpace.OKLAB, Argb.rgb(0, 0, 0), Argb.rgb(255, 255, 255)))
        .isEqualTo(255 * 255);
  }

  /// Sixteenths of a step are coarser than the levels of a dark component beside bright ones.
  @Test
  void fromOklabColorsComeBackByTwoLevelsAtMost() {
    Random random = new Random(3);
    for (int i = 0; i < 50_000; i++) {
      int opaque = random.nextInt() | 0xFF00_0000;
      assertNear(roundTrip(ColorSpace.OKLAB, opaque), opaque);
      int soft = Argb.of(128 + random.nextInt(128), 40 + random.nextInt(216),
          40 + random.nextInt(216), 40 + random.nextInt(216));
      assertNear(roundTrip(ColorSpace.OKLAB_ON_BLACK_AND_WHITE, soft), soft);
    }
    assertThat(roundTrip(ColorSpace.OKLAB_ON_BLACK_AND_WHITE, Argb.TRANSPARENT))
        .isEqualTo(Argb.TRANSPARENT);
  }

  /// Blended in Oklab, black counts nothing and white one more of lightness.
  @Test
  void inOklabDistanceIsWhatIsSeenOnBlackAndOnWhite() {
    Random random = new Random(4);
    for (int i = 0; i < 10_000; i++) {
      int one = random.nextInt();
      int other = random.nextInt();
      double[] from = new double[3];
      double[] to = new double[3];
      Oklab.of(one, from);
      Oklab.of(other, to);
      double onBlack = 0;
      double onWhite = 0;
      for (int axis = 0; axis < 3; axis++) {
        double alpha = Argb.alpha(one) / 255.0;
        double otherAlpha = Argb.alpha(other) / 255.0;
        double difference = alpha * from[axis] - otherAlpha * to[axis];
        double white = axis == 0 ? otherAlpha - alpha : 0;
        double weight = axis == 0 ? 1 : 1.25 * 1.25;
        onBlack += weight * difference * difference;
        onWhite += weight * (difference + white) * (difference + white);
      }
      double distance = squaredDistance(ColorSpace.OKLAB_ON_BLACK_AND_WHITE, one, other);
      assertThat(Math.sqrt(distance)).isCloseTo(255 * Math.sqrt((onBlack + onWhite) / 2),
          within(1 / 8.0));
    }
  }

  @Test
  void alphaTakesAFourthCoordinate() {
    assertThat(ColorSpace.of(true)).isEqualTo(ColorSpace.RGB);
    assertThat(ColorSpace.of(false)).isEqualTo(ColorSpace.RGB_ON_BLACK_AND_WHITE);
    assertThat(ColorSpace.perceptual(true)).isEqualTo(ColorSpace.OKLAB);
    assertThat(ColorSpace.perceptual(false)).isEqualTo(ColorSpace.OKLAB_ON_BLACK_AND_WHITE);
    assertThat(ColorSpace.OKLAB.dimensions()).isEqualTo(3);
    assertThat(ColorSpace.OKLAB_ON_BLACK_AND_WHITE.dimensions()).isEqualTo(4);
  }

  @Test
  void coordinatesOutsideTheColorsAreClamped() {
    assertThat(ColorSpace.RGB.toArgb(new double[]{-3, 255.4, 300}))
        .isEqualTo(Argb.rgb(0, 255, 255));
  }

  private static void assertNear(int one, int other) {
    assertThat(Argb.alpha(one)).isEqualTo(Argb.alpha(other));
    for (int shift = 0; shift < 24; shift += 8) {
      assertThat(one >>> shift & 0xFF).isCloseTo(other >>> shift & 0xFF, within(2));
    }
  }

  private static int roundTrip(ColorSpace space, int color) {
    return space.toArgb(coordinates(space, color));
  }

  private static double[] coordinates(ColorSpace space, int color) {
    double[] coordinates = new double[space.dimensions()];
    space.toCoordinates(color, coordinates);
    return coordinates;
  }

  private static double squaredDistance(ColorSpace space, int one, int other) {
    double[] from = coordinates(space, one);
    double[] to = coordinates(space, other);
    double sum = 0;
    for (int i = 0; i < from.length; i++) {
      sum += (from[i] - to[i]) * (from[i] - to[i]);
    }
    return sum / space.squaredUnit();
  }

  private static double squaredDistanceOn(int background, int one, int other) {
    double sum = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      double difference = seen(background, one, shift) - seen(background, other, shift);
      sum += difference * difference;
    }
    return sum;
  }

  private static double seen(int background, int color, int shift) {
    double alpha = Argb.alpha(color) / 255.0;
    return alpha * (color >>> shift & 0xFF) + (1 - alpha) * background;
  }
}
