package dev.ics.dataset;

import dev.ics.batch.BatchPlan;
import dev.ics.batch.OtherFile;
import java.util.List;

/// What is left to do.
///
/// @param left       the pictures to do, and what is passed over or cannot be done
/// @param doneBefore how many pictures an earlier run has done
/// @param copies     files that are no pictures and are going to be copied
public record DatasetPlan(BatchPlan left, int doneBefore, List<OtherFile> copies) {
  public DatasetPlan {
    copies = List.copyOf(copies);
  }
}
