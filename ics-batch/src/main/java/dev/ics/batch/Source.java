package dev.ics.batch;

import java.nio.file.Path;

/// A file to be done.
///
/// @param path  as it was named or found
/// @param real  the file itself, absolute and free of links
/// @param below the folder that its result goes to, relative to the output folder
/// @param bytes how long it is
record Source(Path path, Path real, Path below, long bytes) {

  String name() {
    return FileNames.name(path);
  }
}
