package dev.ics.batch;

import dev.ics.write.ImageFormat;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes trees of files and tells what is in them.
public final class TestFiles {

  private TestFiles() {}

  /// A file with a byte in it, and the folders above it.
  static Path file(Path folder, String name) throws IOException {
    return file(folder, name, new byte[1]);
  }

  /// A file, and the folders above it.
  public static Path file(Path folder, String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  static Path folder(Path folder, String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  static Path link(Path link, Path target) throws IOException {
    return Files.createSymbolicLink(link, target);
  }

  /// All that is below a folder, hidden files too, with `/` between names, in order.
  public static List<String> tree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder, new FileVisitOption[0])) {
      return paths.filter(Files::isRegularFile)
          .sorted(FileNames::inOrder)
          .map(path -> slashed(folder, path))
          .toList();
    }
  }

  /// What a plan does, as `source -> target` below `root`.
  static List<String> targets(BatchPlan plan, Path root) {
    return each(plan.tasks(),
        task -> slashed(root, task.source()) + " -> "
            + slashed(root, task.target(ImageFormat.PNG)));
  }

  /// Where a plan keeps originals.
  static List<String> keptTargets(BatchPlan plan, Path root) {
    return each(plan.tasks(), task -> slashed(root, task.keptTarget()));
  }

  /// What was left out, as `Kind source: reason`.
  static List<String> lines(Collection<FileResult> results, Path root) {
    return results.stream().map(result -> switch (result) {
      case FileResult.Skipped(Path source, String reason) ->
        "Skipped " + slashed(root, source) + ": " + reason;
      case FileResult.Failed(Path source, String reason) ->
        "Failed " + slashed(root, source) + ": " + reason;
      default -> result.getClass().getSimpleName() + " " + slashed(root, result.source());
    }).toList();
  }

  private static <T> List<String> each(List<T> items, Function<T, String> line) {
    return items.stream().map(line).toList();
  }

  private static String slashed(Path folder, Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }
}
