package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A dataset in a process of its own that is killed without a warning, or is not alone.
class DatasetKillTest {

  private static final int PICTURES = 60;

  private static final int KILLS = 5;

  @TempDir
  private Path folder;

  @BeforeEach
  void pictures() throws IOException {
    for (int i = 0; i < PICTURES; i++) {
      Pictures.noise(folder.resolve("in/%d/%02d.png".formatted(i % 3, i)));
    }
  }

  @Test
  void killedAgainAndAgainItMakesWhatAnUninterruptedRunMakes() throws Exception {
    Map<String, Integer> whole = uninterrupted();
    var random = new Random(7);
    for (int i = 0; i < KILLS; i++) {
      killWhenDone((int) ((i + random.nextDouble()) * PICTURES / KILLS), random.nextInt(20));
    }
    Program.Ended ended = dataset().run();
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out()).contains("pictures are done already");
    assertThat(results("out")).isEqualTo(whole).hasSize(PICTURES + 2);
    assertThat(Cli.run("dataset", folder.resolve("out"), "--verify").exitCode()).isZero();
  }

  @Test
  void killedInEitherPassItMakesThePalettesOfAnUninterruptedRun() throws Exception {
    String[] clusters = {"--palette", "clusters:2"};
    assertThat(Cli.run("dataset", folder.resolve("in"), folder.resolve("whole"), "-k", 4,
        "--palette", "clusters:2").exitCode()).isZero();
    Path spool = folder.resolve("out/.ics/histograms");
    for (long bytes : new long[]{1, 5_000, 15_000}) {
      killWhen(() -> Files.exists(spool) && Files.size(spool) > bytes, clusters);
    }
    killWhen(() -> Files.exists(folder.resolve("out/.ics/palettes.jsonl")), clusters);
    Path journal = folder.resolve("out/.ics/journal.jsonl");
    killWhen(() -> done(journal) >= PICTURES / 2, clusters);
    assertThat(folder.resolve("out/palettes.json")).doesNotExist();
    Program.Ended ended = dataset(clusters).run();
    assertThat(ended.exitCode()).isZero();
    assertThat(results("out")).isEqualTo(results("whole")).hasSize(PICTURES + 3);
    assertThat(spool).doesNotExist();
    assertThat(Cli.run("dataset", folder.resolve("out"), "--verify").exitCode()).isZero();
  }

  @Test
  void anInterruptedRunSaysThatItCanBeGoneOnWith() throws Exception {
    Path err = folder.resolve("err");
    Process process = start(err);
    awaitDone(process, 2);
    process.destroy();
    assertThat(process.waitFor(Program.DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(err)).contains("; nothing half-written is left")
        .endsWith("ics: call the same again to go on from here\n");
    assertThat(dataset().run().exitCode()).isZero();
    assertThat(results("out")).isEqualTo(uninterrupted());
  }

  @Test
  void aSecondRunOnTheSameFolderStopsAtOnce() throws Exception {
    Process first = start(folder.resolve("err"));
    try {
      awaitDone(first, 1);
      Cli second = Cli.run("dataset", folder.resolve("in"), folder.resolve("out"), "-k", 4);
      assertThat(second.exitCode()).isEqualTo(ExitCodes.NOTHING_DONE);
      assertThat(second.err()).isEqualTo("ics: another run is at work on " + folder.resolve("out")
          + "; wait for its end, or choose another folder\n");
    } finally {
      first.destroyForcibly().waitFor();
    }
    assertThat(dataset().run().exitCode()).isZero();
    assertThat(results("out")).isEqualTo(uninterrupted());
  }

  private Map<String, Integer> uninterrupted() throws IOException {
    assertThat(Cli.run("dataset", folder.resolve("in"), folder.resolve("whole"), "-k", 4, "-j", 2)
        .exitCode()).isZero();
    return results("whole");
  }

  /// Kills it some milliseconds after so many pictures are noted, be it in this run or earlier.
  private void killWhenDone(int pictures, int millis) throws Exception {
    Process process = start(folder.resolve("err"));
    awaitDone(process, pictures);
    process.waitFor(millis, TimeUnit.MILLISECONDS);
    process.destroyForcibly();
    assertThat(process.waitFor(Program.DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  private void awaitDone(Process process, int pictures) throws Exception {
    Path journal = folder.resolve("out/.ics/journal.jsonl");
    while (process.isAlive() && (!Files.exists(journal) || done(journal) < pictures)) {
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
  }

  private static long done(Path journal) throws IOException {
    return Files.readString(journal).lines().filter(line -> line.startsWith("{\"done\"")).count();
  }

  private interface Moment {
    boolean hasCome() throws IOException;
  }

  private void killWhen(Moment moment, String... more) throws Exception {
    Process process = start(folder.resolve("err"), more);
    while (process.isAlive() && !moment.hasCome()) {
      process.waitFor(2, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly();
    assertThat(process.waitFor(Program.DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  private Program dataset(String... more) {
    return Program.ics(folder, arguments(more));
  }

  private static Object[] arguments(String... more) {
    return Stream.concat(Stream.of("dataset", "in", "out", "-k", "4"), Stream.of(more))
        .toArray();
  }

  private Process start(Path err, String... more) throws IOException {
    List<String> command = Program.icsCommand(arguments(more));
    return new ProcessBuilder(command).directory(folder.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(err.toFile())
        .start();
  }

  /// All that a user finds, but the summary, which tells times.
  private Map<String, Integer> results(String name) throws IOException {
    Map<String, Integer> results = Tree.content(folder.resolve(name));
    results.keySet().removeIf(file -> file.startsWith(".ics/") || file.equals("summary.json"));
    return results;
  }
}
