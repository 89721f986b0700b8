package dev.ics.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.CompressionOptions;
import dev.ics.Compressor;
import dev.ics.Target;
import dev.ics.palette.PaletteMethod;
import dev.ics.write.ImageFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PictureMemoryTest {

  private static final CompressionOptions OPTIONS = CompressionOptions.defaults()
      .withMethod(new PaletteMethod.Mkm(8));

  @TempDir
  private Path root;

  @Test
  void picturesThatDoNotFitTogetherAreDoneOneAfterTheOther() throws IOException {
    assertThat(mostAtATime(new MemoryBudget(1))).isEqualTo(1);
  }

  @Test
  void aTargetTakesMoreMemoryForEachPixelThanNone() throws IOException {
    byte[] png = TestPictures.png(1);
    long pixels = PictureMemory.needed(png, OPTIONS) - png.length;
    assertThat(pixels).isPositive();
    assertThat(PictureMemory.needed(png, OPTIONS.withTarget(new Target.Quality(70))) - png.length)
        .isEqualTo(pixels / 20 * 350);
  }

  private int mostAtATime(MemoryBudget memory) throws IOException {
    for (int i = 0; i < 12; i++) {
      TestFiles.file(root, "in/%02d.png".formatted(i), TestPictures.png(i));
    }
    BatchPlan plan = BatchPlan.of(List.of(root.resolve("in")),
        new Destination.Folder(root.resolve("OUT"), List.of(ImageFormat.PNG)));
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Batch batch = new Batch(new BatchOptions(OPTIONS, IfLarger.WRITE, false, 4), bytes -> {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      try {
        return new Compressor(OPTIONS).compress(bytes);
      } finally {
        now.decrementAndGet();
      }
    }, BatchRecorder.NONE, memory);
    assertThat(batch.run(plan, _ -> {}).compressed()).isEqualTo(12);
    return most.get();
  }
}
