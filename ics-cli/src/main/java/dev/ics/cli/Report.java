package dev.ics.cli;

import dev.ics.batch.BatchListener;
import dev.ics.batch.BatchPlan;
import dev.ics.batch.BatchSummary;

/// Says what becomes of a run's files, each as it ends, and of all at the end.
interface Report extends BatchListener {

  /// The work begins.
  void began(BatchPlan plan);

  /// Before that: the colors of so many pictures are going to be counted.
  void counting(int pictures);

  /// One of them is counted.
  void counted();

  /// All is done that will be done.
  void finished(BatchSummary summary);

  /// There is something to say of the run as a whole.
  void remarked(Remark remark);

  /// Nothing is done; this is what would be.
  void planned(BatchPlan plan);
}
