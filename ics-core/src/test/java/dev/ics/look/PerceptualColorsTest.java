package dev.ics.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ics.color.Argb;
import dev.ics.color.ColorSpace;
import org.junit.jupiter.api.Test;

class PerceptualColorsTest {

  private static final int WHITE = Argb.rgb(255, 255, 255);
  private static final int RED = Argb.rgb(255, 0, 0);

  @Test
  void coordinatesAreInStepsOfLightness() {
    PerceptualColors colors = PerceptualColors.of(new int[]{Argb.rgb(0, 0, 0), WHITE, RED},
        ColorSpace.OKLAB);
    assertThat(colors.place(0)).containsExactly(0, 0, 0, 0);
    assertThat(colors.place(1)).containsExactly(255, 0, 0, 0);
    assertThat(colors.place(2)).containsExactly(new float[]{255 * 0.62796f, 1.25f * 255 * 0.22486f,
        1.25f * 255 * 0.12585f, 0}, within(1 / 32f));
    assertThat(colors.coordinate(2, 1)).isEqualTo(colors.place(2)[1]);
    assertThat(colors.least(1)).isZero();
    assertThat(colors.largest(0)).isEqualTo(255);
  }

  @Test
  void withAlphaTheFourthCountsIt() {
    PerceptualColors colors = PerceptualColors.of(new int[]{Argb.TRANSPARENT, WHITE},
        ColorSpace.OKLAB_ON_BLACK_AND_WHITE);
    assertThat(colors.squaredDistance(0, new float[4])).isZero();
    assertThat(colors.place(1)).containsExactly(127.5f, 0, 0, 127.5f);
    assertThat(colors.largest(3)).isEqualTo(127.5f);
  }

  @Test
  void aSquaredDistanceAddsUpAllFourAxes() {
    PerceptualColors colors = PerceptualColors.of(new int[]{Argb.rgb(0, 0, 0), WHITE},
        ColorSpace.OKLAB);
    assertThat(colors.squaredDistance(0, new float[]{1, 2, 3, 4})).isEqualTo(1 + 4 + 9 + 16);
    assertThat(colors.squaredDistance(1, new float[]{254, 2, 0, 0})).isEqualTo(1 + 4);
  }
}
