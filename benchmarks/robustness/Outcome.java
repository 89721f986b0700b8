import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a run left in its folder of results.
final class Outcome {

  private Outcome() {}

  /// How many pictures are noted as done.
  static long noted(Path out) throws IOException {
    Path journal = out.resolve(".ics/journal.jsonl");
    if (!Files.exists(journal)) {
      return 0;
    }
    try (BufferedReader lines = Files.newBufferedReader(journal, StandardCharsets.ISO_8859_1)) {
      return lines.lines().filter(line -> line.startsWith("{\"done\"")).count();
    }
  }

  /// The names of all files that a user sees, but the summary, which tells times.
  static List<String> visible(Path out) throws IOException {
    return files(out).stream()
        .filter(name -> !name.startsWith(".ics/") && !name.equals("summary.json"))
        .toList();
  }

  /// Files that are in one folder only, or not byte for byte the same.
  static List<String> differences(Path one, Path other) throws IOException {
    var names = new TreeSet<>(visible(one));
    names.addAll(visible(other));
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      Path a = one.resolve(name);
      Path b = other.resolve(name);
      if (!Files.exists(a) || !Files.exists(b) || Files.mismatch(a, b) >= 0) {
        differences.add("differs: " + name);
      }
    }
    return differences;
  }

  /// Files of the program itself that should be gone when all is done.
  static List<String> remains(Path out) throws IOException {
    return files(out).stream()
        .filter(name -> name.endsWith(".tmp") || name.startsWith(".ics/")
            && !List.of(".ics/journal.jsonl", ".ics/lock", ".ics/palettes.jsonl").contains(name))
        .map(name -> "left: " + name)
        .toList();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
