package dev.ics.batch;

import dev.ics.CompressionOptions;
import dev.ics.Compressor;
import dev.ics.decode.ImageException;
import dev.ics.histogram.ColorHistogram;
import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// The counting of one picture's colors.
final class CountingRun implements Jobs.Work<Counting.Result> {

  private final BatchPlan.Task task;
  private final CompressionOptions options;
  private final MemoryBudget memory;
  private final BiFunction<byte[], ColorHistogram, Counting.Result> recording;
  private final PictureClock clock;

  /// @param recording notes the colors of a file
  CountingRun(BatchPlan.Task task, CompressionOptions options, MemoryBudget memory,
      BiFunction<byte[], ColorHistogram, Counting.Result> recording) {
    this.task = task;
    this.options = options;
    this.memory = memory;
    this.recording = recording;
    this.clock = new PictureClock(options.limits().maxTime());
  }

  @Override
  public Supplier<Counting.Result> prepare() {
    clock.begin();
    return PictureRun.guarded(this::attempt, reason -> () -> failed(reason));
  }

  @Override
  public boolean isOverdue() {
    return clock.isOverdue();
  }

  @Override
  public Counting.Result giveUp() {
    clock.stop();
    return failed(Reasons.overdue(options.limits().maxTime()));
  }

  private Supplier<Counting.Result> attempt() {
    try {
      byte[] original = PictureRun.read(task.source(), options);
      ColorHistogram histogram = count(original);
      return () -> PictureRun.guarded(() -> recording.apply(original, histogram), this::failed);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return () -> failed("interrupted before its turn came");
    } catch (ImageException e) {
      return () -> failed(Reasons.refused(e));
    } catch (IOException e) {
      return () -> failed(Reasons.reading(task.source(), e));
    }
  }

  /// When there is memory for it.
  private ColorHistogram count(byte[] original) throws ImageException, InterruptedException {
    clock.pause();
    try (MemoryBudget.Share share = memory.take(PictureMemory.needed(original, options))) {
      clock.resume(share);
      return new Compressor(options).count(original);
    }
  }

  private Counting.Result failed(String reason) {
    return Counting.Result.failed(task, reason);
  }
}
