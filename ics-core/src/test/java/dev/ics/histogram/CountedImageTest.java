package dev.ics.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.color.RgbaImage;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountedImageTest {

  private static final int OPAQUE = 0xFF00_0000;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 300, 40_000, 1 << 24})
  void countsOpaquePixelsAsSortingThemDoes(int colors) {
    assertCounted(new Random(colors).ints(1_000_001, OPAQUE, OPAQUE + colors).toArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 300, 40_000})
  void countsPixelsWithAlphaAsSortingThemDoes(int colors) {
    assertCounted(new Random(colors).ints(1_000_001, 0x7F80_0000, 0x7F80_0000 + colors).toArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 65_535, 65_536, 65_537})
  void countsAnyNumberOfPixels(int pixels) {
    assertCounted(new Random(pixels).ints(pixels, OPAQUE, OPAQUE + 1000).toArray());
  }

  @Test
  void countsRunsAsSortingThemDoes() {
    Random random = new Random(7);
    int[] pixels = new int[1_000_000];
    int start = 0;
    while (start < pixels.length) {
      int end = Math.min(pixels.length, start + 1 + random.nextInt(1000));
      Arrays.fill(pixels, start, end, 0x8000_0000 | random.nextInt(8) * 0x21_4365);
      start = end;
    }
    assertCounted(pixels);
  }

  @Test
  void givesAllOpaqueColorsInMortonOrder() {
    CountedImage all = CountedImage.of(image(IntStream.range(OPAQUE, 0).toArray()));
    int[] colors = all.histogram().colors();
    assertThat(colors).hasSize(1 << 24);
    assertThat(all.histogram().pixelCounts()).containsOnly(1);
    for (int i = 0; i < colors.length; i++) {
      if (Integer.compress(MortonOrder.key(colors[i]), 0x7777_7777) != i) {
        throw new AssertionError("color %08x is at %d".formatted(colors[i], i));
      }
    }
  }

  @Test
  void anImageThatIsCountedStaysAsItIs() {
    int[] pixels = new Random(5).ints(70_000, OPAQUE, OPAQUE + 500).toArray();
    RgbaImage image = image(pixels.clone());
    CountedImage.of(image);
    assertThat(image.argb()).isEqualTo(pixels);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 70_000})
  void takingOverAnImageCountsTheSameInItsArray(int size) {
    int[] opaque = new Random(6).ints(size, OPAQUE, OPAQUE + 500).toArray();
    int[] translucent = Arrays.stream(opaque).map(color -> color & 0x80FF_FFFF).toArray();
    for (int[] pixels : new int[][]{opaque, translucent}) {
      int[] array = pixels.clone();
      CountedImage taken = CountedImage.takingOver(image(array));
      assertThat(taken.numbers()).isSameAs(array)
          .isEqualTo(CountedImage.of(image(pixels)).numbers());
      assertThat(taken.pixels().argb()).isEqualTo(pixels);
    }
  }

  private static RgbaImage image(int[] pixels) {
    return new RgbaImage(pixels.length, 1, pixels);
  }

  /// Against the plain way: sort all distinct colors by their Morton keys, count and look up.
  private static void assertCounted(int[] pixels) {
    CountedImage counted = CountedImage.of(image(pixels));
    int[] sorted = Arrays.stream(pixels)
        .distinct()
        .mapToObj(color -> color)
        .sorted((a, b) -> Integer.compareUnsigned(MortonOrder.key(a), MortonOrder.key(b)))
        .mapToInt(color -> color)
        .toArray();
    long[] counts = new long[sorted.length];
    for (int number : counted.numbers()) {
      counts[number]++;
    }
    assertThat(counted.histogram().colors()).isEqualTo(sorted);
    assertThat(counted.histogram().pixelCounts()).isEqualTo(counts);
    assertThat(counted.pixels().argb()).isEqualTo(pixels);
  }
}
