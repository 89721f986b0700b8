package dev.ics.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.color.RgbaImage;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColorCubeTest {

  private static final int LARGE = 1 << 22;
  private static final int OPAQUE = 0xFF00_0000;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 300, 40_000, 1 << 24})
  void countsRandomPixelsAsSortingThemDoes(int colors) {
    int[] pixels = new Random(colors).ints(1_000_001, OPAQUE, OPAQUE + colors).toArray();
    assertCounted(pixels);
  }

  @Test
  void countsRunsOfEveryLengthAsSortingThemDoes() {
    Random random = new Random(7);
    int[] pixels = new int[1_000_000];
    int start = 0;
    while (start < pixels.length) {
      int end = Math.min(pixels.length, start + 1 + random.nextInt(1000));
      Arrays.fill(pixels, start, end, OPAQUE | random.nextInt(8) * 0x21_4365);
      start = end;
    }
    assertCounted(pixels);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {1, 127, 128, 129, 254, 255, 256, 257, 383, 384, 385, 509, 510, 511, 512, 765,
          766})
  void countsOneColorBeyondWhatAByteHolds(int count) {
    int[] alone = new int[count];
    Arrays.fill(alone, 0xFFAB_CDEF);
    assertCounted(alone);
    assertCounted(IntStream.range(0, 2 * count)
        .map(i -> i % 2 == 0 ? 0xFFAB_CDEF : OPAQUE | i)
        .toArray());
  }

  @Test
  void givesAllColorsInMortonOrder() {
    ColorHistogram all = ColorCube.count(IntStream.range(OPAQUE, 0).toArray());
    assertThat(all.size()).isEqualTo(1 << 24);
    for (int i = 0; i < all.size(); i++) {
      if (all.pixelCounts()[i] != 1
          || Integer.compress(MortonOrder.key(all.colors()[i]), 0x7777_7777) != i) {
        throw new AssertionError("color %08x with %d pixels is at %d".formatted(all.colors()[i],
            all.pixelCounts()[i], i));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {OPAQUE | 0x12_3456, 0x7F12_3456})
  void aLargePictureHasTheCountsOfItsParts(int last) {
    int[] pixels = new Random(3).ints(LARGE, OPAQUE, OPAQUE + 100_000).toArray();
    pixels[LARGE - 1] = last;
    ColorHistogram parts = of(Arrays.copyOf(pixels, LARGE / 2))
        .plus(of(Arrays.copyOfRange(pixels, LARGE / 2, LARGE)));
    assertSame(of(pixels), parts);
  }

  private static ColorHistogram of(int[] pixels) {
    return ColorHistogram.of(new RgbaImage(pixels.length, 1, pixels));
  }

  private static void assertCounted(int[] pixels) {
    assertSame(ColorCube.count(pixels), sorted(pixels));
  }

  private static void assertSame(ColorHistogram one, ColorHistogram other) {
    assertThat(one.colors()).isEqualTo(other.colors());
    assertThat(one.pixelCounts()).isEqualTo(other.pixelCounts());
  }

  /// The plain way: sort all pixels by their Morton keys and count equal neighbors.
  private static ColorHistogram sorted(int[] pixels) {
    long[] keyed = Arrays.stream(pixels)
        .mapToLong(
            color -> Integer.toUnsignedLong(MortonOrder.key(color)) << 31 | color & 0x7FFF_FFFF)
        .sorted()
        .toArray();
    int[] colors = new int[keyed.length];
    long[] pixelCounts = new long[keyed.length];
    int size = 0;
    for (int i = 0; i < keyed.length; i++) {
      int color = 0x8000_0000 | (int) keyed[i] & 0x7FFF_FFFF;
      if (i == 0 || keyed[i] != keyed[i - 1]) {
        colors[size++] = color;
      }
      pixelCounts[size - 1]++;
    }
    return new ColorHistogram(Arrays.copyOf(colors, size), Arrays.copyOf(pixelCounts, size));
  }
}
