package dev.ics.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ics.batch.TestFiles;
import dev.ics.batch.TestPictures;
import dev.ics.palette.PaletteMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second call does what is left, and nothing else.
class ResumeTest {

  @TempDir
  private Path root;
  private Sandbox sandbox;

  @BeforeEach
  void aDatasetThatIsDone() throws IOException {
    sandbox = Sandbox.filled(root);
    sandbox.run();
  }

  @Test
  void whatIsDoneIsNotDoneAgain() throws IOException {
    Map<String, String> before = sandbox.visible();
    FileTime written = Files.getLastModifiedTime(sandbox.out("a.png"));
    DatasetSummary summary = sandbox.run();
    assertThat(sandbox.done()).isEmpty();
    assertThat(summary.whole().compressed()).isEqualTo(4);
    assertThat(summary.leftovers()).isZero();
    assertThat(sandbox.visible()).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(sandbox.out("a.png"))).isEqualTo(written);
  }

  @Test
  void newAndChangedSourcesAreDone() throws IOException {
    sandbox.picture("a.png", 77);
    sandbox.picture("new.png", 78);
    sandbox.run();
    assertThat(sandbox.done()).containsExactly("a.png", "new.png");
    assertEqualsUninterrupted();
  }

  @Test
  void otherBytesOfTheSameLengthAreSeenByTheirTime() throws IOException {
    Path source = sandbox.in("a.png");
    byte[] bytes = TestPictures.png(1);
    byte[] text = Arrays.copyOf("no picture at all".getBytes(UTF_8), bytes.length);
    Files.write(source, text);
    Files.setLastModifiedTime(source, FileTime.fromMillis(1_000_000));
    sandbox.run();
    assertThat(sandbox.failures()).anyMatch(reason -> reason.contains("it begins with \"no pict"));
  }

  @Test
  void theSameBytesWithAnotherTimeAreNotDoneAgainAndTheTimeIsNoted() throws IOException {
    Files.setLastModifiedTime(sandbox.in("a.png"), FileTime.fromMillis(1_000_000));
    assertThat(sandbox.run().run().compressed()).isZero();
    assertThat(sandbox.journal())
        .filteredOn(line -> line.startsWith("{\"done\":{\"source\":\"a.png\""))
        .hasSize(2)
        .last()
        .asString()
        .contains("\"modified\":\"1970-01-01T00:16:40Z\"");
    int lines = sandbox.journal().size();
    sandbox.run();
    assertThat(sandbox.journal().size()).as("only the picture that fails claims again")
        .isEqualTo(lines + 2);
  }

  @Test
  void aResultThatIsGoneOrCutIsMadeAgain() throws IOException {
    Map<String, String> before = sandbox.visible();
    Files.delete(sandbox.out("a.png"));
    Files.write(sandbox.out("sub/z.png"), new byte[7]);
    sandbox.run();
    assertThat(sandbox.done()).containsExactly("a.png", "sub/z.png");
    assertThat(sandbox.visible()).isEqualTo(before);
  }

  @Test
  void whatFailedIsTriedAgain() throws IOException {
    Files.write(sandbox.in("notes.bmp"), TestPictures.png(5));
    sandbox.run();
    assertThat(sandbox.done()).containsExactly("notes.bmp");
    assertEqualsUninterrupted();
  }

  @Test
  void theResultOfAVanishedSourceStaysAndIsCounted() throws IOException {
    Files.delete(sandbox.in("a.png"));
    assertThat(sandbox.run().leftovers()).isEqualTo(1);
    assertThat(sandbox.out("a.png")).exists();
    assertThat(sandbox.manifest()).hasSize(5).noneMatch(line -> line.contains("\"a.png\""));
  }

  @Test
  void aNameThatPassesToAnotherSourceIsWrittenAgain() throws IOException {
    sandbox.picture("sub/late.jpg", 11);
    sandbox.run();
    sandbox.picture("sub/late.png", 12);
    sandbox.run();
    assertThat(sandbox.done()).containsExactly("sub/late.jpg", "sub/late.png");
    assertEqualsUninterrupted();
  }

  @Test
  void otherOptionsAreNamedAndNothingIsTouched() throws IOException {
    Map<String, String> before = sandbox.visible();
    List<String> journal = sandbox.journal();
    assertThatThrownBy(() -> sandbox
        .run(sandbox.options(new PaletteMethod.Mkm(8), 1, false)))
        .isInstanceOf(DatasetException.Changed.class)
        .hasMessage(sandbox.out() + " was made with colors 4 (now 8);"
            + " --force does everything again, or choose another folder");
    assertThat(sandbox.visible()).isEqualTo(before);
    assertThat(sandbox.journal()).isEqualTo(journal);
  }

  @Test
  void anotherVersionAndAnotherFolderOfSourcesAreNamed() throws IOException {
    DatasetOptions options = sandbox.options(Sandbox.FOUR_COLORS, 1, false);
    Path other = Files.createDirectories(root.resolve("other"));
    TestFiles.file(other, "a.png", TestPictures.png(1));
    var changed = new DatasetOptions(other, options.out(), options.batch(),
        new DatasetOptions.Program("ics 2", List.of()));
    assertThatThrownBy(() -> sandbox.run(changed)).hasMessageContaining(
        "was made with version ics 1 (now ics 2), IN ../in (now ../other);");
  }

  @Test
  void bothFoldersMayBeMovedTogether() throws IOException {
    Path moved = Files.createDirectories(root.resolve("elsewhere"));
    Files.move(root.resolve("in"), moved.resolve("in"));
    Files.move(root.resolve("out"), moved.resolve("out"));
    var there = new Sandbox(moved.resolve("in"), moved.resolve("out"));
    there.run();
    assertThat(there.done()).isEmpty();
  }

  @Test
  void forceDoesEverythingAgainWithOtherOptions() throws IOException {
    var eight = new PaletteMethod.Mkm(8);
    sandbox.run(sandbox.options(eight, 1, true));
    assertThat(sandbox.done()).hasSize(4);
    Sandbox fresh = sandbox.with("fresh");
    fresh.run(fresh.options(eight, 1, false));
    assertThat(sandbox.visible()).isEqualTo(fresh.visible());
    sandbox.run(sandbox.options(eight, 1, false));
    assertThat(sandbox.done()).isEmpty();
  }

  @Test
  void aFileOfSomebodyElseIsNeverReplaced() throws IOException {
    Path theirs = TestFiles.file(sandbox.out(), "sub/new.png", new byte[]{1, 2, 3});
    sandbox.picture("sub/new.png", 9);
    sandbox.run();
    sandbox.run();
    assertThat(sandbox.failures()).contains(theirs + " exists; --force replaces it");
    assertThat(theirs).hasBinaryContent(new byte[]{1, 2, 3});
  }

  @Test
  void aFileThatSomebodyMadeForAFailedSourceIsNeverReplaced() throws IOException {
    Path theirs = TestFiles.file(sandbox.out(), "notes.png", new byte[]{1, 2, 3});
    Files.write(sandbox.in("notes.bmp"), TestPictures.png(5));
    sandbox.run();
    assertThat(sandbox.failures()).containsExactly(theirs + " exists; --force replaces it");
    assertThat(theirs).hasBinaryContent(new byte[]{1, 2, 3});
  }

  @Test
  void aPlanTellsWhatIsLeftAndWritesNothing() throws IOException {
    sandbox.picture("new.png", 7);
    List<String> files = TestFiles.tree(root);
    List<String> journal = sandbox.journal();
    DatasetPlan plan = new Dataset(sandbox.options(Sandbox.FOUR_COLORS, 1, false)).plan();
    assertThat(plan.doneBefore()).isEqualTo(4);
    assertThat(plan.left().tasks().stream().map(task -> task.source().getFileName().toString()))
        .containsExactly("new.png", "notes.bmp");
    Sandbox fresh = sandbox.with("fresh");
    assertThat(new Dataset(fresh.options(Sandbox.FOUR_COLORS, 1, false)).plan().left().tasks())
        .hasSize(6);
    assertThat(TestFiles.tree(root)).isEqualTo(files);
    assertThat(sandbox.journal()).isEqualTo(journal);
    assertThat(fresh.out()).doesNotExist();
  }

  @Test
  void aDamagedJournalIsNamedAndForceBeginsAnew() throws IOException {
    Files.writeString(sandbox.out(".ics/journal.jsonl"), "what?\n");
    assertThatThrownBy(sandbox::run).isInstanceOf(DatasetException.Damaged.class)
        .hasMessageContaining("journal.jsonl is damaged; --force does everything again");
    sandbox.run(sandbox.options(Sandbox.FOUR_COLORS, 1, true));
    assertEqualsUninterrupted();
  }

  @Test
  void aLineOfGarbageInTheJournalCostsItsPictureAlone() throws IOException {
    Path journal = sandbox.out(".ics/journal.jsonl");
    List<String> lines = sandbox.journal();
    lines.replaceAll(line -> line.startsWith("{\"done\":{\"source\":\"a.png\"")
        ? line.substring(0, 99)
        : line);
    Files.write(journal, lines, StandardOpenOption.TRUNCATE_EXISTING);
    sandbox.run();
    assertThat(sandbox.done()).containsExactly("a.png");
    assertEqualsUninterrupted();
  }

  @Test
  void lengthsThatAreNoneInTheJournalCostTheirPicturesAlone() throws IOException {
    Path journal = sandbox.out(".ics/journal.jsonl");
    List<String> lines = sandbox.journal();
    lines.replaceAll(line -> line.startsWith("{\"done\":{\"source\":\"a.png\"")
        ? line.replace("\"bytesBefore\":", "\"bytesBefore\":0.")
        : line);
    Files.write(journal, lines, StandardOpenOption.TRUNCATE_EXISTING);
    sandbox.run();
    assertThat(sandbox.done()).containsExactly("a.png");
    assertEqualsUninterrupted();
  }

  private void assertEqualsUninterrupted() throws IOException {
    Sandbox fresh = sandbox.with("fresh");
    fresh.run();
    assertThat(sandbox.visible()).isEqualTo(fresh.visible());
  }
}
