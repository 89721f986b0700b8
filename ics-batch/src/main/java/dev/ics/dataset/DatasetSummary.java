package dev.ics.dataset;

import dev.ics.batch.BatchSummary;

/// What became of a dataset.
///
/// @param run       what this run did
/// @param whole     what became of all pictures, in this run or earlier; while the work is not at its
///                  end, the same as `run`
/// @param leftovers files that earlier runs made and that no picture has as its result any more,
///                  because its source is gone, or fails, or its result has another name now
/// @param copied    files that are no pictures and were copied by this run
public record DatasetSummary(BatchSummary run, BatchSummary whole, int leftovers, int copied) {}
