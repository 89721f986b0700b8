package dev.ics.decode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class JpegFuzzTest {

  static Stream<byte[]> seeds() {
    return PictureSeeds.jpeg();
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "60s")
  void everyJpegIsAPictureOrRefused(byte[] file) {
    Probe.decode(file);
  }
}
