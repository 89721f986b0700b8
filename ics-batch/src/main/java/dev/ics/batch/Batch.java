package dev.ics.batch;

/// Does the tasks of a plan, several at a time.
public final class Batch {

  public Batch(BatchOptions options) {
    throw new UnsupportedOperationException();
  }

  /// Does all tasks; files that fail are told and cost nothing to the others.
  public BatchSummary run(BatchPlan plan, BatchListener listener) {
    throw new UnsupportedOperationException();
  }

  /// Lets no further picture start; [#run] returns when those in work have ended. Any thread.
  public void stop() {
    throw new UnsupportedOperationException();
  }
}
