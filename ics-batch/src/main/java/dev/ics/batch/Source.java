package dev.ics.batch;

import java.nio.file.Path;

/// A file to be done.
///
/// @param path  as it was named or found
/// @param real  the file itself, absolute and free of links
/// @param below the folder that its result goes to, relative to the output folder
/// @param state as it was found
/// @param kind  what it is to the run
record Source(Path path, Path real, Path below, FileState state, SourceKind kind) {

  /// A picture.
  Source(Path path, Path real, Path below, FileState state) {
    this(path, real, below, state, new SourceKind.Picture());
  }

  /// The same as another kind.
  Source as(SourceKind other) {
    return new Source(path, real, below, state, other);
  }

  /// Where it is below the folder that was named.
  Path relative() {
    return below.resolve(path.getFileName());
  }

  String name() {
    return FileNames.name(path);
  }
}
