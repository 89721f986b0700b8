package dev.ics.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class ExifFuzzTest {

  static Stream<byte[]> seeds() {
    return Stream.of(TiffFile.exif(1), TiffFile.exif(8),
        TiffFile.picture(2, 2, 8, 2, new byte[12]).tag(0x0112, 5).bytes(),
        "MM\0*\0\0\0\b\0\1\1\u0012\0\3\0\0\0\1\0\6\0\0\0\0\0\0".getBytes(ISO_8859_1),
        "Exif\0\0II*\0\b\0\0\0\1\0\u0012\1\3\0\1\0\0\0\3\0\0\0\b\0\0\0".getBytes(ISO_8859_1));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "60s")
  void everyBlockTellsAnOrientation(byte[] exif) {
    int orientation = TiffTags.orientationOfExif(exif);
    if (orientation < 1 || orientation > 8) {
      throw new AssertionError("orientation " + orientation);
    }
    byte[] upright = Exif.upright(exif);
    if (upright.length != exif.length) {
      throw new AssertionError("%d bytes have become %d".formatted(exif.length, upright.length));
    }
    TiffTags.orientationOfExif(upright);
  }
}
