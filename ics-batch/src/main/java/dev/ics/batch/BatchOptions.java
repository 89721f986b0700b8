package dev.ics.batch;

import dev.ics.Recipe;

/// How the files of a plan are done.
///
/// @param recipe    for each picture
/// @param ifLarger  what is done with a result that is not smaller
/// @param overwrite whether a file that is already at a target may be replaced
/// @param jobs      pictures in work at one time, at least 1
public record BatchOptions(Recipe recipe, IfLarger ifLarger, boolean overwrite, int jobs) {

  public BatchOptions {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs %,d is not at least 1".formatted(jobs));
    }
  }
}
