import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs programs, unless it is known from a CSV file what comes out.
final class Laboratory {

  /// How programs end that find the wanted quality out of reach.
  private static final int TOO_POOR = 99;

  private final Path records;
  /// Where commands are to write.
  final Path output;

  private final Map<String, Result> known = new LinkedHashMap<>();

  /// @param name of the CSV file
  Laboratory(Path work, String name) throws IOException {
    records = work.resolve(name + ".csv");
    output = work.resolve(name + ".png");
    if (!Files.exists(records)) {
      Files.writeString(records, "picture,setting,bytes,score\n");
    }
    for (String row : Files.readAllLines(records)) {
      String[] cells = row.split(",");
      if (!cells[0].equals("picture")) {
        known.put(cells[0] + "," + cells[1],
            new Result(cells[1], Long.parseLong(cells[2]), Double.parseDouble(cells[3])));
      }
    }
  }

  /// What comes out of commands, one after another.
  Result run(Picture picture, String setting, List<List<String>> commands)
      throws IOException, InterruptedException {
    String key = picture.group() + "/" + picture.name() + "," + setting;
    if (!known.containsKey(key)) {
      Files.deleteIfExists(output);
      Result result = execute(commands)
          ? new Result(setting, Files.size(output), picture.score(output))
          : new Result(setting, 0, Double.NEGATIVE_INFINITY);
      String row = "%s,%d,%s\n".formatted(key, result.bytes(), result.score());
      Files.writeString(records, row, StandardOpenOption.APPEND);
      known.put(key, result);
    }
    return known.get(key);
  }

  /// Whether all did what they were asked for.
  private static boolean execute(List<List<String>> commands)
      throws IOException, InterruptedException {
    for (List<String> command : commands) {
      int exit = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();
      if (exit == TOO_POOR) {
        return false;
      }
      if (exit != 0) {
        throw new IOException("%s ended with exit code %d".formatted(command, exit));
      }
    }
    return true;
  }
}
