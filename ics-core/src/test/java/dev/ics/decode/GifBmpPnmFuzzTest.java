package dev.ics.decode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class GifBmpPnmFuzzTest {

  static Stream<byte[]> seeds() {
    return Stream.of(PictureSeeds.gif(), PictureSeeds.bmp(), PictureSeeds.pnm())
        .flatMap(files -> files);
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "60s")
  void everyPlainPictureIsAPictureOrRefused(byte[] file) {
    Probe.decode(file);
  }
}
