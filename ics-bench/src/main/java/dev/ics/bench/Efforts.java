package dev.ics.bench;

import dev.ics.color.ColorSpace;
import dev.ics.kmeans.Clustering;
import dev.ics.kmeans.KMeans;
import dev.ics.kmeans.Points;
import dev.ics.kmeans.SearchedKMeans;
import dev.ics.kmeans.Seeding;
import dev.ics.palette.ColorPoints;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What each effort of the search brings, and what time it takes from the histogram on: errors against one
/// run from Wu's cuts and against the best of fifty runs of scikit-learn. Prints a Markdown table.
public final class Efforts {

  private static final int[] EFFORTS = {0, 1, 2, 5, 7};

  /// From this effort on a run takes long enough to be measured once.
  private static final int SLOW = 3;
  private static final int RUNS = 10;

  private static final int MAX_ITERATIONS = 300;
  private static final double TOLERANCE = 1e-4;
  private static final long SEED = 44;
  private static final double NANOS_PER_MILLISECOND = 1e6;

  private final PrintStream out;

  /// A row of the file with scikit-learn's results.
  ///
  /// @param mse summed over the channels
  private record Best(String picture, int clusters, double mse) {

    static Best parse(String row) {
      List<String> cells = List.of(row.split(",", -1));
      return new Best(cells.get(0), Integer.parseInt(cells.get(1)),
          Double.parseDouble(cells.get(2)));
    }
  }

  /// @param milliseconds least of some runs
  private record Result(double overWu, double overBest, int iterations, double milliseconds) {}

  Efforts(PrintStream out) {
    this.out = out;
  }

  /// Prints the table to the standard output.
  ///
  /// @param args the CSV file with scikit-learn's results, which names pictures as in [Pictures#named]
  public static void main(String[] args) throws IOException {
    System.setProperty(OneCore.PROPERTY, "1");
    new Efforts(System.out).print(Files.readAllLines(Path.of(args[0])));
  }

  /// @param rows of the file with scikit-learn's results, behind its head
  void print(List<String> rows) throws IOException {
    List<Best> best = rows.stream().skip(1).map(Best::parse).toList();
    warmUp(best);
    out.println("| K | effort | / Wu | / best of 50 | worst / best of 50 | iterations | median ms |"
        + " most ms |");
    out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (int clusters : best.stream().mapToInt(Best::clusters).distinct().toArray()) {
      List<Best> some = best.stream().filter(row -> row.clusters() == clusters).toList();
      for (int effort : EFFORTS) {
        print(clusters, effort, results(some, effort));
      }
    }
  }

  private static void warmUp(List<Best> best) throws IOException {
    for (int effort = 0; effort < SLOW; effort++) {
      results(best, effort);
    }
  }

  private static List<Result> results(List<Best> best, int effort) throws IOException {
    List<Result> results = new ArrayList<>();
    for (Best row : best) {
      results.add(measure(row, effort));
    }
    return results;
  }

  private static Result measure(Best best, int effort) throws IOException {
    Picture picture = Pictures.named(best.picture());
    int clusters = best.clusters();
    Points points = ColorPoints.of(picture.histogram(), ColorSpace.RGB);
    double wu = new KMeans(clusters, new Seeding.Wu(), 1, MAX_ITERATIONS, TOLERANCE, SEED)
        .fit(points)
        .inertia();
    SearchedKMeans method = new SearchedKMeans(clusters, effort, TOLERANCE, SEED);
    Clustering clustering = method.fit(points);
    double least = Double.POSITIVE_INFINITY;
    for (int run = 0; run < (effort < SLOW ? RUNS : 1); run++) {
      long start = System.nanoTime();
      clustering = method.fit(ColorPoints.of(picture.histogram(), ColorSpace.RGB));
      least = Math.min(least, (System.nanoTime() - start) / NANOS_PER_MILLISECOND);
    }
    return new Result(clustering.inertia() / wu,
        clustering.inertia() / points.totalWeight() / best.mse(), clustering.iterations(), least);
  }

  private void print(int clusters, int effort, List<Result> results) {
    double[] times = results.stream().mapToDouble(Result::milliseconds).sorted().toArray();
    double[] overBest = results.stream().mapToDouble(Result::overBest).toArray();
    out.printf(Locale.ROOT, "| %d | %d | %.4f | %.4f | %.4f | %.1f | %.1f | %.1f |%n", clusters,
        effort, geometricMean(results.stream().mapToDouble(Result::overWu).toArray()),
        geometricMean(overBest), Arrays.stream(overBest).max().orElseThrow(),
        results.stream().mapToInt(Result::iterations).average().orElseThrow(),
        (times[(times.length - 1) / 2] + times[times.length / 2]) / 2,
        times[times.length - 1]);
  }

  private static double geometricMean(double[] ratios) {
    return Math.exp(Arrays.stream(ratios).map(Math::log).average().orElseThrow());
  }
}
