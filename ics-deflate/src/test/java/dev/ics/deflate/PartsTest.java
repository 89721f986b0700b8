package dev.ics.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartsTest {

  @Test
  void theChecksumIsThatOfTheJdk() {
    byte[] bytes = Inputs.noise(1_000_000, 1);
    java.util.Arrays.fill(bytes, 500_000, 800_000, (byte) 0xFF);
    var expected = new java.util.zip.Adler32();
    Adler32 checksum = new Adler32();
    for (int from = 0, size = 1; from < bytes.length; from += size, size = 2 * size + 1) {
      int to = Math.min(bytes.length, from + size);
      expected.update(bytes, from, to - from);
      checksum.update(bytes, from, to);
      assertThat(checksum.value()).isEqualTo((int) expected.getValue());
    }
  }

  @Test
  void bitsAppendedAreBitsPut() {
    for (int before = 0; before < 40; before++) {
      BitOutput once = new BitOutput(0);
      BitOutput first = new BitOutput(0);
      BitOutput second = new BitOutput(0);
      for (int i = 0; i < before; i++) {
        once.put(i % 3 & 1, 1);
        first.put(i % 3 & 1, 1);
      }
      for (int count = 0; count <= 48; count++) {
        long bits = 0x5A5A_C3C3_1234L & (1L << count) - 1;
        once.put(bits, count);
        second.put(bits, count);
      }
      first.append(second);
      first.align();
      once.align();
      assertThat(first.takeBytes()).as("%d bits before", before).isEqualTo(once.takeBytes());
    }
  }

  @Test
  void logarithmsAreNearToTheRealOnes() {
    for (int number = 1; number < 1 << 24; number += 1 + number / 50) {
      double real = StrictMath.log(number) / StrictMath.log(2);
      assertThat(Log2.of(number) / 65_536.0).as("of %d", number)
          .isBetween(real - 1e-3,
              real + 1e-3);
    }
  }

  @Test
  void everyLengthAndDistanceIsItsBaseAndItsExtraBits() {
    for (int length = LengthCodes.MIN_LENGTH; length <= LengthCodes.MAX_LENGTH; length++) {
      int symbol = LengthCodes.SYMBOLS[length];
      assertThat(length - LengthCodes.base(symbol)).as("length %d", length)
          .isBetween(0, (1 << LengthCodes.extraBits(symbol)) - 1);
    }
    assertThat(LengthCodes.SYMBOLS[258]).isEqualTo((byte) 28);
    assertThat(LengthCodes.SYMBOLS[257]).isEqualTo((byte) 27);
    assertThat(DistanceCodes.symbol(1)).isZero();
    assertThat(DistanceCodes.symbol(24_576)).isEqualTo(28);
    assertThat(DistanceCodes.symbol(24_577)).isEqualTo(29);
    assertThat(DistanceCodes.symbol(32_768)).isEqualTo(29);
  }
}
