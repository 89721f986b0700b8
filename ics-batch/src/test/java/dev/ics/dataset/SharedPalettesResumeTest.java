package dev.ics.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.batch.FileResult;
import dev.ics.batch.TestFiles;
import dev.ics.palette.PaletteMethod;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs with shared palettes that end early, and runs over other pictures than before.
class SharedPalettesResumeTest {

  private static final int PICTURES = 6;
  private static final PaletteScope CLUSTERS = new PaletteScope.Clusters(2);

  @TempDir
  private Path root;
  private Sandbox whole;

  @BeforeEach
  void anUninterruptedRun() throws IOException {
    List<byte[]> pictures = SharedPalettesTest.pictures(PICTURES);
    for (int i = 0; i < PICTURES; i++) {
      TestFiles.file(root.resolve("in"), i + ".png", pictures.get(i));
    }
    TestFiles.file(root.resolve("in"), "notes.bmp", new byte[]{'h', 'i'});
    whole = new Sandbox(root.resolve("in"), root.resolve("out"));
    run(whole);
    assertThat(whole.told()).containsExactly("counting 7");
    assertThat(whole.done()).hasSize(PICTURES);
    assertThat(whole.failures()).hasSize(1);
  }

  @Test
  void stoppedAfterAnyPictureOfEitherPassItComesToTheSameEnd() throws IOException {
    for (int events = 1; events < 2 * PICTURES + 1; events++) {
      Sandbox dead = whole.with("stopped" + events);
      stopAfter(events, dead);
      assertThat(dead.out("manifest.jsonl")).doesNotExist();
      run(dead);
      assertThat(dead.visible()).as("stopped after %d", events).isEqualTo(whole.visible());
      assertThat(dead.out(".ics/histograms")).doesNotExist();
    }
  }

  @Test
  void whatWasCountedIsNotCountedAgain() throws IOException {
    Sandbox dead = whole.with("counted");
    stopAfter(4, dead);
    run(dead);
    assertThat(dead.told()).containsExactly("counting 3");
  }

  @Test
  void aSpoolThatWasTornOrDamagedIsCutThere() throws IOException {
    for (int bytes : new int[]{1, 7, 100, 1500}) {
      Sandbox dead = whole.with("torn" + bytes);
      stopAfter(5, dead);
      Path spool = dead.out(".ics/histograms");
      try (FileChannel channel = FileChannel.open(spool, StandardOpenOption.WRITE)) {
        channel.truncate(Files.size(spool) - bytes);
      }
      run(dead);
      assertThat(dead.visible()).as("%d bytes less", bytes).isEqualTo(whole.visible());
    }
    for (int place = 0; place < 3000; place += 133) {
      Sandbox dead = whole.with("damaged" + place);
      stopAfter(5, dead);
      byte[] bytes = Files.readAllBytes(dead.out(".ics/histograms"));
      bytes[place] ^= 0x10;
      Files.write(dead.out(".ics/histograms"), bytes);
      run(dead);
      assertThat(dead.visible()).as("byte %d", place).isEqualTo(whole.visible());
    }
  }

  @Test
  void deadBeforeThePalettesAreNotedItMakesThemAgain() throws IOException {
    Sandbox dead = whole.with("between");
    stopAfter(PICTURES + 3, dead);
    Files.delete(dead.out(".ics/palettes.jsonl"));
    run(dead);
    assertThat(dead.told()).containsExactly("counting 1");
    assertThat(dead.visible()).isEqualTo(whole.visible());
  }

  @Test
  void theSamePicturesAreDone() throws IOException {
    Map<String, String> before = whole.visible();
    run(whole);
    assertThat(whole.done()).isEmpty();
    assertThat(whole.told()).containsExactly("counting 1"); // it failed before, and may be a picture now
    assertThat(whole.visible()).isEqualTo(before);
  }

  @Test
  void anotherNameOrTimeOfAPictureLeavesThePalettesAsTheyAre() throws IOException {
    Files.move(whole.in("3.png"), Files.createDirectories(whole.in("sub")).resolve("three.png"));
    Files.setLastModifiedTime(whole.in("4.png"), FileTime.fromMillis(1_000_000));
    run(whole);
    assertThat(whole.told()).doesNotContain("palettes differ");
    assertThat(whole.done()).containsExactly("sub/three.png");
  }

  @Test
  void aPictureThatIsNewMakesAllDifferentWhichIsSaid() throws IOException {
    whole.picture("new.png", 5);
    run(whole);
    assertThat(whole.told()).containsExactly("counting 2", "palettes differ", "counting 6");
    assertThat(whole.done()).hasSize(PICTURES + 1);
    assertAsFresh();
  }

  @Test
  void aPictureThatIsGoneChangesThePaletteOfItsClusterAlone() throws IOException {
    Files.delete(whole.in("3.png"));
    run(whole);
    assertThat(whole.told()).contains("palettes differ");
    assertThat(whole.done()).containsExactly("0.png", "2.png", "5.png");
    Files.delete(whole.out("3.png"));
    assertAsFresh();
  }

  @Test
  void aResultThatIsGoneIsMadeWithThePaletteItHad() throws IOException {
    Map<String, String> before = whole.visible();
    Files.delete(whole.out("2.png"));
    run(whole);
    assertThat(whole.done()).containsExactly("2.png");
    assertThat(whole.visible()).isEqualTo(before);
  }

  @Test
  void aRehearsalSaysThatAllWouldBeDoneAgainAndWritesNothing() throws IOException {
    assertThat(plan().left().tasks()).hasSize(1);
    whole.picture("new.png", 5);
    List<String> files = TestFiles.tree(whole.out());
    DatasetPlan plan = plan();
    assertThat(plan.palettesDiffer()).isTrue();
    assertThat(plan.left().tasks()).hasSize(PICTURES + 2);
    assertThat(TestFiles.tree(whole.out())).isEqualTo(files);
    assertThat(whole.with("new").out()).doesNotExist();
  }

  @Test
  void aPictureThatChangesBetweenThePassesFailsAndIsDoneByTheNextRun() throws IOException {
    Sandbox sandbox = whole.with("changing");
    var events = new AtomicInteger();
    byte[] other = SharedPalettesTest.pictures(9).get(8);
    sandbox.run(new Dataset(options(sandbox)), _ -> {
      if (events.incrementAndGet() == PICTURES + 1) {
        write(sandbox.in("5.png"), other);
      }
    });
    assertThat(sandbox.failures()).hasSize(2).anyMatch(reason -> reason.contains("changed"));
    run(sandbox);
    assertThat(sandbox.failures()).hasSize(1);
    run(whole);
    assertThat(sandbox.visible()).isEqualTo(whole.visible());
  }

  @Test
  void aPictureThatCannotBeCountedCostsTheOthersOfItsShardNothing() throws IOException {
    whole.picture("3.png", 9);
    Sandbox packed = whole.with("packed");
    DatasetOptions options = options(packed).with(Sandbox.shards());
    packed.run(options);
    assertThat(Verification.of(packed.out(), _ -> {}).differing()).isZero();
    write(packed.in("3.png"), new byte[]{'h', 'i'});
    DatasetSummary summary = packed.run(options);
    assertThat(summary.whole().compressed()).isEqualTo(PICTURES - 1);
    assertThat(summary.whole().failed()).isEqualTo(2);
    assertThat(Verification.of(packed.out(), _ -> {}).differing()).isZero();
    assertThat(packed.out("shards.jsonl")).content().doesNotContain("3.png").contains("2.png");
  }

  @Test
  void whatIsForcedIsCountedAgain() throws IOException {
    Map<String, String> before = whole.visible();
    whole.run(whole.sharing(CLUSTERS, new PaletteMethod.Auto(8), 1, true));
    assertThat(whole.told()).containsExactly("counting 7");
    assertThat(whole.done()).hasSize(PICTURES);
    assertThat(whole.visible()).isEqualTo(before);
  }

  private void assertAsFresh() throws IOException {
    Sandbox fresh = whole.with("fresh");
    run(fresh);
    assertThat(whole.visible()).isEqualTo(fresh.visible());
  }

  private DatasetPlan plan() throws IOException {
    return new Dataset(options(whole)).plan();
  }

  private static void run(Sandbox sandbox) throws IOException {
    sandbox.run(options(sandbox));
  }

  private static DatasetOptions options(Sandbox sandbox) {
    return sandbox.sharing(CLUSTERS, new PaletteMethod.Auto(8), 1, false);
  }

  /// @param events pictures that are counted, or done after that
  private static void stopAfter(int events, Sandbox sandbox) throws IOException {
    var left = new AtomicInteger(events);
    var dataset = new Dataset(options(sandbox));
    DatasetSummary summary = sandbox.run(dataset, result -> {
      boolean counts = !(result instanceof FileResult.Failed);
      if (counts && left.decrementAndGet() == 0) {
        dataset.stop();
      }
    });
    assertThat(summary.run().interrupted()).as("after %d", events).isTrue();
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
