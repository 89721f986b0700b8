package dev.ics.bench;

import dev.ics.color.ColorSpace;
import dev.ics.histogram.ColorHistogram;
import dev.ics.kmeans.Clustering;
import dev.ics.kmeans.Points;
import dev.ics.kmeans.SearchedKMeans;
import dev.ics.palette.ColorPoints;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How the time of K-means grows, with the number of clusters on one picture and with the number of
/// distinct colors at 256 clusters. Prints a Markdown table and draws a plot.
///
/// The colors are every n-th of all colors in the order of the histogram, one pixel each.
public final class Growth {

  private static final int COLORS = 1 << 24;
  private static final int CLUSTERS = 256;
  private static final int RUNS = 3;
  private static final long SEED = 44;
  private static final double TOLERANCE = 1e-4;
  private static final int[] EFFORTS = {0, 2};
  private static final double NANOS_PER_MILLISECOND = 1e6;

  private final PrintStream out;

  Growth(PrintStream out) {
    this.out = out;
  }

  /// Prints the table to the standard output.
  ///
  /// @param args a picture as in [Pictures#named], and the SVG file to draw to
  public static void main(String[] args) throws IOException {
    System.setProperty(OneCore.PROPERTY, "1");
    new Growth(System.out).run(Pictures.named(args[0]), Path.of(args[1]));
  }

  private void run(Picture picture, Path plot) throws IOException {
    List<LogPlot.Line> lines = new ArrayList<>();
    out.println("| colors | K | effort | ms | iterations | MSE |");
    out.println("| ---: | ---: | ---: | ---: | ---: | ---: |");
    for (int effort : EFFORTS) {
      LogPlot.Line line = new LogPlot.Line("K, effort " + effort, new ArrayList<>());
      for (int clusters = 2; clusters <= CLUSTERS; clusters *= 2) {
        line.add(clusters, measure(points(picture.histogram()), clusters, effort));
      }
      lines.add(line);
    }
    for (int effort : EFFORTS) {
      LogPlot.Line line = new LogPlot.Line("colors, effort " + effort, new ArrayList<>());
      for (int step = 1600; step >= 1; step /= 4) {
        Points points = points(ColorHistogram.of(Pictures.everyNth(step, COLORS)));
        line.add(points.size(), measure(points, CLUSTERS, effort));
      }
      lines.add(line);
    }
    Files.writeString(plot, LogPlot.svg("clusters or distinct colors", "milliseconds", lines));
  }

  /// The least time of several runs after a first one.
  private double measure(Points points, int clusters, int effort) {
    SearchedKMeans method = new SearchedKMeans(clusters, effort, TOLERANCE, SEED);
    Clustering clustering = method.fit(points);
    double least = Double.POSITIVE_INFINITY;
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      clustering = method.fit(points);
      least = Math.min(least, (System.nanoTime() - start) / NANOS_PER_MILLISECOND);
    }
    out.printf(Locale.ROOT, "| %,d | %d | %d | %.1f | %d | %.3f |%n", points.size(), clusters,
        effort, least, clustering.iterations(), clustering.inertia() / points.totalWeight());
    return least;
  }

  private static Points points(ColorHistogram histogram) {
    return ColorPoints.of(histogram, ColorSpace.RGB);
  }
}
