package dev.ics.batch;

import dev.ics.CompressionOptions;
import dev.ics.Compressor;
import dev.ics.MaskReducer;
import dev.ics.OptimizationOptions;
import dev.ics.Optimizer;
import dev.ics.Recipe;
import dev.ics.downscale.Downscale;
import java.util.HashSet;
import java.util.Set;

/// Does the tasks of a plan, several at a time.
public final class Batch {

  private final BatchOptions options;
  private final PictureRun.Work work;
  private final BatchRecorder recorder;
  private final MemoryBudget memory;
  private final Set<BatchRun> runs = new HashSet<>();
  private boolean stopped;

  public Batch(BatchOptions options) {
    this(options, BatchRecorder.NONE);
  }

  /// @param recorder notes each picture that was worked on to the end
  public Batch(BatchOptions options, BatchRecorder recorder) {
    this(options, switch (options.recipe()) {
      case CompressionOptions compression -> new Compressor(compression)::compress;
      case OptimizationOptions optimization -> new Optimizer(optimization)::optimize;
    }, recorder, PictureMemory.budget());
  }

  /// @param choice   of the recipe for each picture; that of the options says what all have in common
  /// @param recorder notes each picture that was worked on to the end
  public Batch(BatchOptions options, RecipeChoice choice, BatchRecorder recorder) {
    this(options, file -> new Compressor(choice.of(file)).compress(file), recorder,
        PictureMemory.budget());
  }

  private static MaskReducer masks(Recipe recipe, int fill) {
    Downscale downscale = switch (recipe) {
      case CompressionOptions compression -> compression.downscale();
      case OptimizationOptions _ -> new Downscale.None();
    };
    return new MaskReducer(recipe.limits(), downscale, fill, recipe.writing().effort());
  }

  Batch(BatchOptions options, PictureRun.Work work) {
    this(options, work, BatchRecorder.NONE, PictureMemory.budget());
  }

  Batch(BatchOptions options, PictureRun.Work work, BatchRecorder recorder, MemoryBudget memory) {
    this.options = options;
    this.work = work;
    this.recorder = recorder;
    this.memory = memory;
  }

  /// Does all tasks; files that fail are told and cost nothing to the others.
  ///
  /// What the plan left out is told first, then each task as it ends, all by the thread that calls.
  /// An interruption of that thread is a [#stop]. After the return nothing is written any more.
  public BatchSummary run(BatchPlan plan, BatchListener listener) {
    BatchRun run = new BatchRun(plan, options.jobs(), listener,
        task -> new PictureRun(task, options, work(task), recorder, memory));
    synchronized (runs) {
      runs.add(run);
      if (stopped) {
        run.stop();
      }
    }
    try {
      return run.run();
    } finally {
      synchronized (runs) {
        runs.remove(run);
      }
    }
  }

  private PictureRun.Work work(BatchPlan.Task task) {
    return switch (task.kind()) {
      case SourceKind.Picture() -> work;
      case SourceKind.Mask(int fill) -> masks(options.recipe(), fill)::reduce;
      case SourceKind.Annotation() ->
        throw new AssertionError("an annotation among the pictures: " + task.source());
    };
  }

  /// Ends the run, and any later one, early: no further picture starts, those that are being
  /// written are finished, the others in work are given up. Returns at once; [#run] returns when no
  /// file changes any more, which a shutdown hook should wait for. Any thread.
  public void stop() {
    synchronized (runs) {
      stopped = true;
      runs.forEach(BatchRun::stop);
    }
  }
}
