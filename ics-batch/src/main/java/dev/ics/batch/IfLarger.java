package dev.ics.batch;

/// What is done with a picture whose result would not be smaller than its file.
public enum IfLarger {

  /// The untouched original goes to the output.
  KEEP,

  /// The result is written all the same.
  WRITE,

  /// Nothing is written.
  SKIP
}
