package dev.ics.decode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class TiffFuzzTest {

  static Stream<byte[]> seeds() {
    return PictureSeeds.tiff();
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "60s")
  void everyTiffIsAPictureOrRefused(byte[] file) {
    Probe.decode(file);
  }
}
