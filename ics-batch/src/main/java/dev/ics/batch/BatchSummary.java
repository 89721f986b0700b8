package dev.ics.batch;

import java.time.Duration;

/// What became of a whole batch.
///
/// @param compressed  pictures written smaller (or larger, where that was asked for)
/// @param kept        originals copied untouched
/// @param notSmaller  not written because they would not be smaller
/// @param skipped     passed over on purpose
/// @param failed      that could not be done
/// @param bytesBefore of the sources of `compressed` and `kept`
/// @param bytesAfter  of their targets
/// @param time        from the first to the last
/// @param interrupted whether the batch was stopped before all was done
public record BatchSummary(int compressed, int kept, int notSmaller, int skipped, int failed,
    long bytesBefore, long bytesAfter, Duration time, boolean interrupted) {}
