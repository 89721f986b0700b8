package dev.ics;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ics.color.Argb;
import dev.ics.decode.ImageDecoder;
import dev.ics.decode.ImageException;
import dev.ics.decode.MetadataKind;
import dev.ics.decode.PngSeeds;
import dev.ics.decode.Probe;
import dev.ics.write.WriteOptions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerFuzzTest {

  private static final Optimizer OPTIMIZER = new Optimizer(OptimizationOptions.defaults()
      .withLimits(Probe.LIMITS)
      .withWriting(WriteOptions.defaults()
          .withEffort(1)
          .withKeep(EnumSet.allOf(MetadataKind.class))));

  static Stream<byte[]> seeds() {
    return PngSeeds.all();
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "60s")
  void everyPngIsRewrittenAsItLooksOrRefused(byte[] bytes) {
    byte[] file = PngSeeds.mended(bytes);
    byte[] rewritten;
    try {
      rewritten = OPTIMIZER.optimize(file).image().bytes();
    } catch (ImageException e) {
      Probe.checkLine(e);
      return;
    }
    try {
      assertThat(visible(rewritten)).isEqualTo(visible(file));
    } catch (ImageException e) {
      throw new AssertionError("what was written cannot be read", e);
    }
  }

  private static int[] visible(byte[] file) throws ImageException {
    return Arrays.stream(ImageDecoder.decode(file, Probe.LIMITS).argb())
        .map(argb -> Argb.alpha(argb) == 0 ? Argb.TRANSPARENT : argb)
        .toArray();
  }
}
