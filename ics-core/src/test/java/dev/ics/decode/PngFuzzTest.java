package dev.ics.decode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class PngFuzzTest {

  static Stream<byte[]> seeds() {
    return PngSeeds.all();
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "60s")
  void everyPngIsAPictureOrRefused(byte[] file) {
    Probe.decode(file);
    Probe.decode(PngSeeds.mended(file));
  }
}
