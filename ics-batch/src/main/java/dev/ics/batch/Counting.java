package dev.ics.batch;

import dev.ics.CompressionOptions;
import dev.ics.histogram.ColorHistogram;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Counts the colors of pictures, several at a time, as the first half of palettes that they share.
/// Made for one list of pictures and thrown away with it.
public final class Counting {

  private final Recorder recorder;
  private final Jobs<Result> run;
  private @Nullable IOException failure;

  /// Notes what was counted.
  @FunctionalInterface
  public interface Recorder {

    /// A picture's colors are counted. Called by the thread that did it, by several at a time.
    ///
    /// @param original the bytes of the source; read only
    /// @throws IOException where it cannot be noted: that is the end of the counting
    void counted(BatchPlan.Task task, byte[] original, ColorHistogram histogram)
        throws IOException;
  }

  /// What became of one picture.
  ///
  /// @param failure empty where it was counted
  public record Result(BatchPlan.Task task, Optional<FileResult.Failed> failure) {

    static Result failed(BatchPlan.Task task, String reason) {
      return new Result(task, Optional.of(new FileResult.Failed(task.source(), reason)));
    }
  }

  /// @param options  of which the limits and the reduction in pixels count
  /// @param listener told of each picture as it ends, by the thread that runs
  public Counting(List<BatchPlan.Task> tasks, CompressionOptions options, int jobs,
      Recorder recorder, Consumer<Result> listener) {
    this.recorder = recorder;
    MemoryBudget memory = PictureMemory.budget();
    this.run = new Jobs<>(tasks, jobs, task -> new CountingRun(task, options, memory,
        (original, histogram) -> record(task, original, histogram)), listener);
  }

  /// Counts them all, and returns whether it was not stopped.
  ///
  /// @throws IOException where a result could not be noted
  public boolean run() throws IOException {
    boolean whole = run.run();
    synchronized (this) {
      if (failure != null) {
        throw failure;
      }
    }
    return whole;
  }

  /// Ends the run early, as [Batch#stop] does. Any thread.
  public void stop() {
    run.stop();
  }

  private Result record(BatchPlan.Task task, byte[] original, ColorHistogram histogram) {
    try {
      recorder.counted(task, original, histogram);
      return new Result(task, Optional.empty());
    } catch (IOException e) {
      synchronized (this) {
        failure = e;
      }
      run.stop();
      return Result.failed(task, Reasons.recording(e));
    }
  }
}
