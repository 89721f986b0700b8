package dev.ics.decode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class WebpFuzzTest {

  static Stream<byte[]> seeds() {
    return PictureSeeds.webp();
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "60s")
  void everyWebpIsAPictureOrRefused(byte[] file) {
    Probe.decode(file);
  }
}
