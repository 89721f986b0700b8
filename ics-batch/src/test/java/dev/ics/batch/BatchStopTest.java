package dev.ics.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ics.CompressionOptions;
import dev.ics.Compressor;
import dev.ics.palette.PaletteMethod;
import dev.ics.write.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A run that ends early leaves whole files only, and its threads none.
@Timeout(60)
class BatchStopTest {

  private static final int PICTURES = 12;
  private static final CompressionOptions COMPRESSION = CompressionOptions.defaults()
      .withMethod(new PaletteMethod.Mkm(8));

  @TempDir
  private Path root;
  private Path out;
  private final List<FileResult> results = new ArrayList<>();

  @BeforeEach
  void pictures() throws IOException {
    out = root.resolve("OUT");
    for (int i = 0; i < PICTURES; i++) {
      TestFiles.file(root, "in/%02d.png".formatted(i), TestPictures.png(i));
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {1, 2, 5})
  void aStopAfterTheFirstPictureLeavesWholeFilesOfThoseToldOnly(int jobs) throws IOException {
    Batch batch = new Batch(options(jobs));
    BatchSummary summary = batch.run(plan(), result -> {
      results.add(result);
      batch.stop();
    });
    assertThat(summary.interrupted()).isTrue();
    assertThat(summary.compressed()).isEqualTo(results.size()).isBetween(1, jobs);
    assertThat(TestFiles.tree(out)).containsExactlyInAnyOrderElementsOf(
        results.stream().map(result -> result.source().getFileName().toString()).toList());
    Compressor compressor = new Compressor(COMPRESSION);
    for (FileResult result : results) {
      byte[] whole = compressor.compress(Files.readAllBytes(result.source())).image().bytes();
      assertThat(out.resolve(result.source().getFileName())).hasBinaryContent(whole);
    }
  }

  @Test
  void noPictureStartsAfterAStop() throws IOException, InterruptedException {
    AtomicInteger started = new AtomicInteger();
    Batch batch = new Batch(options(1), bytes -> {
      started.incrementAndGet();
      return new Compressor(COMPRESSION).compress(bytes);
    });
    batch.run(plan(), _ -> batch.stop());
    joinWorkers();
    assertThat(started).hasValue(1);
  }

  @Test
  void aStopBeforeTheRunLetsNothingStart() throws IOException {
    Batch batch = new Batch(options(2));
    batch.stop();
    assertThat(batch.run(plan(), results::add).interrupted()).isTrue();
    assertThat(results).isEmpty();
    assertThat(out).doesNotExist();
  }

  @Test
  void aStopAfterTheLastPictureInterruptsNothing() throws IOException {
    Batch batch = new Batch(options(2));
    BatchSummary summary = batch.run(plan(), result -> {
      results.add(result);
      if (results.size() == PICTURES) {
        batch.stop();
      }
    });
    assertThat(summary.interrupted()).isFalse();
    assertThat(TestFiles.tree(out)).hasSize(PICTURES);
  }

  @Test
  void aPictureInWorkIsGivenUpAndNeverWritten() throws Exception {
    CountDownLatch inWork = new CountDownLatch(1);
    CountDownLatch runEnded = new CountDownLatch(1);
    CountDownLatch workEnded = new CountDownLatch(1);
    Batch batch = new Batch(options(1), bytes -> {
      inWork.countDown();
      awaitUninterruptibly(runEnded);
      try {
        return new Compressor(COMPRESSION).compress(bytes);
      } finally {
        workEnded.countDown();
      }
    });
    Thread.ofPlatform().start(() -> {
      awaitUninterruptibly(inWork);
      batch.stop();
    });
    assertThat(batch.run(plan(), results::add).interrupted()).isTrue();
    runEnded.countDown();
    workEnded.await();
    joinWorkers();
    assertThat(results).isEmpty();
    assertThat(out).doesNotExist();
  }

  @Test
  void anInterruptedThreadStopsItsRunAndStaysInterrupted() throws IOException {
    Thread runner = Thread.currentThread();
    AtomicInteger started = new AtomicInteger();
    Batch batch = new Batch(options(1), bytes -> {
      started.incrementAndGet();
      runner.interrupt();
      return new Compressor(COMPRESSION).compress(bytes);
    });
    BatchSummary summary = batch.run(plan(), results::add);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(summary.interrupted()).isTrue();
    assertThat(started.get()).isLessThan(PICTURES);
    assertThat(TestFiles.tree(out)).hasSameSizeAs(results);
  }

  @Test
  void aListenerThatFailsEndsTheRunAndLeavesNoThread() throws Exception {
    Batch batch = new Batch(options(3));
    assertThatThrownBy(() -> batch.run(plan(), _ -> {
      throw new IllegalStateException("listener");
    })).hasMessage("listener");
    joinWorkers();
    assertThat(TestFiles.tree(out)).hasSizeLessThan(PICTURES)
        .allMatch(name -> name.matches("\\d\\d\\.png"));
  }

  @Test
  void noMorePicturesAreInWorkThanThereAreJobs() throws IOException {
    AtomicInteger inWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch three = new CountDownLatch(3);
    new Batch(options(3), bytes -> {
      most.accumulateAndGet(inWork.incrementAndGet(), Math::max);
      three.countDown();
      awaitUninterruptibly(three);
      try {
        return new Compressor(COMPRESSION).compress(bytes);
      } finally {
        inWork.decrementAndGet();
      }
    }).run(plan(), results::add);
    assertThat(most).hasValue(3);
    assertThat(results).hasSize(PICTURES).allMatch(FileResult.Compressed.class::isInstance);
  }

  private BatchPlan plan() throws IOException {
    return BatchPlan.of(List.of(root.resolve("in")),
        new Destination.Folder(out, List.of(ImageFormat.PNG)));
  }

  private static BatchOptions options(int jobs) {
    return new BatchOptions(COMPRESSION, IfLarger.KEEP, false, jobs);
  }

  /// Waits for the threads of earlier runs; without end, if one does not end.
  private static void joinWorkers() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("ics-batch")) {
        thread.join();
      }
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException _) {
        // the run gives its threads up by an interruption, which this picture does not heed
      }
    }
  }
}
