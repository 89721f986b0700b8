package dev.ics.histogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ics.Pictures;
import dev.ics.color.RgbaImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramBytesTest {

  @Test
  void whatWasWrittenIsReadAgain() {
    for (int seed = 0; seed < 20; seed++) {
      assertRead(histogram(1 << seed % 13, seed, seed % 3));
    }
  }

  @Test
  void theFirstAndTheLastColorsAreReadAgain() {
    assertRead(ColorHistogram.of(new RgbaImage(3, 2,
        new int[]{0, -1, 0xFF00_0000, 0xFEFF_FFFF, 1, -1})));
  }

  @Test
  void countsBeyondAnIntAreReadAgain() {
    ColorHistogram histogram = histogram(4, 1, 0).withCounts(new long[]{1, 2, 1L << 40, 127});
    assertRead(histogram);
  }

  @Test
  void aPhotoTakesAboutTwoBytesForEachColor() {
    ColorHistogram histogram = ColorHistogram.of(Pictures.noisy(300, 200, 1));
    assertThat(histogram.toBytes().length).isLessThan(5 * histogram.size() / 2);
  }

  @Test
  void bytesThatAreCutOrLengthenedAreRefused() {
    byte[] bytes = histogram(50, 3, 2).toBytes();
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatIllegalArgumentException().isThrownBy(() -> ColorHistogram.ofBytes(cut));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ColorHistogram.ofBytes(Arrays.copyOf(bytes, bytes.length + 1)));
  }

  @Test
  void anyBytesAreAHistogramOrRefused() {
    var random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(1, 20)];
      random.nextBytes(bytes);
      bytes[0] &= 0x0F;
      try {
        assertRead(ColorHistogram.ofBytes(bytes));
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageNotContaining("null");
      }
    }
  }

  private static void assertRead(ColorHistogram histogram) {
    ColorHistogram read = ColorHistogram.ofBytes(histogram.toBytes());
    assertThat(read.colors()).isEqualTo(histogram.colors());
    assertThat(read.pixelCounts()).isEqualTo(histogram.pixelCounts());
  }

  /// @param alpha 0: all are opaque, 1: none need be, 2: about half of them are
  static ColorHistogram histogram(int size, int seed, int alpha) {
    int[] argb = new Random(seed).ints(size)
        .map(color -> alpha == 0 || alpha == 2 && (color & 1) == 0 ? color | 0xFF00_0000 : color)
        .toArray();
    return ColorHistogram.of(new RgbaImage(size, 1, argb));
  }
}
