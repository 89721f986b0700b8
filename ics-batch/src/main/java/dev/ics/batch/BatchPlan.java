package dev.ics.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Which file becomes which, decided before anything is written.
///
/// @param tasks    in the order of their sources
/// @param leftOut what was found and is not done: hidden files, loops, names that do not exist
public record BatchPlan(List<Task> tasks, List<FileResult> leftOut) {

  /// One picture file and the file it becomes.
  ///
  /// @param target where the compressed picture goes, a PNG
  /// @param keptTarget where the untouched original goes when it is kept instead
  public record Task(Path source, Path target, Path keptTarget, long bytes) {}

  /// Looks through the inputs, folders with all that is below them.
  public static BatchPlan of(List<Path> inputs, Destination destination) throws IOException {
    throw new UnsupportedOperationException();
  }
}
