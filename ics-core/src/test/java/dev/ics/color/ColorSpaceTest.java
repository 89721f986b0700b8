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
  void coordinatesOutsideTheColorsAreClamped() {
    assertThat(ColorSpace.RGB.toArgb(new double[]{-3, 255.4, 300}))
        .isEqualTo(Argb.rgb(0, 255, 255));
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
