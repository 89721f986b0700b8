package dev.ics.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlockCodesTest {

  /// Decoders in wide use (LodePNG of 2019, and zopflipng 1.0.3 with it) misread a distance of more
  /// than 24 bits.
  @Test
  void noDistanceTakesMoreThan24Bits() {
    Histogram histogram = new Histogram();
    histogram.endBlock();
    int before = 0;
    int count = 1;
    int[] distances = histogram.distances();
    for (int symbol = DistanceCodes.COUNT - 1; symbol >= DistanceCodes.COUNT - 20; symbol--) {
      distances[symbol] = count;
      int next = before + count;
      before = count;
      count = next;
    }
    BlockCodes codes = BlockCodes.of(histogram);
    long bits = codes.bits(histogram);
    distances[DistanceCodes.COUNT - 1]++;
    assertThat(codes.bits(histogram) - bits).isEqualTo(24);
  }
}
