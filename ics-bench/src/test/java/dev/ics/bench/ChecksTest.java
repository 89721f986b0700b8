package dev.ics.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ics.color.Argb;
import dev.ics.color.ColorSpace;
import dev.ics.color.RgbaImage;
import dev.ics.deflate.Zlib;
import dev.ics.histogram.ColorHistogram;
import dev.ics.kmeans.NearestCentroids;
import dev.ics.palette.ColorPoints;
import dev.ics.palette.Palette;
import dev.ics.remap.IndexedImage;
import dev.ics.remap.RemappedImage;
import dev.ics.write.PngWriter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ChecksTest {

  private static final RgbaImage TWO_PIXELS = new RgbaImage(2, 1,
      new int[]{Argb.rgb(0, 0, 0), Argb.rgb(100, 0, 4)});
  private static final Palette BLACK_AND_RED = Palette.of(Argb.rgb(0, 0, 0), Argb.rgb(100, 0, 0));

  private final Picture tiny = TinyPictures.picture();
  private final double[][] centroids = BruteForce.cluster(tiny.histogram(), 8);

  @Test
  void theErrorIsThatOfTheNearestCentroids() {
    double[][] blackAndRed = {{0, 0, 0}, {100, 0, 0}};
    assertThat(BruteForce.meanSquaredError(TWO_PIXELS, blackAndRed)).isEqualTo(16.0 / 2 / 3);
  }

  @Test
  void aHistogramWithAMissingPixelIsRefused() {
    RgbaImage first = new RgbaImage(1, 1, new int[]{TWO_PIXELS.argb()[0]});
    assertThatCode(() -> Checks.histogram(ColorHistogram.of(TWO_PIXELS), TWO_PIXELS))
        .doesNotThrowAnyException();
    assertRefused(() -> Checks.histogram(ColorHistogram.of(first), TWO_PIXELS));
  }

  @Test
  void aClusteringOfAnotherPictureIsRefused() {
    var clustering = Ics.cluster(tiny.histogram(), 8, 1);
    assertThatCode(() -> Checks.clustering(tiny, clustering)).doesNotThrowAnyException();
    assertRefused(() -> Checks.clustering(Picture.of("other", TWO_PIXELS), clustering));
  }

  @Test
  void aSingleWrongLabelIsRefused() {
    int[] labels = new NearestCentroids(ColorPoints.of(tiny.histogram(), ColorSpace.RGB))
        .find(centroids);
    assertThatCode(() -> Checks.labels(tiny.histogram(), centroids, labels))
        .doesNotThrowAnyException();
    int[] wrong = labels.clone();
    wrong[500] = (wrong[500] + 1) % 8;
    assertRefused(() -> Checks.labels(tiny.histogram(), centroids, wrong));
  }

  @Test
  void aSingleWrongPixelIsRefused() {
    assertThatCode(() -> Checks.remapped(TWO_PIXELS, BLACK_AND_RED, remapped(0, 1)))
        .doesNotThrowAnyException();
    assertRefused(() -> Checks.remapped(TWO_PIXELS, BLACK_AND_RED, remapped(0, 0)));
  }

  @Test
  void aFileOfAnotherImageOrADamagedOneIsRefused() {
    byte[] png = PngWriter.write(remapped(0, 1));
    assertThatCode(() -> Checks.written(remapped(0, 1), png)).doesNotThrowAnyException();
    assertRefused(() -> Checks.written(remapped(1, 0), png));
    assertRefused(() -> Checks.written(remapped(0, 1), new byte[]{1, 2, 3}));
  }

  @Test
  void aStreamOfOtherBytesOrADamagedOneIsRefused() {
    byte[] stream = Zlib.compress(new byte[]{1, 2}, 0);
    assertThatCode(() -> Checks.deflated(new byte[]{1, 2}, stream)).doesNotThrowAnyException();
    assertRefused(() -> Checks.deflated(new byte[]{1, 3}, stream));
    assertRefused(() -> Checks.deflated(new byte[]{1, 2}, new byte[]{1, 2, 3}));
  }

  @Test
  void centroidsThatAreFarOffOrTooGoodToBeTrueAreRefused() {
    Yardstick yardstick = Yardstick.of(tiny, 8);
    assertThatCode(() -> yardstick.check(centroids)).doesNotThrowAnyException();
    assertRefused(() -> yardstick.check(new double[8][3]));
    double[][] everyColor = BruteForce.cluster(tiny.histogram(), tiny.histogram().size());
    assertRefused(() -> yardstick.check(everyColor));
  }

  @Test
  void withoutWeightsRareColorsCountAsMuchAsFrequentOnes() {
    var blackBlackRed = new RgbaImage(3, 1, new int[]{0xFF00_0000, 0xFF00_0000, 0xFF03_0000});
    Picture picture = Picture.of("three pixels", blackBlackRed);
    double[][] black = {{0, 0, 0}};
    Picture weighted = Library.TRIBUO.aim(picture, InputForm.COLORS);
    Picture unweighted = Library.HIPPARCHUS.aim(picture, InputForm.COLORS);
    assertThat(BruteForce.meanSquaredError(weighted.image(), black)).isEqualTo(9.0 / 3 / 3);
    assertThat(BruteForce.meanSquaredError(unweighted.image(), black)).isEqualTo(9.0 / 2 / 3);
  }

  @Test
  void fewerColorsThanClustersAreRefused() {
    assertThatThrownBy(() -> Yardstick.of(Picture.of("two.png", TWO_PIXELS), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two.png has 2 colors");
  }

  @Test
  void translucentPicturesAreRefused() {
    RgbaImage translucent = new RgbaImage(1, 1, new int[]{Argb.of(128, 1, 2, 3)});
    assertThatThrownBy(() -> Picture.of("glass.png", translucent))
        .hasMessageContaining("glass.png");
  }

  private static RemappedImage remapped(int... indices) {
    return new IndexedImage(2, 1, new byte[]{(byte) indices[0], (byte) indices[1]}, BLACK_AND_RED);
  }

  private static void assertRefused(ThrowingCallable check) {
    assertThatThrownBy(check).isInstanceOf(WrongAnswerException.class);
  }
}
