package dev.ics.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/// With `JAZZER_FUZZ=1` in the environment this looks for a minute for input that does not come back;
/// without, it tries the empty one.
class DeflateFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void everyInputComesBack(FuzzedDataProvider data) {
    int effort = data.consumeInt(Deflate.FASTEST, Deflate.SMALLEST);
    int copies = data.consumeInt(1, 40);
    byte[] part = data.consumeRemainingAsBytes();
    byte[] bytes = new byte[part.length * copies];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (part[i % part.length] + i / part.length / 3);
    }
    byte[] stream = Zlib.compress(bytes, effort);
    assertThat(Inflate.zlib(stream, bytes.length)).isEqualTo(bytes);
    assertThat(stream.length).isLessThanOrEqualTo(
        bytes.length + 6 + 5 * Math.max(1, Math.ceilDiv(bytes.length, Block.MAX_STORED)));
  }
}
