package dev.ics;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ics.decode.ImageDecoder;
import dev.ics.decode.ImageException;
import dev.ics.decode.MetadataKind;
import dev.ics.decode.PictureSeeds;
import dev.ics.decode.PngSeeds;
import dev.ics.decode.Probe;
import dev.ics.palette.PaletteMethod;
import dev.ics.write.ImageFormat;
import dev.ics.write.WriteOptions;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class CompressorFuzzTest {

  private static final CompressionOptions OPTIONS = CompressionOptions.defaults()
      .withLimits(Probe.LIMITS)
      .withMethod(new PaletteMethod.Auto(8));

  private static final WriteOptions WRITING = WriteOptions.defaults()
      .withEffort(0)
      .withKeep(EnumSet.allOf(MetadataKind.class));

  static Stream<byte[]> seeds() {
    return Stream.concat(PngSeeds.all(), PictureSeeds.all());
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "60s")
  void everyFileBecomesAPictureOrIsRefused(byte[] file) {
    for (ImageFormat format : List.of(ImageFormat.PNG, ImageFormat.WEBP)) {
      byte[] result;
      try {
        result = new Compressor(OPTIONS.withWriting(WRITING.withFormats(List.of(format))))
            .compress(file)
            .image()
            .bytes();
      } catch (ImageException e) {
        Probe.checkLine(e);
        continue;
      }
      try {
        ImageDecoder.decode(result, Probe.LIMITS);
      } catch (ImageException e) {
        throw new AssertionError("what was written cannot be read", e);
      }
    }
  }
}
