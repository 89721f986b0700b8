package dev.ics.dataset;

import dev.ics.batch.BatchListener;

/// Told what a run is going to do, and then of each file as it ends.
public interface DatasetListener extends BatchListener {

  /// The work begins.
  void began(DatasetPlan plan);
}
