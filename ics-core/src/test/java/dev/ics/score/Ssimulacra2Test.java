package dev.ics.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ics.Corpus;
import dev.ics.Pictures;
import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.decode.DecodeLimits;
import dev.ics.decode.ImageDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ssimulacra2Test {

  private static final int BLACK = Argb.rgb(0, 0, 0);
  private static final int WHITE = Argb.rgb(255, 255, 255);

  @Test
  void picturesScoreAsInTheReferenceImplementation() throws IOException {
    Path folder = Corpus.require("golden/ssimulacra2");
    List<String> rows = Files.readAllLines(folder.resolve("scores.csv"));
    assertThat(rows).hasSize(11);
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",", -1);
      RgbaImage original = decode(Corpus.require(cells[0]));
      RgbaImage result = cells[1].equals("(itself)") ? original : decode(folder.resolve(cells[1]));
      assertThat(new Ssimulacra2(original).score(result)).as(row)
          .isCloseTo(Double.parseDouble(cells[2]), within(0.03));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "300, 2", "2, 300", "7, 7", "8, 8", "9, 200", "113, 113"})
  void equalPicturesOfAnySizeScoreAHundred(int width, int height) {
    RgbaImage image = Pictures.noisy(width, height, 1);
    assertThat(new Ssimulacra2(image).score(copy(image))).isEqualTo(100);
  }

  @Test
  void equalPicturesWithAlphaScoreAHundred() {
    RgbaImage image = Pictures.translucent(60, 50, 1);
    assertThat(new Ssimulacra2(image).score(copy(image))).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "300, 2", "2, 300", "7, 7", "7, 200", "113, 113"})
  void blackIsNothingLikeWhiteAtAnySize(int width, int height) {
    assertThat(new Ssimulacra2(flat(width, height, BLACK)).score(flat(width, height, WHITE)))
        .isBetween(-2000.0, -500.0);
  }

  @ParameterizedTest
  @CsvSource({"4, 2", "40, 2", "130, 120", "400, 300"})
  void moreNoiseScoresLower(int width, int height) {
    RgbaImage image = Pictures.noisy(width, height, 3);
    Ssimulacra2 ssimulacra2 = new Ssimulacra2(image);
    double before = 100;
    for (int strength = 2; strength <= 128; strength *= 2) {
      double score = ssimulacra2.score(withNoise(image, strength));
      assertThat(score).as("noise of %d", strength).isLessThan(before);
      before = score;
    }
  }

  @Test
  void aPictureTooSmallScoresAsItsContinuationByMirrors() {
    RgbaImage image = Pictures.noisy(1, 120, 4);
    RgbaImage result = withNoise(image, 20);
    assertThat(new Ssimulacra2(image).score(result))
        .isEqualTo(new Ssimulacra2(widened(image)).score(widened(result)));
  }

  @Test
  void pixelsThatShowOnLightOnlyAreSeen() {
    RgbaImage nothing = flat(120, 120, Argb.TRANSPARENT);
    Ssimulacra2 ssimulacra2 = new Ssimulacra2(nothing);
    double dark = ssimulacra2.score(flat(120, 120, Argb.rgb(26, 26, 26)));
    double light = ssimulacra2.score(flat(120, 120, Argb.rgb(229, 229, 229)));
    assertThat(dark).isNegative();
    assertThat(light).isNegative();
    assertThat(new Ssimulacra2(flat(120, 120, Argb.rgb(26, 26, 26))).score(nothing)).isNegative();
    assertThat(ssimulacra2.score(flat(120, 120, Argb.of(1, 255, 255, 255)))).isGreaterThan(80);
  }

  @Test
  void aResultScoresTheSameWhateverWasScoredBefore() {
    RgbaImage image = Pictures.translucent(90, 70, 5);
    Ssimulacra2 used = new Ssimulacra2(image);
    used.score(withNoise(image, 50));
    RgbaImage result = withNoise(image, 10);
    assertThat(used.score(result)).isEqualTo(new Ssimulacra2(image).score(result));
  }

  @Test
  void aScoreIsTheSameToTheLastBitForAnyNumberOfThreads() {
    RgbaImage image = Pictures.noisy(400, 300, 6);
    RgbaImage result = withNoise(image, 30);
    double expected = new Ssimulacra2(image).score(result);
    for (int threads : new int[]{1, 2, 5}) {
      try (ForkJoinPool pool = new ForkJoinPool(threads)) {
        assertThat(pool.submit(() -> new Ssimulacra2(image).score(result)).join())
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void picturesOfDifferentSizesAreRefused() {
    Ssimulacra2 ssimulacra2 = new Ssimulacra2(Pictures.noisy(10, 20, 7));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ssimulacra2.score(Pictures.noisy(20, 10, 7)))
        .withMessage("a picture of 20 x 10 pixels is not one of 10 x 20");
  }

  private static RgbaImage decode(Path file) throws IOException {
    return ImageDecoder.decode(Files.readAllBytes(file), DecodeLimits.defaults());
  }

  private static RgbaImage copy(RgbaImage image) {
    return new RgbaImage(image.width(), image.height(), image.argb().clone());
  }

  private static RgbaImage flat(int width, int height, int color) {
    int[] argb = new int[width * height];
    Arrays.fill(argb, color);
    return new RgbaImage(width, height, argb);
  }

  private static RgbaImage withNoise(RgbaImage image, int strength) {
    Random random = new Random(strength);
    int[] argb = image.argb().clone();
    for (int i = 0; i < argb.length; i++) {
      argb[i] = Argb.of(Argb.alpha(argb[i]), noisy(Argb.red(argb[i]), strength, random),
          noisy(Argb.green(argb[i]), strength, random),
          noisy(Argb.blue(argb[i]), strength, random));
    }
    return new RgbaImage(image.width(), image.height(), argb);
  }

  private static int noisy(int level, int strength, Random random) {
    return Math.clamp(level + random.nextInt(2 * strength + 1) - strength, 0, 255);
  }

  /// A column, so many times side by side that no mirror is needed.
  private static RgbaImage widened(RgbaImage column) {
    int[] argb = new int[113 * column.height()];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = column.argb()[i / 113];
    }
    return new RgbaImage(113, column.height(), argb);
  }
}
