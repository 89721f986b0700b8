package dev.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// The folder of reference pictures and golden data that `-Dics.corpus=…` names. A test that asks for
/// something from it is skipped where it is not, or fails with `-Dics.required=true`.
public final class Corpus {

  private Corpus() {}

  /// A file or folder of the corpus.
  public static Path require(String relative) {
    String corpus = System.getProperty("ics.corpus", "");
    Path path = Path.of(corpus, relative);
    boolean there = !corpus.isEmpty() && Files.exists(path);
    if (Boolean.getBoolean("ics.required")) {
      assertThat(there).as("the corpus has %s", path).isTrue();
    }
    assumeTrue(there, () -> "needs the corpus (-Dics.corpus=...): " + relative);
    return path;
  }
}
