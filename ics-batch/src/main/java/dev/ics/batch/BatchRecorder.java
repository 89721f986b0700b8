package dev.ics.batch;

import java.io.IOException;

/// Notes what became of each picture that was worked on to the end, before anybody is told of it.
@FunctionalInterface
public interface BatchRecorder {

  /// Notes nothing.
  BatchRecorder NONE = (_, _, _, _) -> {};

  /// A picture is done, and its result is safe on the disk. Called by the thread that did it, by
  /// several at a time.
  ///
  /// @param original the bytes of the source; read only
  /// @param result   those of the target, or of what would have been one; read only
  /// @throws IOException where it cannot be noted: the picture then counts as failed
  void done(BatchPlan.Task task, FileResult.Done file, byte[] original, byte[] result)
      throws IOException;
}
