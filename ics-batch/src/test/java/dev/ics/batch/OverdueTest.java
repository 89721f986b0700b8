package dev.ics.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.CompressionOptions;
import dev.ics.Compressor;
import dev.ics.Outcome;
import dev.ics.decode.DecodeLimits;
import dev.ics.palette.PaletteMethod;
import dev.ics.write.ImageFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A picture whose decoder does not come to an end costs the others nothing.
@Timeout(
    value = 60,
    threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OverdueTest {

  private static final int ENDLESS = 2;
  private static final long ALL = 1 << 30;

  /// Long beside what a small picture takes.
  private static final CompressionOptions RECIPE = CompressionOptions.defaults()
      .withMethod(new PaletteMethod.Mkm(8))
      .withLimits(DecodeLimits.defaults().withMaxTime(Duration.ofSeconds(1)));

  @TempDir
  private Path root;
  private final List<FileResult> results = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      ints = {1, 2, 5})
  void aPictureThatNeverEndsIsGivenUpWithItsMemoryAndTheOthersAreDone(int jobs) throws IOException {
    var never = new CountDownLatch(1);
    int small = TestPictures.smallPng().length;
    Batch batch = new Batch(options(jobs), bytes -> bytes.length == small
        ? endless(never)
        : new Compressor(RECIPE).compress(bytes), BatchRecorder.NONE, new MemoryBudget(1));
    BatchSummary summary = batch.run(pictures(), results::add);
    never.countDown();
    assertThat(summary.failed()).isEqualTo(ENDLESS);
    assertThat(summary.interrupted()).isFalse();
    assertThat(TestFiles.lines(results, root)).filteredOn(line -> line.startsWith("Failed"))
        .hasSize(ENDLESS)
        .allSatisfy(line -> assertThat(line).endsWith("b.png: given up: it takes longer than"
            + " 1 s; raise that with --max-seconds"));
    assertThat(TestFiles.tree(root.resolve("OUT"))).containsExactly("0/a.png", "1/a.png");
  }

  @Test
  void theMemoryOfAPictureIsFreeAgainWhateverItsThreadDoes() throws InterruptedException {
    var memory = new MemoryBudget(ALL);
    var clock = new PictureClock(Duration.ofDays(1));
    clock.begin();
    clock.pause();
    MemoryBudget.Share share = memory.take(ALL);
    clock.resume(share);
    clock.stop();
    assertThat(Thread.interrupted()).isTrue();
    share.close();
    memory.take(ALL).close();
    memory.take(ALL).close();
  }

  @Test
  void theWaitForMemoryDoesNotCount() {
    var clock = new PictureClock(Duration.ofNanos(1));
    assertThat(clock.isOverdue()).isFalse();
    clock.begin();
    while (!clock.isOverdue()) {
      Thread.onSpinWait();
    }
    clock.pause();
    assertThat(clock.isOverdue()).isFalse();
  }

  private BatchPlan pictures() throws IOException {
    for (int i = 0; i < ENDLESS; i++) {
      TestFiles.file(root, "in/" + i + "/a.png", TestPictures.png(i));
      TestFiles.file(root, "in/" + i + "/b.png", TestPictures.smallPng());
    }
    return BatchPlan.of(List.of(root.resolve("in")),
        new Destination.Folder(root.resolve("OUT"), List.of(ImageFormat.PNG)));
  }

  private static BatchOptions options(int jobs) {
    return new BatchOptions(RECIPE, IfLarger.WRITE, false, jobs);
  }

  /// Heeds no interruption, as the decoders of others do not.
  private static Outcome endless(CountDownLatch never) {
    while (true) {
      try {
        never.await();
        throw new AssertionError("it has come to an end");
      } catch (InterruptedException _) {
        Thread.onSpinWait();
      }
    }
  }
}
