package dev.ics.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What is below a folder.
final class Tree {

  private Tree() {}

  /// The names of all files, with `/` between folders, in order.
  static List<String> names(Path folder) throws IOException {
    return List.copyOf(content(folder).keySet());
  }

  /// All files by name, with a digest of what is in them. Links are not followed.
  static Map<String, Integer> content(Path folder) throws IOException {
    var content = new TreeMap<String, Integer>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          content.put(folder.relativize(path).toString().replace('\\', '/'),
              Arrays.hashCode(Files.readAllBytes(path)));
        }
      }
    }
    return content;
  }
}
