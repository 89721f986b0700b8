package dev.ics.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.Corpus;
import dev.ics.color.ColorSpace;
import dev.ics.decode.DecodeLimits;
import dev.ics.decode.ImageDecoder;
import dev.ics.histogram.ColorHistogram;
import dev.ics.kmeans.Points;
import dev.ics.palette.PaletteMethod.Auto;
import dev.ics.palette.PaletteMethod.Fkm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The error of AUTO's palettes on pictures.
class AutoTest {

  private static final Path SAMPLES = Path.of("..", "samples");

  @ParameterizedTest
  @ValueSource(strings = {"autumn-wood.png", "dusk-portrait.jpg", "bird.jpg"})
  void byDefaultItIsBetterThanOneStartOfFullKMeans(String sample) throws IOException {
    Points points = points(SAMPLES.resolve(sample));
    double ratios = 1;
    for (int colors : new int[]{16, 64, 256}) {
      ratios *= mse(points, new Auto(colors)) / mse(points,
          new Fkm(colors, 1, 300, 1e-4, PaletteMethod.DEFAULT_SEED));
    }
    assertThat(Math.cbrt(ratios)).isLessThan(0.995);
  }

  @Test
  void withMoreEffortItIsBetterThanTenStartsOfFullKMeans() throws IOException {
    Points points = points(SAMPLES.resolve("bird.jpg"));
    assertThat(mse(points, new Auto(64, 4, PaletteMethod.DEFAULT_SEED)))
        .isLessThan(0.997 * mse(points, new Fkm(64)));
  }

  /// The bounds are what the best known programs reach.
  @ParameterizedTest
  @CsvSource({"kodim05, 32, 187.9", "kodim05, 256, 37.5"})
  void byDefaultItIsBelowPublishedErrors(String picture, int colors, double published)
      throws IOException {
    Points points = points(Corpus.require("images/kodak/" + picture + ".png"));
    assertThat(mse(points, new Auto(colors))).isLessThan(published);
  }

  private static double mse(Points points, PaletteMethod.Clustered method) {
    return Palettes.cluster(points, method).inertia() / points.totalWeight();
  }

  private static Points points(Path picture) throws IOException {
    return ColorPoints.of(
        ColorHistogram.of(
            ImageDecoder.decode(Files.readAllBytes(picture), DecodeLimits.defaults())),
        ColorSpace.RGB);
  }
}
