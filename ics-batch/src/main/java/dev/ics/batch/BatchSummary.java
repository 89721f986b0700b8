package dev.ics.batch;

import java.time.Duration;

/// What became of a whole batch.
///
/// @param compressed   pictures written smaller (or larger, where that was asked for)
/// @param kept         originals copied untouched
/// @param notSmaller   not written because they would not be smaller
/// @param belowMinimum dropped because they would look worse than was asked for
/// @param skipped      passed over on purpose
/// @param failed       that could not be done
/// @param bytesBefore  of the sources of `compressed` and `kept`
/// @param bytesAfter   of their targets
/// @param time         from the first to the last
/// @param interrupted  whether the batch was stopped before all was done
public record BatchSummary(int compressed, int kept, int notSmaller, int belowMinimum,
    int skipped, int failed, long bytesBefore, long bytesAfter, Duration time,
    boolean interrupted) {

  static final BatchSummary EMPTY = new BatchSummary(0, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO, false);

  /// With one more file.
  public BatchSummary plus(FileResult result) {
    return switch (result) {
      case FileResult.Compressed done ->
        plus(1, 0, 0, 0, 0, 0).plusBytes(done.bytesBefore(), done.bytesAfter());
      case FileResult.Kept kept ->
        plus(0, 1, 0, 0, 0, 0).plusBytes(kept.bytesBefore(), kept.bytesBefore());
      case FileResult.NotSmaller _ -> plus(0, 0, 1, 0, 0, 0);
      case FileResult.BelowMinimum _ -> plus(0, 0, 0, 1, 0, 0);
      case FileResult.Rescaled _,FileResult.NotRescaled _ -> this;
      case FileResult.Skipped _ -> plus(0, 0, 0, 0, 1, 0);
      case FileResult.Failed _ -> plus(0, 0, 0, 0, 0, 1);
    };
  }

  /// How many pictures were worked on to the end, whatever became of the result.
  public int done() {
    return compressed + kept + notSmaller + belowMinimum;
  }

  /// The same, of a batch that was stopped early.
  public BatchSummary stopped() {
    return ended(time, true);
  }

  BatchSummary ended(Duration time, boolean interrupted) {
    return new BatchSummary(compressed, kept, notSmaller, belowMinimum, skipped, failed,
        bytesBefore, bytesAfter, time, interrupted);
  }

  private BatchSummary plus(int compressed, int kept, int notSmaller, int belowMinimum, int skipped,
      int failed) {
    return new BatchSummary(this.compressed + compressed, this.kept + kept,
        this.notSmaller + notSmaller, this.belowMinimum + belowMinimum, this.skipped + skipped,
        this.failed + failed, bytesBefore, bytesAfter, time, interrupted);
  }

  private BatchSummary plusBytes(long before, long after) {
    return new BatchSummary(compressed, kept, notSmaller, belowMinimum, skipped, failed,
        bytesBefore + before, bytesAfter + after, time, interrupted);
  }
}
