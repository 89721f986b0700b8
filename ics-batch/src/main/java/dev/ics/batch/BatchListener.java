package dev.ics.batch;

/// Told of each file as it ends, by the thread that runs the batch.
@FunctionalInterface
public interface BatchListener {

  /// A file has ended.
  void ended(FileResult result);
}
