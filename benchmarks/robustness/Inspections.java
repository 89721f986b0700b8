import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// `ics inspect` over everything, a thousand names at a time.
final class Inspections {

  private static final int NAMES = 1000;

  private Inspections() {}

  static boolean areGood(String ics, Path work, Path in)
      throws IOException, InterruptedException {
    List<String> files;
    try (Stream<Path> walk = Files.walk(in)) {
      files = walk.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
    }
    int told = 0;
    long peak = 0;
    boolean good = true;
    for (int from = 0; from < files.size(); from += NAMES) {
      List<String> names = files.subList(from, Math.min(files.size(), from + NAMES));
      List<String> command = new ArrayList<>(List.of(ics, "inspect", "--json"));
      command.addAll(names);
      var builder = new ProcessBuilder(command).redirectError(work.resolve("inspect.err").toFile());
      builder.environment().put("JAVA_TOOL_OPTIONS", "-Xmx512m");
      Process process = builder.start();
      var memory = new PeakMemory(process);
      long lines = process.inputReader().lines().filter(line -> line.startsWith("{")).count();
      int exit = process.waitFor();
      told += (int) lines;
      peak = Math.max(peak, memory.megabytes());
      good &= lines == names.size() && (exit == 0 || exit == 1 || exit == 3);
    }
    IO.println("\n`ics inspect`: %,d files, %,d lines, peak %,d MB, %s".formatted(files.size(), told,
        peak, good ? "nothing wrong" : "WRONG"));
    return good;
  }
}
