package dev.ics.downscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ics.Pictures;
import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {

  @ParameterizedTest
  @CsvSource({"CONTAIN, 101, 50, 100, 50", "CONTAIN, 100, 100, 100, 100", "CONTAIN, 80, 60, 80, 60",
      "COVER, 101, 99, 101, 99", "COVER, 101, 100, 100, 100", "COVER, 100, 300, 100, 100",
      "PAD, 80, 60, 80, 60", "PAD, 200, 60, 100, 100", "STRETCH, 300, 20, 100, 100",
      "STRETCH, 30, 20, 30, 20"})
  void onlyWhatIsLargerIsResized(Fit fit, int width, int height, int newWidth, int newHeight) {
    var resize = new Downscale.Resize(100, 100, fit, Resampling.AREA, true);
    Placement placement = Placement.of(resize, width, height);
    assertThat(placement.width()).isEqualTo(newWidth);
    assertThat(placement.height()).isEqualTo(newHeight);
  }

  @ParameterizedTest
  @CsvSource({"200, 100, 50, 25", "100, 200, 25, 50", "50, 50, 50, 50", "40, 30, 40, 30",
      "1000, 3, 50, 1"})
  void theLongestEdgeIsAtMostWhatWasAskedFor(int width, int height, int newWidth, int newHeight) {
    Placement placement = Placement.of(new Downscale.MaxEdge(50, Resampling.AREA), width, height);
    assertThat(placement.width()).isEqualTo(newWidth);
    assertThat(placement.height()).isEqualTo(newHeight);
  }

  @Test
  void areaIsTheExactMeanAlsoOfPartsOfPixels() {
    int[] grays = {0, 90, 210, 255, 30};
    int[] argb = Arrays.stream(grays).map(gray -> Argb.rgb(gray, gray, gray)).toArray();
    RgbaImage result = Downscaler.downscale(new RgbaImage(5, 1, argb),
        new Downscale.Resize(2, 1, Fit.STRETCH, Resampling.AREA, false));
    assertThat(Argb.red(result.argb()[0])).isEqualTo((int) Math.rint((0 + 90 + 105) / 2.5));
    assertThat(Argb.red(result.argb()[1])).isEqualTo((int) Math.rint((105 + 255 + 30) / 2.5));
  }

  @Test
  void nearestGivesNoColorThatWasNotThere() {
    RgbaImage image = Pictures.translucent(70, 41, 3);
    RgbaImage small = Downscaler.downscale(image,
        new Downscale.MaxEdge(31, Resampling.NEAREST));
    int[] colors = image.argb().clone();
    Arrays.sort(colors);
    assertThat(Arrays.stream(small.argb()))
        .allMatch(color -> Arrays.binarySearch(colors, color) >= 0);
  }

  @Test
  void theMiddleOfAKeptPixelGoesToTheMiddleOfItsPlace() {
    Placement placement = Placement.of(new Downscale.Step(5), 101, 33);
    assertThat(placement.x(20.5)).isEqualTo(4.5, within(1e-9));
    assertThat(placement.y(30.5)).isEqualTo(6.5, within(1e-9));
    assertThat(placement.columns()).startsWith(0, 5, 10).endsWith(95, 100).hasSize(21);
    assertThat(placement.rows()).endsWith(25, 30);
  }

  @Test
  void theEdgesOfAWholePictureStayEdges() {
    for (int width = 1; width < 40; width++) {
      Placement placement = Placement.of(new Downscale.Step(7), width, 9);
      assertThat(placement.x(0)).isZero();
      assertThat(placement.x(width)).isGreaterThanOrEqualTo(placement.width());
    }
  }

  @Test
  void paddingShiftsAndCoverCuts() {
    Placement pad = Placement.of(new Downscale.Resize(50, 50, Fit.PAD), 200, 100);
    assertThat(pad.y(0)).isEqualTo(12);
    assertThat(pad.y(100)).isEqualTo(37);
    assertThat(pad.x(100)).isEqualTo(25);
    Placement cover = Placement.of(new Downscale.Resize(50, 50, Fit.COVER), 200, 100);
    assertThat(cover.x(0)).isEqualTo(-25);
    assertThat(cover.x(150)).isEqualTo(50);
    assertThat(cover.y(100)).isEqualTo(50);
  }
}
