package dev.ics.batch;

import java.time.Duration;
import java.util.function.Function;

/// The moving parts of one run; made for one plan and thrown away with it.
final class BatchRun {

  private final BatchPlan plan;
  private final BatchListener listener;
  private final Jobs<FileResult> jobs;
  private BatchSummary summary = BatchSummary.EMPTY;

  /// @param pictures the work on each
  BatchRun(BatchPlan plan, int jobs, BatchListener listener,
      Function<BatchPlan.Task, Jobs.Work<FileResult>> pictures) {
    this.plan = plan;
    this.listener = listener;
    this.jobs = new Jobs<>(plan.tasks(), jobs, pictures, this::ended);
  }

  BatchSummary run() {
    long startNanos = System.nanoTime();
    plan.leftOut().forEach(this::ended);
    boolean whole = jobs.run();
    return summary.ended(Duration.ofNanos(System.nanoTime() - startNanos), !whole);
  }

  /// Any thread.
  void stop() {
    jobs.stop();
  }

  private void ended(FileResult result) {
    listener.ended(result);
    summary = summary.plus(result);
  }
}
