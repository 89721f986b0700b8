package dev.ics.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistogramSumTest {

  @Test
  void theTotalIsThatOfPlusInAnyOrder() {
    List<ColorHistogram> parts = List.of(HistogramBytesTest.histogram(3000, 1, 0),
        HistogramBytesTest.histogram(5000, 2, 2), HistogramBytesTest.histogram(3000, 1, 0),
        HistogramBytesTest.histogram(9000, 3, 1));
    ColorHistogram expected = parts.stream().reduce(ColorHistogram::plus).orElseThrow();
    assertSame(sum(parts), expected);
    assertSame(sum(parts.reversed()), expected);
  }

  @Test
  void moreCanBeAddedAfterATotal() {
    ColorHistogram one = HistogramBytesTest.histogram(100, 1, 0);
    var sum = new HistogramSum();
    sum.add(one);
    ColorHistogram before = sum.total();
    sum.add(one);
    assertSame(before, one);
    assertSame(sum.total(), one.plus(one));
    assertThat(sum.size()).isEqualTo(one.size());
  }

  @Test
  void nothingIsTheSumOfNothing() {
    assertThat(new HistogramSum().total().size()).isZero();
  }

  private static ColorHistogram sum(List<ColorHistogram> parts) {
    var sum = new HistogramSum();
    parts.forEach(sum::add);
    return sum.total();
  }

  private static void assertSame(ColorHistogram actual, ColorHistogram expected) {
    assertThat(actual.colors()).isEqualTo(expected.colors());
    assertThat(actual.pixelCounts()).isEqualTo(expected.pixelCounts());
  }
}
