package dev.ics.batch;

/// Told of each file as it ends. Called by one thread at a time.
@FunctionalInterface
public interface BatchListener {

  /// A file has ended.
  void ended(FileResult result);
}
