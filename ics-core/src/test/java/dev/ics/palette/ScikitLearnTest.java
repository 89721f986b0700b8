package dev.ics.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.Corpus;
import dev.ics.color.ColorSpace;
import dev.ics.decode.DecodeLimits;
import dev.ics.decode.ImageDecoder;
import dev.ics.histogram.ColorHistogram;
import dev.ics.kmeans.Points;
import dev.ics.palette.PaletteMethod.Fkm;
import dev.ics.palette.PaletteMethod.Mbkm;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mean inertia over ten seeds against that of scikit-learn 1.2.1 on all pixels, as
/// `benchmarks/scikit_learn_inertia.py` measured it.
class ScikitLearnTest {

  private static final int SEEDS = 10;

  @ParameterizedTest
  @CsvSource({"kodim03, 16, 124049074", "kodim03, 64, 28468399", "kodim05, 16, 143590986",
      "kodim05, 64, 41733018", "kodim07, 16, 78464377", "kodim07, 64, 20423050",
      "kodim08, 16, 97858764", "kodim08, 64, 27513995"})
  void oneFullStartIsWithinAPercentOfKMeans(String picture, int colors, double scikitLearn)
      throws IOException {
    double mean = meanInertia(picture, seed -> new Fkm(colors, 1, Fkm.DEFAULT_ITERATIONS,
        Fkm.DEFAULT_TOLERANCE, seed));
    assertThat(mean / scikitLearn).isLessThan(1.01);
  }

  @ParameterizedTest
  @CsvSource({"kodim03, 16, 122205058", "kodim03, 64, 29102354", "kodim05, 16, 147085607",
      "kodim05, 64, 42972327", "kodim07, 16, 79267210", "kodim07, 64, 20895040",
      "kodim08, 16, 102359336", "kodim08, 64, 28386732"})
  void miniBatchesAreWithinTwoPercentOfMiniBatchKMeans(String picture, int colors,
      double scikitLearn) throws IOException {
    double mean = meanInertia(picture,
        seed -> new Mbkm(colors, Mbkm.DEFAULT_BATCH_SIZE, Mbkm.DEFAULT_ITERATIONS, seed));
    assertThat(mean / scikitLearn).isLessThan(1.02);
  }

  private static double meanInertia(String picture, LongFunction<PaletteMethod.Clustered> method)
      throws IOException {
    byte[] file = Files.readAllBytes(Corpus.require("images/kodak/" + picture + ".png"));
    Points points = ColorPoints.of(
        ColorHistogram.of(ImageDecoder.decode(file, DecodeLimits.defaults())), ColorSpace.RGB);
    return LongStream.range(0, SEEDS)
        .mapToDouble(seed -> Palettes.cluster(points, method.apply(seed)).inertia())
        .average()
        .orElseThrow();
  }
}
