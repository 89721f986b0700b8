package dev.ics.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.batch.Globs;
import dev.ics.batch.TestFiles;
import dev.ics.dataset.Verification.Finding;
import dev.ics.dataset.Verification.Finding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are no pictures travel along, where that is wanted.
class CopiesTest {

  private static final Arrangement COPYING = new Arrangement(Globs.ALL, true, new Layout.Files());

  private static final byte[] LIST = "a.png\nsub/z.png\n".getBytes(UTF_8);

  @TempDir
  private Path root;
  private Sandbox sandbox;

  @BeforeEach
  void aDatasetWithLists() throws IOException {
    sandbox = Sandbox.filled(root);
    TestFiles.file(root.resolve("in"), "train.txt", LIST);
    TestFiles.file(root.resolve("in"), "sub/labels.json", new byte[300_000]);
  }

  @Test
  void withoutTheWishTheyAreSkippedAndLeftAlone() throws IOException {
    DatasetSummary summary = sandbox.run();
    assertThat(summary.whole().skipped()).as("with the hidden one").isEqualTo(3);
    assertThat(summary.whole().failed()).isEqualTo(1);
    assertThat(sandbox.out("train.txt")).doesNotExist();
    assertThat(sandbox.manifest()).anyMatch(line -> line.startsWith(
        "{\"source\":\"train.txt\",\"target\":null,\"status\":\"skipped\""));
  }

  @Test
  void theyAreCopiedWithARowAndADigest() throws IOException {
    assertThat(run().copied()).isEqualTo(2);
    assertThat(sandbox.out("train.txt")).hasBinaryContent(LIST);
    assertThat(sandbox.out("sub/labels.json")).hasBinaryContent(new byte[300_000]);
    String sha256 = Sha256.of(LIST);
    assertThat(sandbox.manifest().getLast()).startsWith(
        "{\"source\":\"train.txt\",\"target\":\"train.txt\",\"status\":\"copied\"")
        .contains("\"bytesBefore\":16,\"bytesAfter\":16")
        .contains("\"sourceSha256\":\"" + sha256 + "\",\"targetSha256\":\"" + sha256 + "\"");
  }

  @Test
  void whatIsCopiedIsNotCopiedAgainUnlessItChanged() throws IOException {
    run();
    Map<String, String> before = sandbox.visible();
    assertThat(run().copied()).isZero();
    assertThat(sandbox.visible()).isEqualTo(before);
    Files.writeString(sandbox.in("train.txt"), "b.png\n");
    Files.delete(sandbox.out("sub/labels.json"));
    assertThat(run().copied()).isEqualTo(2);
    assertThat(sandbox.out("train.txt")).hasContent("b.png\n");
    Files.setLastModifiedTime(sandbox.in("train.txt"), FileTime.fromMillis(9_000_000));
    assertThat(run().copied()).isEqualTo(1);
  }

  @Test
  void aFileOfSomebodyElseIsNeverReplaced() throws IOException {
    Path theirs = TestFiles.file(root.resolve("out"), "train.txt", new byte[]{1, 2, 3});
    for (int i = 0; i < 2; i++) {
      assertThat(run().whole().failed()).isEqualTo(2);
      assertThat(sandbox.failures()).contains(theirs + " exists; --force replaces it");
      assertThat(theirs).hasBinaryContent(new byte[]{1, 2, 3});
    }
  }

  @Test
  void whatCouldNotBeWrittenIsNotOursWhenItIsThereLater() throws IOException {
    TestFiles.file(root.resolve("in"), "sub/labels.json",
        "{\"images\":[],\"annotations\":[]}".getBytes(UTF_8));
    for (String boxes : List.of("none", "*.json")) {
      Sandbox blocked = sandbox.with("blocked by " + boxes.length());
      DatasetOptions options = blocked.options(COPYING, 1, false)
          .with(new Companions(List.of(), 0, List.of(boxes)));
      Path obstacle = TestFiles.file(blocked.out(), "sub", LIST);
      blocked.run(options);
      Files.delete(obstacle);
      Path theirs = TestFiles.file(blocked.out(), "sub/labels.json", LIST);
      blocked.run(options);
      assertThat(theirs).hasBinaryContent(LIST);
    }
  }

  @Test
  void aVerificationCoversThem() throws IOException {
    run();
    Files.writeString(sandbox.out("train.txt"), "other\n");
    var findings = new ArrayList<Finding>();
    Verification.of(sandbox.out(), findings::add);
    assertThat(findings).containsExactly(new Finding("train.txt", Kind.CHANGED));
  }

  @Test
  void theyAreCopiedBesideShardsToo() throws IOException {
    var arrangement = new Arrangement(Globs.ALL, true, new Layout.Shards(2));
    sandbox.run(sandbox.options(arrangement, 1, false));
    assertThat(sandbox.out("sub/labels.json")).exists();
    assertThat(Verification.of(sandbox.out(), _ -> {})).isEqualTo(new Verification.Result(5, 0));
  }

  @Test
  void noOriginalIsReplacedWhereResultsGoAroundTheSources() throws IOException {
    Path out = root.resolve("around");
    Path in = out.resolve("in");
    byte[] inner = "inner".getBytes(UTF_8);
    TestFiles.file(in, "train.txt", LIST);
    TestFiles.file(in, "in/train.txt", inner);
    TestFiles.file(in, "boxes.json", LIST);
    TestFiles.file(in, "in/boxes.json", "{\"images\":[],\"annotations\":[]}".getBytes(UTF_8));
    var around = new Sandbox(in, out);
    for (Layout layout : List.of(new Layout.Files(), new Layout.Shards(2))) {
      var arrangement = new Arrangement(Globs.ALL, true, layout);
      var boxes = new Companions(List.of(), 0, List.of("*.json"));
      DatasetOptions options = around.options(arrangement, 1, true).with(boxes);
      assertThat(around.run(options).run().failed()).isEqualTo(1);
      assertThat(in.resolve("train.txt")).hasBinaryContent(LIST);
      assertThat(in.resolve("boxes.json")).hasBinaryContent(LIST);
      assertThat(around.failures()).singleElement()
          .asString()
          .startsWith("would overwrite the original");
    }
  }

  @Test
  void aFileWithTheNameOfAShardTakesNotItsPlace() throws IOException {
    TestFiles.file(root.resolve("in"), "shard-000000.tar", LIST);
    TestFiles.file(root.resolve("in"), "shard-000009.tar", LIST);
    TestFiles.file(root.resolve("in"), "sub/shard-000001.tar", LIST);
    var arrangement = new Arrangement(Globs.ALL, true, new Layout.Shards(2));
    sandbox.run(sandbox.options(arrangement, 1, false));
    assertThat(sandbox.failures()).filteredOn(failure -> failure.contains("the name of a shard"))
        .hasSize(2);
    assertThat(sandbox.out("sub/shard-000001.tar")).hasBinaryContent(LIST);
    assertThat(Verification.of(sandbox.out(), _ -> {}).differing()).isZero();
  }

  @Test
  void aPlanTellsThem() throws IOException {
    DatasetPlan plan = new Dataset(sandbox.options(COPYING, 1, false)).plan();
    assertThat(plan.copies()).extracting("target")
        .isEqualTo(List.of(sandbox.out("sub/labels.json"), sandbox.out("train.txt")));
    run();
    assertThat(new Dataset(sandbox.options(COPYING, 1, false)).plan().copies()).isEmpty();
  }

  @Test
  void copiesThatAreNotWantedAnyMoreStayAndAreCounted() throws IOException {
    run();
    assertThat(sandbox.run().leftovers()).isEqualTo(2);
    assertThat(sandbox.out("train.txt")).hasBinaryContent(LIST);
  }

  private DatasetSummary run() throws IOException {
    return sandbox.run(sandbox.options(COPYING, 1, false));
  }
}
