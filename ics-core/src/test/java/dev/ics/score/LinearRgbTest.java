package dev.ics.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import org.junit.jupiter.api.Test;

class LinearRgbTest {

  @Test
  void levelsFollowTheCurveOfSrgb() {
    LinearRgb light = LinearRgb.of(new RgbaImage(2, 1,
        new int[]{Argb.rgb(0, 128, 255), Argb.rgb(10, 11, 188)}), 0);
    assertThat(light.red()[0]).containsExactly(new float[]{0, 0.0030353f}, within(1e-6f));
    assertThat(light.green()[0]).containsExactly(new float[]{0.2158605f, 0.0033465f},
        within(1e-6f));
    assertThat(light.blue()[0]).containsExactly(new float[]{1, 0.5028865f}, within(1e-6f));
  }

  @Test
  void alphaShowsTheGrayBehindInSrgb() {
    RgbaImage image = new RgbaImage(2, 1, new int[]{Argb.TRANSPARENT, Argb.of(51, 255, 0, 128)});
    LinearRgb light = LinearRgb.of(image, 128);
    assertThat(light.red()[0][0]).isCloseTo(0.2158605f, within(1e-6f));
    // 0.2 · 255 + 0.8 · 128 = 153.4, and 0.8 · 128 = 102.4
    assertThat(light.red()[0][1]).isCloseTo(0.32048f, within(1e-4f));
    assertThat(light.green()[0][1]).isCloseTo(0.13404f, within(1e-4f));
    assertThat(light.blue()[0][1]).isCloseTo(0.2158605f, within(1e-6f));
  }

  @Test
  void halvingTakesMeansOfLightAndRepeatsAnOddEdge() {
    float[][] plane = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
    float[][] half = new LinearRgb(plane, plane, plane).half().green();
    assertThat(half).isEqualTo(new float[][]{{3, 4.5f}, {7.5f, 9}});
  }
}
