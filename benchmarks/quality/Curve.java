import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/// Scores over bytes as SVG: a line for each group of pictures and each program, through the geometric
/// means of the pictures in which both reach every target.
final class Curve {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 420;
  private static final int MARGIN = 60;
  private static final double FEWEST = 10_000;
  private static final double MOST = 400_000;
  private static final double LOWEST = 40;
  private static final double HIGHEST = 85;
  private static final int[] MARKS = {10, 20, 50, 100, 200, 400};
  private static final List<String> STROKES = List.of("#1b6ca8", "#2e8b57", "#8d6a9f");

  static String svg(List<Pair> pairs) {
    StringBuilder svg = new StringBuilder("""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
        <rect width="100%%" height="100%%" fill="white"/>
        """.formatted(WIDTH, HEIGHT));
    for (int target : Need.TARGETS) {
      svg.append(rule(MARGIN, y(target), WIDTH - MARGIN / 2, y(target)));
      svg.append(text(MARGIN - 8, y(target) + 4, "end", "#000", String.valueOf(target)));
    }
    for (int mark : MARKS) {
      svg.append(rule(x(1000 * mark), MARGIN / 2, x(1000 * mark), HEIGHT - MARGIN));
      svg.append(text(x(1000 * mark), HEIGHT - MARGIN + 18, "middle", "#000", mark + " kB"));
    }
    svg.append(text(MARGIN, 20, "start", "#000", "SSIMULACRA 2"));
    int group = 0;
    for (var entry : complete(pairs).entrySet()) {
      String stroke = STROKES.get(group++ % STROKES.size());
      String name = entry.getKey() + " (" + entry.getValue().size() / Need.TARGETS.length + ")";
      svg.append(line("ICS, " + name, stroke, "", entry.getValue(), Pair::ours));
      svg.append(line("pngquant and zopflipng, " + name, stroke, " stroke-dasharray=\"6 4\"",
          entry.getValue(), Pair::peer));
    }
    return svg.append("</svg>\n").toString();
  }

  private static Map<String, List<Pair>> complete(List<Pair> pairs) {
    return pairs.stream()
        .gather(Gatherers.windowFixed(Need.TARGETS.length))
        .filter(picture -> picture.stream().allMatch(Pair::isComplete))
        .flatMap(List::stream)
        .collect(Collectors.groupingBy(pair -> pair.ours().picture().group(), LinkedHashMap::new,
            Collectors.toList()));
  }

  private static String line(String name, String stroke, String dashes, List<Pair> pairs,
      Function<Pair, Need> side) {
    List<String> points = new ArrayList<>();
    double least = 0;
    for (int target : Need.TARGETS) {
      double mean = Math.exp(pairs.stream()
          .map(side)
          .filter(need -> need.target() == target)
          .mapToDouble(need -> Math.log(need.result().orElseThrow().bytes()))
          .average()
          .orElseThrow());
      least = least == 0 ? mean : least;
      points.add(String.format(Locale.ROOT, "%.1f,%.1f", x(mean), y(target)));
    }
    return """
        <polyline points="%s" fill="none" stroke="%s" stroke-width="2"%s/>
        """.formatted(String.join(" ", points), stroke, dashes) + text(x(least),
        y(Need.TARGETS[0]) + (dashes.isEmpty() ? 18 : 34), "middle", stroke, name);
  }

  private static String rule(double fromX, double fromY, double toX, double toY) {
    return String.format(Locale.ROOT, "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#ddd\"/>%n",
        fromX, fromY, toX, toY);
  }

  private static String text(double x, double y, String anchor, String fill, String text) {
    return String.format(Locale.ROOT,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n", x, y, anchor,
        fill, text);
  }

  private static double x(double bytes) {
    return MARGIN + (WIDTH - 1.5 * MARGIN) * Math.log(bytes / FEWEST) / Math.log(MOST / FEWEST);
  }

  private static double y(double score) {
    return HEIGHT - MARGIN - (HEIGHT - 1.5 * MARGIN) * (score - LOWEST) / (HIGHEST - LOWEST);
  }
}
