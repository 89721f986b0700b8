package dev.ics.batch;

import java.nio.file.Path;

/// Where results go.
public sealed interface Destination {

  /// A folder, made when it is not there; sources keep their names and their folders below it.
  record Folder(Path folder) implements Destination {}

  /// One file, for one source.
  record File(Path file) implements Destination {}

  /// Each PNG is replaced by its result.
  record InPlace() implements Destination {}
}
