package dev.ics.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ics.batch.TemporaryMount;
import dev.ics.batch.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run may end at any moment, and the next one makes of what is left what an uninterrupted run
/// makes.
class DeathTest {

  private static final String TEMPORARY = ".ics-0123456789abcdef.tmp";

  @TempDir
  private Path root;
  private Sandbox whole;
  private List<String> journal = List.of();

  @BeforeEach
  void anUninterruptedRun() throws IOException {
    whole = Sandbox.filled(root);
    whole.run();
    journal = whole.journal();
  }

  @Test
  void afterADeathBetweenAnyTwoNotesTheNextRunCompletesTheTree() throws IOException {
    for (int lines = 2; lines <= journal.size(); lines++) {
      Sandbox dead = dead("dead" + lines, lines, 0);
      dead.run();
      assertThat(dead.failures()).hasSize(1);
      assertThat(dead.visible()).as("after %d lines", lines).isEqualTo(whole.visible());
      assertThat(dead.done()).hasSize(4 - done(journal.subList(0, lines)).size());
    }
  }

  @Test
  void aLineThatWasTornOffIsAsIfItHadNotBeenWritten() throws IOException {
    for (int bytes : new int[]{1, 2, 30, 200}) {
      int lines = journal.size() - 3;
      Sandbox dead = dead("torn" + bytes, lines, bytes);
      dead.run();
      assertThat(dead.visible()).as("after %d bytes", bytes).isEqualTo(whole.visible());
      assertThat(dead.journal()).allSatisfy(
          line -> assertThat(JournalText.parse(line)).as(line).isPresent());
    }
  }

  @Test
  void aTornLineThatIsLongerThanAllThatFollowsGoesToo() throws IOException {
    String line = journal.stream().filter(text -> text.startsWith("{\"done\"")).findAny().get();
    Files.writeString(whole.out(".ics/journal.jsonl"), line, StandardOpenOption.APPEND);
    whole.run();
    assertThat(whole.journal()).allSatisfy(
        text -> assertThat(JournalText.parse(text)).as(text).isPresent());
  }

  @Test
  void whatWasWrittenAndNotNotedIsReplaced() throws IOException {
    Sandbox dead = dead("dead", firstDone() + 1, 0);
    String next = done(journal.subList(firstDone() + 1, firstDone() + 2)).getFirst();
    Files.write(dead.out(next), new byte[]{1, 2, 3});
    dead.run();
    assertThat(dead.failures()).hasSize(1);
    assertThat(dead.visible()).isEqualTo(whole.visible());
  }

  @Test
  void temporaryFilesOfADeadRunAreRemovedAndNoOthers() throws IOException {
    Sandbox dead = dead("dead", firstDone() + 1, 0);
    for (String folder : List.of("", "sub/", "sub/deep/", ".ics/")) {
      TestFiles.file(dead.out(), folder + TEMPORARY, new byte[9]);
    }
    Path theirs = TestFiles.file(dead.out(), ".ics-notes.tmp", new byte[1]);
    Path elsewhere = TestFiles.file(dead.out(), "other/" + TEMPORARY, new byte[1]);
    dead.run();
    assertThat(TestFiles.tree(dead.out())).filteredOn(name -> name.endsWith(".tmp"))
        .containsExactly(".ics-notes.tmp", "other/" + TEMPORARY);
    assertThat(theirs).exists();
    assertThat(elsewhere).exists();
  }

  @Test
  void whileARunGoesOnThereIsNoManifest() throws IOException {
    whole.picture("new.png", 9);
    var seen = new ArrayList<Boolean>();
    whole.run(new Dataset(whole.options(Sandbox.FOUR_COLORS, 1, false)),
        _ -> seen.add(Files.exists(whole.out("manifest.jsonl"))));
    assertThat(seen).containsExactly(false, false, false);
    assertThat(whole.out("manifest.jsonl")).exists();
  }

  @Test
  void aStoppedRunIsGoneOnWith() throws IOException {
    Sandbox stopped = whole.with("stopped");
    var dataset = new Dataset(stopped.options(Sandbox.FOUR_COLORS, 1, false));
    var ended = new AtomicInteger();
    DatasetSummary summary = stopped.run(dataset, _ -> {
      if (ended.incrementAndGet() == 3) {
        dataset.stop();
      }
    });
    assertThat(summary.run().interrupted()).isTrue();
    assertThat(stopped.out("manifest.jsonl")).doesNotExist();
    assertThat(stopped.run().run().interrupted()).isFalse();
    assertThat(stopped.done()).hasSize(2);
    assertThat(stopped.visible()).isEqualTo(whole.visible());
  }

  @Test
  void aSecondRunWhileOneIsAtWorkIsRefusedAndDamagesNothing() throws IOException {
    Sandbox busy = whole.with("busy");
    busy.run(new Dataset(busy.options(Sandbox.FOUR_COLORS, 1, false)), _ -> {
      Sandbox second = whole.with("busy");
      assertThatThrownBy(second::run).isInstanceOf(DatasetException.Busy.class)
          .hasMessage("another run is at work on %s; wait for its end, or choose another folder"
              .formatted(busy.out()));
    });
    assertThat(busy.visible()).isEqualTo(whole.visible());
  }

  @Test
  void aFullDiskCostsWhatFoundNoRoomAndTheNextRunCompletesIt_needsToMountAsRoot()
      throws IOException, InterruptedException {
    try (var disk = TemporaryMount.at(root.resolve("full"), "size=32k")) {
      Sandbox full = whole.with("full");
      try {
        full.run();
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("cannot write ");
      }
      assertThat(TestFiles.tree(full.out())).noneMatch(name -> name.endsWith(".tmp"));
      disk.remount("size=1m");
      full.run();
      assertThat(full.failures()).hasSize(1);
      assertThat(full.visible()).isEqualTo(whole.visible());
    }
  }

  @Test
  void aReadOnlyDiskIsNamed_needsToMountAsRoot() throws IOException, InterruptedException {
    try (var disk = TemporaryMount.at(root.resolve("closed"), "size=1m")) {
      disk.makeReadOnly();
      assertThatThrownBy(whole.with("closed")::run).isInstanceOf(IOException.class)
          .hasMessageContaining("cannot write ")
          .hasMessageContaining("read-only file system");
    }
  }

  /// What a run leaves that died when so many lines were noted, and so many bytes of the next: the
  /// results that they tell of, and one more that nobody could note.
  private Sandbox dead(String name, int lines, int bytes) throws IOException {
    Sandbox dead = whole.with(name);
    String text = String.join("\n", journal.subList(0, lines)) + "\n";
    byte[] torn = bytes == 0
        ? new byte[0]
        : Arrays.copyOf(journal.get(lines).getBytes(UTF_8), bytes);
    TestFiles.file(dead.out(), ".ics/journal.jsonl", text.getBytes(UTF_8));
    Files.write(dead.out(".ics/journal.jsonl"), torn, StandardOpenOption.APPEND);
    List<String> results = done(journal.subList(0, lines));
    if (lines > firstDone()) {
      results.addAll(done(journal.subList(lines, Math.min(lines + 1, journal.size()))));
    }
    for (String result : results) {
      TestFiles.file(dead.out(), result, Files.readAllBytes(whole.out(result)));
    }
    return dead;
  }

  private int firstDone() {
    return (int) journal.stream().takeWhile(line -> !line.startsWith("{\"done\"")).count();
  }

  private static List<String> done(List<String> lines) {
    var done = new ArrayList<String>();
    for (String line : lines) {
      if (JournalText.parse(line)
          .orElseThrow() instanceof JournalLine.Done(Row row, var _, double _)) {
        done.add(row.source());
      }
    }
    return done;
  }
}
