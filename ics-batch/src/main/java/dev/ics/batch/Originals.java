package dev.ics.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The files of a plan that must outlive it.
final class Originals {

  private final Map<String, List<Path>> byFoldedPath = new HashMap<>();

  Originals(List<Source> sources) {
    for (Source source : sources) {
      byFoldedPath.computeIfAbsent(folded(source.real()), _ -> new ArrayList<>(1))
          .add(source.real());
    }
  }

  /// Whether a path leads to one of the originals, be it by a link or by another way to write its
  /// name.
  boolean contain(Path path) {
    if (!Files.exists(path)) {
      return false;
    }
    try {
      Path real = path.toRealPath();
      for (Path original : byFoldedPath.getOrDefault(folded(real), List.of())) {
        if (Files.isSameFile(original, real)) {
          return true;
        }
      }
      return false;
    } catch (IOException _) {
      return false; // it has vanished or cannot be reached, so it will not be overwritten either
    }
  }

  private static String folded(Path path) {
    return FileNames.folded(path.toString());
  }
}
