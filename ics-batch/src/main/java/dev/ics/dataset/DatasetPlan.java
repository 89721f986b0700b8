package dev.ics.dataset;

import dev.ics.batch.BatchPlan;

/// What is left to do.
///
/// @param left       the pictures to do, and what is passed over or cannot be done
/// @param doneBefore how many pictures an earlier run has done
public record DatasetPlan(BatchPlan left, int doneBefore) {}
