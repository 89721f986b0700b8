package dev.ics.dataset;

import dev.ics.batch.BatchPlan;
import dev.ics.batch.OtherFile;
import java.util.List;

/// What is left to do.
///
/// @param left       the pictures to do, and what is passed over or cannot be done
/// @param doneBefore how many pictures an earlier run has done
/// @param copies         files that are no pictures and are going to be copied
/// @param palettesDiffer whether there are palettes that pictures share, and other pictures now, so that
///                       all may have to be done again
public record DatasetPlan(BatchPlan left, int doneBefore, List<OtherFile> copies,
    boolean palettesDiffer) {

  public DatasetPlan {
    copies = List.copyOf(copies);
  }

  /// Palettes stay.
  public DatasetPlan(BatchPlan left, int doneBefore, List<OtherFile> copies) {
    this(left, doneBefore, copies, false);
  }

  /// The same where palettes may be others.
  DatasetPlan withPalettesDiffering(boolean differ) {
    return new DatasetPlan(left, doneBefore, copies, differ);
  }
}
