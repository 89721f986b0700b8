package dev.ics.dataset;

import dev.ics.batch.BatchPlan;

/// What is left to do.
///
/// @param left       the pictures to do, and what is passed over or cannot be done
/// @param doneBefore how many pictures an earlier run has done
/// @param palettesDiffer whether there are palettes that pictures share, and other pictures now, so that
///                       all may have to be done again
public record DatasetPlan(BatchPlan left, int doneBefore, boolean palettesDiffer) {

  /// Palettes stay.
  public DatasetPlan(BatchPlan left, int doneBefore) {
    this(left, doneBefore, false);
  }
}
