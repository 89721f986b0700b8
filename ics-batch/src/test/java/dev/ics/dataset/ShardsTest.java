package dev.ics.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ics.batch.BatchPlan.Task;
import dev.ics.batch.Globs;
import dev.ics.batch.TestFiles;
import dev.ics.batch.TestPictures;
import dev.ics.dataset.Verification.Finding;
import dev.ics.dataset.Verification.Finding.Kind;
import dev.ics.write.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A dataset whose results are packed, two pictures a shard. The sources in their order are `a.png`,
/// one with odd letters, one that is broken, one in `sub/deep` and `sub/z.png`.
class ShardsTest {

  private static final String ODD = "b, \"c\"_";

  @TempDir
  private Path root;
  private Sandbox sandbox;

  @BeforeEach
  void aPackedDataset() throws IOException {
    sandbox = Sandbox.filled(root);
    run(sandbox);
  }

  @Test
  void aShardHoldsItsRangeOfSourcesWithoutThoseThatFailed() throws IOException {
    assertThat(keys()).containsExactly(List.of("a", ODD), List.of("sub/deep/照片 صورة"),
        List.of("sub/z"));
    assertThat(TestFiles.tree(sandbox.out())).containsExactly(".ics/journal.jsonl", ".ics/lock",
        "manifest.csv", "manifest.jsonl", "shard-000000.tar", "shard-000001.tar",
        "shard-000002.tar", "shards.json", "shards.jsonl", "summary.json");
  }

  @Test
  void whatFailedWhenColorsWereCountedIsNotWaitedFor() throws IOException {
    Sandbox shared = sandbox.with("shared");
    shared.run(shared.sharing(new PaletteScope.Shared(), Sandbox.FOUR_COLORS, 1, false)
        .with(Sandbox.shards()));
    assertThat(index(shared).stream().map(Shard::samples).map(List::size))
        .containsExactly(2, 1, 1);
    assertThat(Verification.of(shared.out(), finding -> {
      throw new AssertionError(finding);
    }).intact()).isEqualTo(4);
  }

  @Test
  void theIndexLeadsToTheBytesThatATreeWouldHave() throws IOException {
    Sandbox tree = sandbox.with("tree");
    tree.run();
    List<Shard> shards = index(sandbox);
    Shard.Member picture = shards.getFirst().samples().getFirst().picture();
    assertThat(picture.name()).isEqualTo("a.png");
    assertThat(bytes(shards.getFirst(), picture))
        .isEqualTo(Files.readAllBytes(tree.out("a.png")));
    Shard.Member row = shards.getFirst().samples().getFirst().members().get(1);
    assertThat(row.name()).isEqualTo("a.json");
    assertThat(new String(bytes(shards.getFirst(), row), UTF_8))
        .isEqualTo(sandbox.manifest().get(1))
        .startsWith("{\"source\":\"a.png\",\"target\":\"a.png\",\"status\":\"compressed\",")
        .endsWith("\"shard\":\"shard-000000.tar\"}");
    assertThat(Files.readString(sandbox.out("shards.json"))).isEqualTo("""
        {"__kind__":"wids-shard-index-v1","wids_version":1,"shardlist":[\
        {"url":"shard-000000.tar","nsamples":2,"filesize":10240},\
        {"url":"shard-000001.tar","nsamples":1,"filesize":10240},\
        {"url":"shard-000002.tar","nsamples":1,"filesize":10240}]}
        """);
  }

  @Test
  void readersTellSamplesApartByTheRuleOfWebDataset() throws IOException {
    Pattern rule = Pattern.compile("^((?:.*/|)[^.]+)[.]([^/]*)$");
    sandbox.picture("v1.2/x.y.png", 9);
    run(sandbox);
    List<String> parts = new ArrayList<>();
    for (Shard shard : index(sandbox)) {
      for (Shard.Sample sample : shard.samples()) {
        for (Shard.Member member : sample.members()) {
          Matcher name = rule.matcher(member.name());
          assertThat(name.matches()).as(member.name()).isTrue();
          assertThat(name.group(1)).isEqualTo(sample.key());
          parts.add(name.group(2));
        }
      }
    }
    assertThat(parts).hasSize(10).startsWith("png", "json").containsOnly("png", "json");
    assertThat(keys().getLast()).contains("v1_2/x_y");
  }

  @Test
  void theNumberOfJobsAndOfRunsDoNotShow() throws IOException {
    Sandbox other = sandbox.with("other");
    other.run(other.options(Sandbox.shards(), 3, false));
    assertThat(other.visible()).isEqualTo(sandbox.visible());
  }

  @Test
  void whatIsPackedIsNotDoneOrWrittenAgain() throws IOException {
    Map<String, String> before = sandbox.visible();
    FileTime written = Files.getLastModifiedTime(sandbox.out("shard-000001.tar"));
    assertThat(run(sandbox).leftovers()).isZero();
    assertThat(sandbox.done()).isEmpty();
    assertThat(sandbox.visible()).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(sandbox.out("shard-000001.tar"))).isEqualTo(written);
  }

  @Test
  void aNewSourceMovesOthersWithoutTheirBeingDoneAgain() throws IOException {
    sandbox.picture("Aa.png", 50);
    run(sandbox);
    assertThat(sandbox.done()).containsExactly("Aa.png");
    assertThat(keys()).containsExactly(List.of("Aa", "a"), List.of(ODD),
        List.of("sub/deep/照片 صورة", "sub/z"));
    assertEqualsUninterrupted();
  }

  @Test
  void aSourceThatGoesOrIsExcludedMovesOthersWithoutTheirBeingDoneAgain() throws IOException {
    Files.delete(sandbox.in("a.png"));
    var globs = Globs.of(List.of(), List.of("deep"));
    var arrangement = new Arrangement(globs, false, new Layout.Shards(2));
    assertThat(sandbox.run(sandbox.options(arrangement, 1, false)).leftovers()).as("a shard")
        .isEqualTo(1);
    assertThat(sandbox.done()).isEmpty();
    assertThat(keys()).containsExactly(List.of(ODD), List.of("sub/z"));
    assertThat(verify()).containsExactly(new Finding("shard-000002.tar", Kind.STRAY));
  }

  @Test
  void aSourceThatChangedOrIsMendedIsPackedAnew() throws IOException {
    sandbox.picture("a.png", 77);
    Files.write(sandbox.in("notes.bmp"), TestPictures.png(5));
    run(sandbox);
    assertThat(sandbox.done()).containsExactly("a.png", "notes.bmp");
    assertThat(keys()).contains(List.of("notes", "sub/deep/照片 صورة"));
    assertEqualsUninterrupted();
  }

  @Test
  void aShardThatIsGoneOrCutIsMadeAgain() throws IOException {
    Map<String, String> before = sandbox.visible();
    Files.delete(sandbox.out("shard-000000.tar"));
    Files.write(sandbox.out("shard-000002.tar"), new byte[512]);
    run(sandbox);
    assertThat(sandbox.done()).containsExactly("a.png", "b, \"c\"\n.png", "sub/z.png");
    assertThat(sandbox.visible()).isEqualTo(before);
  }

  @Test
  void aShardWithOtherBytesIsNoSource() throws IOException {
    flip("shard-000000.tar", 600);
    sandbox.picture("Aa.png", 50);
    assertThatThrownBy(() -> run(sandbox)).isInstanceOf(DatasetException.ChangedShard.class)
        .hasMessage(sandbox.out("shard-000000.tar")
            + " was changed; remove it and call again, then its pictures are done anew");
    Files.delete(sandbox.out("shard-000000.tar"));
    run(sandbox);
    assertEqualsUninterrupted();
  }

  @Test
  void aFileOfSomebodyElseIsNeverReplaced() throws IOException {
    Sandbox fresh = sandbox.with("fresh");
    Path theirs = TestFiles.file(fresh.out(), "shard-000001.tar", new byte[]{1, 2, 3});
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> run(fresh)).isInstanceOf(IOException.class)
          .hasMessage(theirs + " exists; --force replaces it");
    }
    assertThat(theirs).hasBinaryContent(new byte[]{1, 2, 3});
    assertThat(TestFiles.tree(fresh.out())).noneMatch(name -> name.endsWith(".png"));
    fresh.run(fresh.options(Sandbox.shards(), 1, true));
    assertThat(fresh.visible()).isEqualTo(sandbox.visible());
  }

  @Test
  void anotherLayoutIsNamedAndForceTakesIt() throws IOException {
    assertThatThrownBy(sandbox::run).hasMessage(sandbox.out() + " was made with shards tar:2 (now"
        + " none); --force does everything again, or choose another folder");
    sandbox.run(sandbox.options(Sandbox.FOUR_COLORS, 1, true));
    assertThat(sandbox.done()).hasSize(4);
    assertThat(TestFiles.tree(sandbox.out())).contains("a.png").doesNotContain("shards.jsonl");
    assertThat(verify()).extracting(Finding::file)
        .containsExactly("shard-000000.tar", "shard-000001.tar", "shard-000002.tar");
  }

  @Test
  void aPlanNamesShardsAndWritesNothing() throws IOException {
    Sandbox fresh = sandbox.with("fresh");
    DatasetPlan plan = new Dataset(fresh.options(Sandbox.shards(), 1, false)).plan();
    assertThat(plan.left().tasks().stream().map(ShardsTest::target)).containsExactly(
        fresh.out("shard-000000.tar/a.png"), fresh.out("shard-000000.tar/" + ODD + ".png"),
        fresh.out("shard-000001.tar/notes.png"),
        fresh.out("shard-000001.tar/sub/deep/照片 صورة.png"),
        fresh.out("shard-000002.tar/sub/z.png"));
    assertThat(fresh.out()).doesNotExist();
  }

  @Test
  void aVerificationNamesShardsMembersAndLines() throws IOException {
    assertThat(verify()).isEmpty();
    flip("shard-000000.tar", 600);
    Files.delete(sandbox.out("shard-000002.tar"));
    TestFiles.file(sandbox.out(), "shard-000003.tar", new byte[1]);
    List<String> rows = sandbox.manifest();
    rows.replaceAll(row -> row.replace("\"target\":\"sub/z.png\"", "\"target\":\"sub/y.png\""));
    Files.write(sandbox.out("manifest.jsonl"), rows);
    assertThat(verify()).containsExactly(new Finding("shard-000000.tar", Kind.CHANGED),
        new Finding("shard-000000.tar/a.png", Kind.CHANGED),
        new Finding("shard-000002.tar", Kind.MISSING),
        new Finding("manifest.jsonl:6", Kind.BAD_LINE),
        new Finding("shard-000003.tar", Kind.STRAY));
  }

  @Test
  void whereAllPicturesFailedTheIndexWithoutShardsIsNoStray() throws IOException {
    var broken = new Sandbox(root.resolve("broken"), root.resolve("none"));
    TestFiles.file(root.resolve("broken"), "a.png", new byte[]{'h', 'i'});
    assertThat(run(broken).whole().failed()).isEqualTo(1);
    assertThat(Verification.of(broken.out(), _ -> {})).isEqualTo(new Verification.Result(0, 0));
  }

  private static DatasetSummary run(Sandbox sandbox) throws IOException {
    return sandbox.run(sandbox.options(Sandbox.shards(), 1, false));
  }

  private static Path target(Task task) {
    return task.target(ImageFormat.PNG);
  }

  private static List<Shard> index(Sandbox sandbox) throws IOException {
    return Files.readAllLines(sandbox.out("shards.jsonl"))
        .stream()
        .map(line -> ShardText.parse(line).orElseThrow())
        .toList();
  }

  /// Of each shard.
  private List<List<String>> keys() throws IOException {
    return index(sandbox).stream()
        .map(shard -> shard.samples().stream().map(Shard.Sample::key).toList())
        .toList();
  }

  private byte[] bytes(Shard shard, Shard.Member member) throws IOException {
    byte[] archive = Files.readAllBytes(sandbox.out(shard.name()));
    return Arrays.copyOfRange(archive, (int) member.offset(),
        (int) (member.offset() + member.bytes()));
  }

  private void flip(String name, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(sandbox.out(name));
    bytes[at] ^= 1;
    Files.write(sandbox.out(name), bytes);
  }

  private List<Finding> verify() throws IOException {
    var findings = new ArrayList<Finding>();
    Verification.of(sandbox.out(), findings::add);
    return findings;
  }

  private void assertEqualsUninterrupted() throws IOException {
    Sandbox fresh = sandbox.with("fresh");
    run(fresh);
    assertThat(sandbox.visible()).isEqualTo(fresh.visible());
    assertThat(TestFiles.tree(sandbox.out())).isEqualTo(TestFiles.tree(fresh.out()));
  }
}
