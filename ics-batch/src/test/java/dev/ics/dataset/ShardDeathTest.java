package dev.ics.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.batch.TemporaryMount;
import dev.ics.batch.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run that packs may end at any moment, and the next one makes of what is left what an
/// uninterrupted run makes.
class ShardDeathTest {

  @TempDir
  private Path root;
  private Sandbox whole;

  /// What is in the folder of results after each file that ended.
  private final List<Path> moments = new ArrayList<>();

  @BeforeEach
  void anUninterruptedRun() throws IOException {
    whole = Sandbox.filled(root);
    whole.run(new Dataset(whole.options(Sandbox.shards(), 1, false)), _ -> {
      try {
        moments.add(copy(whole.out(), "moment" + moments.size()));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    });
  }

  @Test
  void afterADeathBetweenAnyTwoPicturesTheNextRunCompletesTheShards() throws IOException {
    assertThat(moments).hasSize(6);
    for (Path moment : moments) {
      assertCompletes(moment);
    }
  }

  @Test
  void aShardThatWasWrittenAndNotNotedIsWrittenAgain() throws IOException {
    Path dead = beforeTheFirstShard();
    copyShard(dead.resolve(".ics/packing/shard-000000.tar"));
    TestFiles.file(dead, ".ics/packing/.ics-0123456789abcdef.tmp", new byte[9]);
    assertCompletes(dead);
  }

  @Test
  void aShardThatWasNotedAndHasNoNameGetsIt() throws IOException {
    Path dead = beforeTheFirstShard();
    noteFirstShard(dead);
    copyShard(dead.resolve(".ics/packing/shard-000000.tar"));
    emptyStaging(dead);
    Sandbox next = whole.with(dead.getFileName().toString());
    run(next);
    assertThat(next.done()).doesNotContain("a.png");
    assertThat(next.visible()).isEqualTo(whole.visible());
  }

  @Test
  void aShardThatGetsItsNameLateMayBeReplacedAtOnce() throws IOException {
    Path dead = beforeTheFirstShard();
    noteFirstShard(dead);
    copyShard(dead.resolve(".ics/packing/shard-000000.tar"));
    whole.picture("Aa.png", 50);
    run(whole);
    assertCompletes(dead);
  }

  @Test
  void whatIsPackedAndStagedStillIsRemoved() throws IOException {
    Path dead = beforeTheFirstShard();
    noteFirstShard(dead);
    copyShard(dead.resolve("shard-000000.tar"));
    assertThat(TestFiles.tree(dead)).contains(".ics/staging/a.png");
    assertCompletes(dead);
  }

  @Test
  void aStoppedRunIsGoneOnWith() throws IOException {
    Sandbox stopped = whole.with("stopped");
    var dataset = new Dataset(stopped.options(Sandbox.shards(), 1, false));
    DatasetSummary summary = stopped.run(dataset, result -> {
      if (result.source().endsWith("notes.bmp")) {
        dataset.stop();
      }
    });
    assertThat(summary.run().interrupted()).isTrue();
    assertThat(TestFiles.tree(stopped.out())).contains("shard-000000.tar")
        .doesNotContain("manifest.jsonl", "shards.jsonl");
    assertCompletes(stopped.out());
  }

  @Test
  void aMoveOfMembersMayBreakOffToo() throws IOException {
    Sandbox moving = whole.with(copy(whole.out(), "moving").getFileName().toString());
    moving.picture("Aa.png", 50);
    var seen = new ArrayList<Path>();
    moving.run(new Dataset(moving.options(Sandbox.shards(), 1, false)), _ -> {
      try {
        seen.add(copy(moving.out(), "seen" + seen.size()));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    });
    for (Path moment : seen) {
      Sandbox next = whole.with(moment.getFileName().toString());
      run(next);
      assertThat(next.visible()).as(moment.toString()).isEqualTo(moving.visible());
    }
  }

  @Test
  void aFullDiskCostsAShardAndTheNextRunCompletesIt_needsToMountAsRoot()
      throws IOException, InterruptedException {
    try (var disk = TemporaryMount.at(root.resolve("full"), "size=40k")) {
      Sandbox full = whole.with("full");
      try {
        run(full);
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("cannot write ");
      }
      assertThat(full.out("manifest.jsonl")).doesNotExist();
      assertThat(TestFiles.tree(full.out())).noneMatch(name -> name.endsWith(".tmp"));
      disk.remount("size=1m");
      assertCompletes(full.out());
    }
  }

  private void assertCompletes(Path out) throws IOException {
    Sandbox next = whole.with(out.getFileName().toString());
    run(next);
    assertThat(next.visible()).as(out.toString()).isEqualTo(whole.visible());
    assertThat(TestFiles.tree(next.out())).isEqualTo(TestFiles.tree(whole.out()));
  }

  private static void run(Sandbox sandbox) throws IOException {
    sandbox.run(sandbox.options(Sandbox.shards(), 1, false));
  }

  /// Both its pictures are staged and noted.
  private Path beforeTheFirstShard() throws IOException {
    for (Path moment : moments) {
      if (Files.exists(moment.resolve(".ics/staging/b, \"c\"\n.png"))) {
        return moment;
      }
    }
    throw new AssertionError("no such moment");
  }

  private void noteFirstShard(Path out) throws IOException {
    List<String> lines = Files.readAllLines(out.resolve(".ics/journal.jsonl"));
    whole.journal()
        .stream()
        .filter(line -> line.startsWith("{\"shard\""))
        .findFirst()
        .ifPresent(lines::add);
    Files.write(out.resolve(".ics/journal.jsonl"), lines);
  }

  private void copyShard(Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(whole.out("shard-000000.tar"), to);
  }

  private static void emptyStaging(Path out) throws IOException {
    Files.delete(out.resolve(".ics/staging/a.png"));
    Files.delete(out.resolve(".ics/staging/b, \"c\"\n.png"));
  }

  private Path copy(Path from, String name) throws IOException {
    Path to = root.resolve(name);
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
    return to;
  }
}
