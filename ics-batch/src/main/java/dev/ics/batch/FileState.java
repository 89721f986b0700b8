package dev.ics.batch;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/// What a folder tells of a file, by which it is seen whether the file has changed.
///
/// @param bytes    how long it is
/// @param modified when it was last written
public record FileState(long bytes, FileTime modified) {

  static FileState of(BasicFileAttributes attributes) {
    return new FileState(attributes.size(), attributes.lastModifiedTime());
  }
}
