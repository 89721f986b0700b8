package dev.ics.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/// Times whole runs of K-means, ours and those of other libraries, and prints a Markdown table.
///
/// Every run of a peer starts with its own k-means++ and may take as many iterations as our plain
/// K-means took to come within its tolerance: none of them has a tolerance.
public final class PeerComparison {

  private static final String HEAD = """
      | picture, K | library | given | ms | CPU ms | / ours | MSE | / ours |
      | --- | --- | --- | ---: | ---: | ---: | ---: | ---: |""";

  private final ComparisonOptions options;
  private final PrintStream out;

  PeerComparison(ComparisonOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /// Prints the table to the standard output.
  ///
  /// @param args see [ComparisonOptions#parse]
  public static void main(String[] args) throws IOException {
    System.setProperty(OneCore.PROPERTY, "1");
    new PeerComparison(ComparisonOptions.parse(args), System.out).print();
  }

  void print() throws IOException {
    out.println(HEAD);
    for (String name : options.pictures()) {
      Picture picture = Pictures.named(name);
      for (int clusters : options.clusters()) {
        print(Contest.of(picture, clusters, options.seeds()));
      }
    }
  }

  private void print(Contest contest) {
    for (InputForm form : options.forms()) {
      Measurement ours = contest.measure(Library.ICS, form, options.seconds());
      print(contest, ours, ours);
      for (Library library : options.libraries()) {
        print(contest, contest.measure(library, form, options.seconds()), ours);
      }
    }
  }

  private void print(Contest contest, Measurement measured, Measurement ours) {
    out.printf(Locale.ROOT, "| %s, %d | %s | %s | %.1f | %.1f | %.2f | %.3f | %.3f |%n",
        contest.picture().name(), contest.clusters(), measured.library().title(),
        measured.library().given(measured.form()), measured.milliseconds(),
        measured.cpuMilliseconds(), measured.cpuMilliseconds() / ours.cpuMilliseconds(),
        measured.mse(), measured.mse() / ours.mse());
  }
}
