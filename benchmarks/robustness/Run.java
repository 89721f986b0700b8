import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// One call of ICS over everything, in a process of its own with half a gibibyte of heap.
final class Run {

  static final String HEADING = """
      | run | files | done | refused | left out | seconds | slowest file | peak MB | exit | wrong |
      | --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: | --- |""";

  private static final double MOST_SECONDS = 5;

  private final String name;
  private final Path work;
  private final List<String> command = new ArrayList<>();
  private final Map<String, Integer> statuses = new TreeMap<>();
  private final Map<String, Integer> reasons = new HashMap<>();
  private final Map<String, int[]> formats = new TreeMap<>();
  private final Map<String, Integer> told = new HashMap<>();
  private final Set<String> wrong = new TreeSet<>();
  private double slowest;
  private String slowestFile = "";

  Run(String name, String ics, Path work, Object... arguments) {
    this.name = name;
    this.work = work;
    command.add(ics);
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
  }

  /// Does it, prints what came of it, and says whether nothing is wrong.
  boolean isGood(Path in) throws IOException, InterruptedException {
    Map<Path, String> before = others();
    long start = System.nanoTime();
    Path errors = work.resolve(name + ".err");
    var builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Xmx512m");
    Process process = builder.start();
    var memory = new PeakMemory(process);
    read(process);
    int exit = process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    before.put(errors, "");
    Map<Path, String> after = others();
    after.put(errors, "");
    check(in, exit, !after.equals(before), Files.readAllLines(errors));
    IO.println("| %s | %,d | %,d | %,d | %,d | %.1f | %.2f s: %s | %,d | %d | %s |".formatted(name,
        told.size(), done(), statuses.getOrDefault("failed", 0),
        statuses.getOrDefault("skipped", 0), seconds, slowest, slowestFile, memory.megabytes(),
        exit, wrong.isEmpty() ? "nothing" : String.join("; ", wrong)));
    Files.write(work.resolve(name + ".txt"), details());
    return wrong.isEmpty();
  }

  private void read(Process process) throws IOException {
    try (BufferedReader lines = process.inputReader()) {
      long last = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        long now = System.nanoTime();
        if (line.startsWith("{\"type\":\"file\"")) {
          add(line, last == 0 ? 0 : (now - last) / 1e9);
          last = now;
        } else if (!line.startsWith("{\"type\":\"summary\"")) {
          wrong.add("a line that tells of no file: " + line);
        }
      }
    }
  }

  private void add(String line, double seconds) {
    String source = Json.text(line, "source");
    String status = Json.text(line, "status");
    String reason = Json.text(line, "reason");
    told.merge(source, 1, Integer::sum);
    statuses.merge(status, 1, Integer::sum);
    int[] counts = formats.computeIfAbsent(source.replaceFirst("(?s).*\\.", ""), _ -> new int[2]);
    counts[status.equals("failed") ? 1 : 0]++;
    if (status.equals("failed") || status.equals("skipped")) {
      reasons.merge(reason.replaceAll("[0-9][0-9,]*|\\b[0-9a-f]{8}\\b|\".*\"", "N"), 1,
          Integer::sum);
    }
    if (reason.contains("fault in ICS") || reason.isBlank() && status.equals("failed")) {
      wrong.add(Path.of(source).getFileName() + ": " + reason);
    }
    if (seconds > slowest) {
      slowest = seconds;
      slowestFile = String.valueOf(Path.of(source).getFileName());
    }
  }

  private void check(Path in, int exit, boolean touched, List<String> errors) throws IOException {
    if (exit != 1) {
      wrong.add("exit code " + exit);
    }
    if (slowest > MOST_SECONDS) {
      wrong.add("too slow");
    }
    if (touched) {
      wrong.add("something outside the target has changed");
    }
    errors.stream().filter(line -> !line.startsWith("Picked up ")).forEach(wrong::add);
    told.forEach((file, times) -> {
      if (times != 1) {
        wrong.add("%d lines for %s".formatted(times, file));
      }
    });
    try (Stream<Path> files = Files.walk(in)) {
      files.filter(Files::isRegularFile).filter(file -> !Files.isSymbolicLink(file))
          .filter(file -> !told.containsKey(file.toString()))
          .forEach(file -> wrong.add("no line for " + file.getFileName()));
    }
  }

  private int done() {
    return statuses.entrySet().stream()
        .filter(entry -> !Set.of("failed", "skipped").contains(entry.getKey()))
        .mapToInt(Map.Entry::getValue).sum();
  }

  /// All files of the work folder that are none of ours, with what tells whether they have changed.
  private Map<Path, String> others() throws IOException {
    Map<Path, String> states = new HashMap<>();
    try (Stream<Path> files = Files.walk(work)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (command.stream().noneMatch(part -> part.equals(target(file)))) {
          states.put(file, Files.size(file) + " " + Files.getLastModifiedTime(file));
        }
      }
    }
    return states;
  }

  /// The folder right below the work folder that a file is in, unless it is that of the sources.
  private String target(Path file) {
    Path folder = work.resolve(work.relativize(file).getName(0));
    return folder.endsWith("in") ? "" : folder.toString();
  }

  private List<String> details() {
    List<String> lines = new ArrayList<>();
    formats.forEach((format, counts) -> lines.add("%-12s %,6d done %,6d refused".formatted(
        format.length() > 12 ? "other" : format, counts[0], counts[1])));
    reasons.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(reason -> lines.add("%,6d %s".formatted(reason.getValue(), reason.getKey())));
    return lines;
  }
}
