package dev.ics.bench;

import java.util.List;
import java.util.Locale;

/// A plot with logarithmic axes, as SVG.
final class LogPlot {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 420;
  private static final int MARGIN = 60;
  private static final String[] STROKES = {"#1b6ca8", "#d1495b", "#2e8b57", "#8d6a9f"};

  private final double decadesX;
  private final double lowY;
  private final double decadesY;

  private LogPlot(double greatestX, double leastY, double greatestY) {
    decadesX = Math.ceil(Math.log10(greatestX));
    lowY = Math.floor(Math.log10(leastY));
    decadesY = Math.ceil(Math.log10(greatestY)) - lowY;
  }

  /// A named line through points.
  ///
  /// @param points pairs of x and y, all positive
  record Line(String name, List<double[]> points) {

    void add(double x, double y) {
      points.add(new double[]{x, y});
    }
  }

  /// Draws lines, x from 1.
  static String svg(String titleX, String titleY, List<Line> lines) {
    double greatestX = lines.stream()
        .flatMap(line -> line.points().stream())
        .mapToDouble(point -> point[0])
        .max()
        .orElseThrow();
    double leastY = lines.stream()
        .flatMap(line -> line.points().stream())
        .mapToDouble(point -> point[1])
        .min()
        .orElseThrow();
    double greatestY = lines.stream()
        .flatMap(line -> line.points().stream())
        .mapToDouble(point -> point[1])
        .max()
        .orElseThrow();
    return new LogPlot(greatestX, leastY, greatestY).draw(titleX, titleY, lines);
  }

  private String draw(String titleX, String titleY, List<Line> lines) {
    StringBuilder svg = new StringBuilder(
        """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
            <rect width="100%%" height="100%%" fill="white"/>
            """
            .formatted(WIDTH, HEIGHT));
    for (int decade = 0; decade <= decadesX; decade++) {
      svg.append(rule(x(decade), MARGIN / 2.0, x(decade), HEIGHT - MARGIN));
      svg.append(text(x(decade), HEIGHT - MARGIN + 18, "middle", "10^" + decade));
    }
    for (int decade = 0; decade <= decadesY; decade++) {
      svg.append(rule(MARGIN, y(lowY + decade), WIDTH - MARGIN / 2.0, y(lowY + decade)));
      svg.append(text(MARGIN - 8, y(lowY + decade) + 4, "end", "10^" + (int) (lowY + decade)));
    }
    svg.append(text(WIDTH / 2.0, HEIGHT - 14, "middle", titleX));
    svg.append(text(MARGIN, 20, "start", titleY));
    for (int i = 0; i < lines.size(); i++) {
      svg.append(line(lines.get(i), STROKES[i % STROKES.length], i));
    }
    return svg.append("</svg>\n").toString();
  }

  private String line(Line line, String stroke, int place) {
    StringBuilder points = new StringBuilder();
    for (double[] point : line.points()) {
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(Math.log10(point[0])),
          y(Math.log10(point[1]))));
    }
    return """
        <polyline points="%s" fill="none" stroke="%s" stroke-width="2"/>
        <text x="%d" y="%d" fill="%s">%s</text>
        """.formatted(points.toString().strip(), stroke, MARGIN + 14, 48 + 18 * place, stroke,
        line.name());
  }

  private static String rule(double fromX, double fromY, double toX, double toY) {
    return String.format(Locale.ROOT,
        "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#ddd\"/>%n", fromX, fromY, toX, toY);
  }

  private static String text(double x, double y, String anchor, String text) {
    return String.format(Locale.ROOT,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text);
  }

  private double x(double logarithm) {
    return MARGIN + (WIDTH - 1.5 * MARGIN) * logarithm / decadesX;
  }

  private double y(double logarithm) {
    return HEIGHT - MARGIN - (HEIGHT - 1.5 * MARGIN) * (logarithm - lowY) / decadesY;
  }
}
