import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// Markdown tables of what was measured.
final class Report {

  private static final String NOTHING = "–";

  /// Bytes, with the dithering and the number of colors that gave them.
  static void printPeer(List<Need> peer) {
    printHead("pngquant and zopflipng", "");
    peer.stream().gather(Gatherers.windowFixed(Need.TARGETS.length)).forEach(row -> printRow(
        row.getFirst().picture().name(), row.stream().map(need -> need.result()
            .map(result -> "%,d (%s)".formatted(result.bytes(), result.setting()))
            .orElse(NOTHING))));
    long missed = peer.stream().filter(need -> need.result().isEmpty()).count();
    IO.println("\nOut of reach: %d of %d.".formatted(missed, peer.size()));
  }

  /// Bytes of ICS and their ratio to the peer's, and geometric means of the ratios.
  static void print(String name, List<Pair> pairs) {
    printHead("ICS, " + name, " all |");
    pairs.stream().gather(Gatherers.windowFixed(Need.TARGETS.length)).forEach(row -> printRow(
        row.getFirst().ours().picture().name(),
        Stream.concat(row.stream().map(Report::cell), Stream.of(mean(row)))));
    Map<String, List<Pair>> groups = pairs.stream().collect(Collectors.groupingBy(
        pair -> pair.ours().picture().group(), LinkedHashMap::new, Collectors.toList()));
    groups.forEach(Report::printMeans);
    printMeans("all", pairs);
    long missed = pairs.stream().filter(pair -> pair.ours().result().isEmpty()).count();
    long alone = pairs.stream()
        .filter(pair -> pair.ours().result().isPresent() && pair.peer().result().isEmpty()).count();
    IO.println("\nMissed by ICS: %d of %d. Reached by ICS only: %d."
        .formatted(missed, pairs.size(), alone));
  }

  private static void printHead(String title, String more) {
    IO.println("\n### " + title + "\n");
    IO.println("| picture |" + Arrays.stream(Need.TARGETS).mapToObj(target -> " " + target + " |")
        .collect(Collectors.joining()) + more);
    IO.println("| --- |" + " ---: |".repeat(Need.TARGETS.length + (more.isEmpty() ? 0 : 1)));
  }

  private static void printRow(String name, Stream<String> cells) {
    IO.println("| " + name + " | " + cells.collect(Collectors.joining(" | ")) + " |");
  }

  private static void printMeans(String name, List<Pair> pairs) {
    Stream<String> targets = Arrays.stream(Need.TARGETS).mapToObj(
        target -> mean(pairs.stream().filter(pair -> pair.ours().target() == target).toList()));
    printRow("**" + name + "**", Stream.concat(targets, Stream.of(mean(pairs))));
  }

  private static String cell(Pair pair) {
    String bytes = pair.ours().result()
        .map(result -> "%,d".formatted(result.bytes()))
        .orElse("missed");
    return bytes + " · " + mean(List.of(pair));
  }

  private static String mean(List<Pair> pairs) {
    OptionalDouble mean =
        pairs.stream().filter(Pair::isComplete).mapToDouble(Pair::logRatio).average();
    return mean.isPresent() ? "%.3f".formatted(Math.exp(mean.getAsDouble())) : NOTHING;
  }
}
