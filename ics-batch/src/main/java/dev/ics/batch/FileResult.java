package dev.ics.batch;

import dev.ics.Compression;
import java.nio.file.Path;
import java.time.Duration;

/// What became of one file.
public sealed interface FileResult {

  Path source();

  /// The picture was worked on to the end.
  sealed interface Done extends FileResult {

    /// Of the source.
    long bytesBefore();

    Compression compression();

    /// Of reading, working and writing.
    Duration time();
  }

  /// The result was written to `target`.
  ///
  /// @param bytesBefore of the source
  /// @param bytesAfter  of the target
  /// @param time        of reading, working and writing
  record Compressed(Path source, Path target, long bytesBefore, long bytesAfter,
      Compression compression, Duration time) implements Done {}

  /// The untouched original is at `target`: copied, or left where it was if that is the place.
  ///
  /// @param reason in words why, such as that the result would not have been smaller
  record Kept(Path source, Path target, long bytesBefore, String reason, Compression compression,
      Duration time) implements Done {}

  /// The result would not have been smaller, so nothing was written.
  record NotSmaller(Path source, long bytesBefore, Compression compression, Duration time)
      implements Done {}

  /// The result looked worse than the least that was asked for, so it was dropped. The untouched
  /// original is at `target`: copied, or left where it was.
  ///
  /// @param minimum that its quality was to have
  record BelowMinimum(Path source, Path target, long bytesBefore, double minimum,
      Compression compression, Duration time) implements Done {}

  /// An annotation file was written to `target`, with the geometry of its pictures.
  ///
  /// @param note in words what could not be carried over; empty where all was
  /// @param time of reading, working and writing
  record Rescaled(Path source, Path target, long bytesBefore, long bytesAfter, String note,
      Duration time) implements FileResult {}

  /// An annotation file could not be done; `reason` says what was found and the way out, in one line.
  /// It is no picture that failed.
  record NotRescaled(Path source, String reason) implements FileResult {}

  /// The file was passed over on purpose; `reason` says why and how to have it done.
  record Skipped(Path source, String reason) implements FileResult {}

  /// The file could not be done; `reason` says what was found and the way out, in one line.
  record Failed(Path source, String reason) implements FileResult {}
}
