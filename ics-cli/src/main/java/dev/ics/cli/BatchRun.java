package dev.ics.cli;

import dev.ics.batch.Batch;
import dev.ics.batch.BatchOptions;
import dev.ics.batch.BatchPlan;
import dev.ics.batch.BatchSummary;

/// Does a plan and reports on it; Ctrl-C stops it between two pictures.
final class BatchRun {

  private BatchRun() {}

  /// Returns one of the [ExitCodes].
  static int run(BatchPlan plan, BatchOptions options, Report report) {
    var batch = new Batch(options);
    try (var _ = new Interruption(batch::stop)) {
      report.began(plan);
      var heap = new Heap();
      BatchSummary summary = batch.run(plan, result -> {
        report.ended(result);
        heap.tidy();
      });
      report.finished(summary);
      return ExitCodes.of(summary);
    }
  }
}
