package dev.ics.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.color.Argb;
import dev.ics.color.ColorSpace;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.CountedImage;
import dev.ics.look.PerceptualImage;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Small vivid areas keep their color: what a map marks is what matters on it.
class VividAreaTest {

  private static final int SIDE = 512;

  @ParameterizedTest(name = "#{0} on map {1}")
  @CsvSource({"ff0000, 1", "ff0000, 2", "e01010, 3", "00c000, 4", "0000ff, 5", "ff00ff, 6",
      "ffd000, 7", "00e0e0, 8", "ff6000, 9", "8000ff, 10"})
  void aRegionOfAFiftiethOfAPercentKeepsItsColor(String hex, int seed) {
    int vivid = 0xFF00_0000 | Integer.parseInt(hex, 16);
    RgbaImage map = map(vivid, new Random(seed));
    ColorHistogram weights = new PerceptualImage(CountedImage.of(map), ColorSpace.OKLAB)
        .weights();
    Palette palette = Palettes.build(weights, new PaletteMethod.Auto(16));

    assertThat(palette.size()).isEqualTo(16);
    assertThat(least(vivid, palette)).isLessThan(0.05);
  }

  /// Pale fields with roads, relief and paper grain, and 0.02 % of one color.
  private static RgbaImage map(int vivid, Random random) {
    int[] argb = new int[SIDE * SIDE];
    int[] fields = random.ints(40, 0, 64).toArray();
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int field = x / 73 + 7 * (y / 103);
        int relief = (int) (18 * Math.sin(x / 37.0) * Math.cos(y / 29.0)) + random.nextInt(7);
        int road = (x + 2 * y) % 97 < 3 ? 60 : 0;
        argb[y * SIDE + x] = Argb.rgb(level(180 + fields[field % 40] - road + relief),
            level(190 + fields[(field + 7) % 40] / 2 - road + relief),
            level(150 + fields[(field + 13) % 40] - road + relief));
      }
    }
    for (int i = 0; i < SIDE * SIDE / 5000; i++) {
      argb[(200 + i / 8) * SIDE + 300 + i % 8] = vivid;
    }
    return new RgbaImage(SIDE, SIDE, argb);
  }

  private static int level(int value) {
    return Math.clamp(value, 0, 255);
  }

  /// The distance in Oklab from a color to the nearest of a palette.
  private static double least(int color, Palette palette) {
    double least = Double.POSITIVE_INFINITY;
    double[] from = new double[3];
    double[] to = new double[3];
    ColorSpace.OKLAB.toCoordinates(color, from);
    for (int candidate : palette.toArray()) {
      ColorSpace.OKLAB.toCoordinates(candidate, to);
      least = Math.min(least, Math.hypot(Math.hypot(from[0] - to[0], from[1] - to[1]),
          from[2] - to[2]));
    }
    return least / 255 / Math.sqrt(ColorSpace.OKLAB.squaredUnit());
  }
}
