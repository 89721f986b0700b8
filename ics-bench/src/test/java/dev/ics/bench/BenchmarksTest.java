package dev.ics.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

class BenchmarksTest {

  private static final int METHODS_OF_STAGES = 9;
  private static final int DEFLATE_ENCODERS = 5;

  @TempDir
  static Path folder;

  private static String tiny = "";

  @BeforeAll
  static void writeTinyPicture() throws IOException {
    tiny = Files.write(folder.resolve("tiny.png"), TinyPictures.png()).toString();
  }

  @Test
  void everyBenchmarkRunsAndItsAnswerIsRight() throws RunnerException {
    System.setProperty("jmh.ignoreLock", "true");
    Options once = new OptionsBuilder()
        .include("dev.ics.bench")
        .param("picture", tiny)
        .param("k", "8")
        .forks(0)
        .mode(Mode.SingleShotTime)
        .warmupIterations(0)
        .measurementIterations(1)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT)
        .build();
    Collection<RunResult> results = new Runner(once).run();
    assertThat(results)
        .hasSize(METHODS_OF_STAGES + DEFLATE_ENCODERS
            + Library.values().length * InputForm.values().length);
  }

  @Test
  void theComparisonHasARowForEveryLibraryAndForm() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ComparisonOptions options = ComparisonOptions.parse("picture=" + tiny, "k=8", "seeds=1",
        "seconds=0");
    new PeerComparison(options, new PrintStream(bytes, true, StandardCharsets.UTF_8)).print();
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2 + Library.values().length * InputForm.values().length)
        .anyMatch(row -> row.startsWith("| tiny.png, 8 | ICS | colors, weighted | "));
  }

  @Test
  void theSearchIsHeldAgainstBothYardsticks() throws IOException {
    var bytes = new ByteArrayOutputStream();
    new Efforts(new PrintStream(bytes, true, StandardCharsets.UTF_8))
        .print(List.of("picture,k,mse,seconds", tiny + ",8,600,0.1"));
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2 + 5)
        .anyMatch(row -> row.startsWith("| 8 | 0 | 1.0000 | 0.4492 | 0.4492 | 3.0 | "))
        .anyMatch(row -> row.startsWith("| 8 | 7 | 0.9988 | 0.4487 | 0.4487 | 1.0 | "));
  }
}
