package dev.ics.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.color.RgbaImage;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ColorHistogramTest {

  private static final int[] PIXELS = pixels(200_000, 40_000);

  @Test
  void countsEveryPixelOfEveryColor() {
    Map<Integer, Long> expected = new TreeMap<>();
    for (int color : PIXELS) {
      expected.merge(color, 1L, Long::sum);
    }
    ColorHistogram histogram = of(PIXELS);
    Map<Integer, Long> counted = new TreeMap<>();
    for (int i = 0; i < histogram.size(); i++) {
      counted.put(histogram.colors()[i], histogram.pixelCounts()[i]);
    }
    assertThat(counted).isEqualTo(expected);
    assertThat(histogram.size()).isEqualTo(expected.size());
  }

  @Test
  void theOrderOfThePixelsDoesNotMatter() {
    int[] reversed = new int[PIXELS.length];
    for (int i = 0; i < reversed.length; i++) {
      reversed[i] = PIXELS[PIXELS.length - 1 - i];
    }
    assertSame(of(PIXELS), of(reversed));
  }

  @Test
  void countingPartsEqualsCountingTheWholeInAnyOrderAndGrouping() {
    ColorHistogram first = of(Arrays.copyOfRange(PIXELS, 0, 70_000));
    ColorHistogram second = of(Arrays.copyOfRange(PIXELS, 70_000, 70_001));
    ColorHistogram third = of(Arrays.copyOfRange(PIXELS, 70_001, PIXELS.length));
    assertSame(first.plus(second).plus(third), of(PIXELS));
    assertSame(third.plus(first.plus(second)), of(PIXELS));
  }

  @Test
  void someColorsAreLeftOut() {
    int[] others = Arrays.stream(PIXELS)
        .filter(color -> color != PIXELS[0] && color != PIXELS[9])
        .toArray();
    assertThat(others.length).isBetween(1, PIXELS.length - 2);
    assertSame(of(PIXELS).without(PIXELS[9], PIXELS[0], PIXELS[9]), of(others));
    assertThat(of(PIXELS[0], PIXELS[0]).without(PIXELS[0]).size()).isZero();
  }

  @Test
  void neighborsInTheHistogramAreNeighborsInColor() {
    ColorHistogram histogram = of(PIXELS);
    long steps = 0;
    for (int i = 1; i < histogram.size(); i++) {
      assertThat(Integer.compareUnsigned(MortonOrder.key(histogram.colors()[i - 1]),
          MortonOrder.key(histogram.colors()[i]))).isNegative();
      steps += Math.abs((histogram.colors()[i] >> 8 & 0xFF)
          - (histogram.colors()[i - 1] >> 8 & 0xFF));
    }
    assertThat(steps / histogram.size()).isLessThan(12);
  }

  @Test
  void knowsWhetherEveryColorIsOpaque() {
    assertThat(of(0xFF00_0000, 0xFFFF_FFFF).isOpaque()).isTrue();
    assertThat(of(0xFF00_0000, 0xFEFF_FFFF).isOpaque()).isFalse();
  }

  @Test
  void theMortonKeyInterleavesTheBitsOfAllFourBytes() {
    assertThat(MortonOrder.key(0xFF00_0000)).isEqualTo(0x8888_8888);
    assertThat(MortonOrder.key(0x00FF_0000)).isEqualTo(0x4444_4444);
    assertThat(MortonOrder.key(0x0000_FF00)).isEqualTo(0x2222_2222);
    assertThat(MortonOrder.key(0x0000_0081)).isEqualTo(0x1000_0001);
  }

  private static ColorHistogram of(int... pixels) {
    return ColorHistogram.of(new RgbaImage(pixels.length, 1, pixels.clone()));
  }

  private static void assertSame(ColorHistogram one, ColorHistogram other) {
    assertThat(one.colors()).isEqualTo(other.colors());
    assertThat(one.pixelCounts()).isEqualTo(other.pixelCounts());
  }

  private static int[] pixels(int count, int colors) {
    Random random = new Random(1);
    int[] palette = random.ints(colors).toArray();
    for (int i = 0; i < palette.length; i++) {
      palette[i] = i % 3 == 0 ? palette[i] | 0x0100_0000 : palette[i] | 0xFF00_0000;
    }
    return random.ints(count, 0, colors).map(index -> palette[index]).toArray();
  }
}
