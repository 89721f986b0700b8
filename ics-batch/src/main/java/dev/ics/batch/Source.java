package dev.ics.batch;

import java.nio.file.Path;

/// A file to be done.
///
/// @param path  as it was named or found
/// @param real  the file itself, absolute and free of links
/// @param below the folder that its result goes to, relative to the output folder
/// @param state as it was found
record Source(Path path, Path real, Path below, FileState state) {

  String name() {
    return FileNames.name(path);
  }
}
