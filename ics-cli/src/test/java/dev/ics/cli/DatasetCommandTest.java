package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetCommandTest {

  @TempDir
  private Path folder;

  private Path in;
  private Path out;

  @BeforeEach
  void makeDataset() throws IOException {
    in = folder.resolve("in");
    out = folder.resolve("out");
    Pictures.noise(in.resolve("a.png"));
    Pictures.noise(in.resolve("below/deeper/b.png"));
  }

  @Test
  void theTreeStaysAndEveryFifthPixelIsKept() throws IOException {
    Cli cli = Cli.run("dataset", in, out, "-k", 8);

    assertThat(cli.exitCode()).isZero();
    assertThat(Pictures.read(out.resolve("a.png")).getWidth()).isEqualTo(12);
    assertThat(Pictures.read(out.resolve("below/deeper/b.png")).getWidth()).isEqualTo(12);
  }

  @Test
  void anotherStepIsTaken() throws IOException {
    Cli.run("dataset", in, out, "-k", 8, "--step", 2);
    assertThat(Pictures.read(out.resolve("a.png")).getWidth()).isEqualTo(30);
  }

  @Test
  void masksAndBoxesGoWithTheirPictures() throws IOException {
    Pictures.noise(in.resolve("masks/a.png"));
    Files.writeString(in.resolve("a.txt"), "0 0.5 0.5 0.5 0.5\n");
    Files.writeString(in.resolve("bad.json"), "[]");
    Cli cli = Cli.run("dataset", in, out, "-k", 8, "--resize", "20x10", "--fit", "pad", "--masks",
        "masks/*", "--boxes", "*.txt", "--boxes", "*.json");
    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(cli.err()).contains("bad.json: is no file of COCO: it is no JSON object");
    assertThat(cli.out()).contains("a.txt: rescaled").contains("3 pictures compressed in");
    assertThat(Files.readString(out.resolve("a.txt"))).isEqualTo("0 0.5 0.5 0.25 0.5\n");
    assertThat(Pictures.read(out.resolve("masks/a.png")).getWidth()).isEqualTo(20);
  }

  @Test
  void masksNeedAGlobThatIsOne() {
    assertThat(Cli.run("dataset", in, out, "--masks", "[").err())
        .startsWith("ics dataset: --masks: found \"[\", no pattern: ");
    assertThat(Cli.run("dataset", in, out, "--mask-fill", 3).err())
        .contains("--mask-fill does nothing without --masks GLOB");
  }

  @Test
  void grayPicturesAreGray() throws IOException {
    Cli.run("dataset", in, out, "-k", 8, "--step", 1, "--gray");
    int color = Pictures.read(out.resolve("a.png")).getRGB(3, 3);
    assertThat(color >> 16 & 0xFF).isEqualTo(color >> 8 & 0xFF).isEqualTo(color & 0xFF);
  }

  @Test
  void aSizeTakesThePlaceOfTheStep() throws IOException {
    Cli.run("dataset", in, out, "-k", 8, "--resize", "25x25");
    assertThat(Pictures.read(out.resolve("a.png")).getWidth()).isEqualTo(25);
  }

  @Test
  void resultsAreWrittenEvenIfLarger() throws IOException {
    Path dot = Pictures.write(in.resolve("dot.png"), Pictures.dot());
    Cli cli = Cli.run("dataset", in, out, "-k", 8, "--resize", "99x99", "--fit", "stretch");
    assertThat(cli.exitCode()).isZero();
    assertThat(Pictures.read(out.resolve("dot.png")).getWidth()).isEqualTo(99);
    assertThat(cli.out()).contains("3 pictures compressed").contains("+").contains(dot.toString());
  }

  @Test
  void atFullSizeOriginalsMayBeKept() throws IOException {
    Path dot = Pictures.write(in.resolve("dot.png"), Pictures.dot());
    Cli.run("dataset", in, out, "-k", 8, "--step", 1);
    assertThat(out.resolve("dot.png")).hasSameBinaryContentAs(dot);
  }

  @Test
  void aSecondCallSaysThatAllIsDone() throws IOException {
    Cli.run("dataset", in, out, "-k", 8);
    Map<String, Integer> before = Tree.content(out);
    Cli cli = Cli.run("dataset", in, out, "-k", 8);
    assertThat(cli.exitCode()).isZero();
    assertThat(cli.out()).startsWith("2 pictures are done already\n0 pictures compressed in ");
    assertThat(Json.lines(Cli.run("dataset", in, out, "-k", 8, "--json").out()).getFirst())
        .containsEntry("type", "done-before")
        .containsEntry("pictures", 2L);
    assertThat(Tree.content(out)).containsAllEntriesOf(without("summary.json", before));
  }

  @Test
  void otherOptionsAreRefusedWithTheWayOut() throws IOException {
    Cli.run("dataset", in, out, "-k", 8);
    Map<String, Integer> before = Tree.content(out);
    Cli cli = Cli.run("dataset", in, out, "-k", 16, "--step", 2);
    assertThat(cli.exitCode()).isEqualTo(ExitCodes.NOTHING_DONE);
    assertThat(cli.err()).isEqualTo("ics: " + out + " was made with colors 8 (now 16), step 5"
        + " (now 2); --force does everything again, or choose another folder\n");
    assertThat(Cli.run("dataset", in, out, "-k", 16, "--dry-run").exitCode())
        .isEqualTo(ExitCodes.NOTHING_DONE);
    assertThat(Tree.content(out)).isEqualTo(before);
    assertThat(Cli.run("dataset", in, out, "-k", 16, "--step", 2, "--force").out())
        .contains("2 pictures compressed");
  }

  @Test
  void theLimitsAndTheNumberOfJobsMayChange() {
    Cli.run("dataset", in, out, "-k", 8, "--max-pixels", 9);
    Cli cli = Cli.run("dataset", in, out, "-k", 8, "-j", 3);
    assertThat(cli.exitCode()).isZero();
    assertThat(cli.out()).contains("2 pictures compressed");
  }

  @Test
  void aDryRunTellsWhatIsLeft() throws IOException {
    Cli.run("dataset", in, out, "-k", 8);
    Path later = Pictures.noise(in.resolve("c.png"));
    Map<String, Integer> before = Tree.content(folder);
    Cli cli = Cli.run("dataset", in, out, "-k", 8, "--dry-run");
    assertThat(cli.out().lines()).containsExactly(later + " → " + out.resolve("c.png"),
        "2 pictures are done already");
    assertThat(cli.exitCode()).isZero();
    assertThat(Tree.content(folder)).isEqualTo(before);
  }

  @Test
  void resultsOfSourcesThatAreGoneAreCounted() throws IOException {
    Cli.run("dataset", in, out, "-k", 8);
    Files.delete(in.resolve("a.png"));
    Cli cli = Cli.run("dataset", in, out, "-k", 8);
    assertThat(cli.exitCode()).isZero();
    assertThat(cli.err()).isEqualTo("ics: 1 file of earlier runs is no picture's result any"
        + " more; ics dataset --verify names it\n");
    assertThat(out.resolve("a.png")).exists();
  }

  @Test
  void aVerificationNamesEachDifference() throws IOException {
    Cli.run("dataset", in, out, "-k", 8);
    Cli intact = Cli.run("dataset", out, "--verify");
    assertThat(intact.exitCode()).isZero();
    assertThat(intact.out()).isEqualTo("2 files are as the manifest says, 0 differences\n");
    Files.write(out.resolve("a.png"), new byte[1]);
    Files.delete(out.resolve("below/deeper/b.png"));
    Files.write(out.resolve("c\n.png"), new byte[1]);
    Cli cli = Cli.run("dataset", out, "--verify");
    assertThat(cli.exitCode()).isEqualTo(ExitCodes.SOME_FAILED);
    assertThat(cli.err().lines()).containsExactly(
        "ics: a.png: changed: its SHA-256 is not that of the manifest",
        "ics: below/deeper/b.png: missing", "ics: c\\n.png: not in the manifest");
    assertThat(Json.lines(Cli.run("dataset", out, "--verify", "--json").out())).containsExactly(
        Map.of("type", "difference", "file", "a.png", "kind", "changed"),
        Map.of("type", "difference", "file", "below/deeper/b.png", "kind", "missing"),
        Map.of("type", "difference", "file", "c\n.png", "kind", "stray"),
        Map.of("type", "verification", "intact", 0L, "differences", 3L));
  }

  @Test
  void onlyFilesThatMatchAreTaken() throws IOException {
    Pictures.noise(in.resolve("below/thumbs/c.png"));
    Cli cli = Cli.run("dataset", in, out, "-k", 8, "--include", "below/**", "--include", "*.gif",
        "--exclude", "thumbs");
    assertThat(cli.exitCode()).isZero();
    assertThat(cli.out()).contains("1 picture compressed");
    assertThat(Tree.names(out)).contains("below/deeper/b.png")
        .doesNotContain("a.png", "below/thumbs/c.png");
    assertThat(Cli.run("dataset", in, out, "-k", 8).out()).contains("1 picture is done already",
        "2 pictures compressed");
  }

  @Test
  void aPatternThatIsNoneIsBadUsage() {
    Cli cli = Cli.run("dataset", in, out, "--exclude", "{a");
    assertThat(cli.exitCode()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(cli.err())
        .startsWith("ics dataset: --exclude: found \"{a\", no pattern: ");
  }

  @Test
  void listsAreSkippedWithoutFailureOrCopied() throws IOException {
    Path list = Files.writeString(in.resolve("train.txt"), "a.png\n");
    Cli skipped = Cli.run("dataset", in, out, "-k", 8);
    assertThat(skipped.exitCode()).isZero();
    assertThat(skipped.err()).isEqualTo("ics: " + list + ": skipped: no picture by its name or its"
        + " first bytes; --copy-others copies it\n");
    assertThat(Cli.run("dataset", in, out, "-k", 8, "--copy-others", "--dry-run").out())
        .startsWith(list + " → " + out.resolve("train.txt") + " (copied)\n");
    Cli copied = Cli.run("dataset", in, out, "-k", 8, "--copy-others");
    assertThat(copied.exitCode()).isZero();
    assertThat(copied.out()).endsWith("1 other file was copied unchanged\n");
    assertThat(out.resolve("train.txt")).hasContent("a.png\n");
  }

  @Test
  void resultsArePackedAndToldByTheirPlacesInShards() throws IOException {
    Cli plan = Cli.run("dataset", in, out, "-k", 8, "--shards", "tar:1", "--dry-run");
    assertThat(plan.out().lines()).containsExactly(
        in.resolve("a.png") + " → " + out.resolve("shard-000000.tar/a.png"),
        in.resolve("below/deeper/b.png") + " → "
            + out.resolve("shard-000001.tar/below/deeper/b.png"));
    Cli cli = Cli.run("dataset", in, out, "-k", 8, "--shards", "tar:1", "--json", "-j", 1);
    assertThat(cli.exitCode()).isZero();
    assertThat(Json.lines(cli.out()).getFirst()).containsEntry("target",
        out.resolve("shard-000000.tar/a.png").toString());
    assertThat(Tree.names(out)).contains("shard-000000.tar", "shard-000001.tar")
        .doesNotContain("a.png");
    assertThat(Cli.run("dataset", out, "--verify").out())
        .isEqualTo("2 files are as the manifest says, 0 differences\n");
  }

  @Test
  void shardsOfAnotherKindAreBadUsage() {
    assertThat(Cli.run("dataset", in, out, "--shards", "zip:9").err())
        .startsWith("ics dataset: --shards: found \"zip:9\"; allowed is tar:N, as tar:1000\n");
    assertThat(Cli.run("dataset", in, out, "--shards", "tar:0").err()).startsWith(
        "ics dataset: --shards: found \"0\"; allowed are whole numbers from 1 to 100,000\n");
  }

  @Test
  void aVerificationTakesOneFolderAndNoOtherOption() {
    assertThat(Cli.run("dataset", in, out, "--verify").err())
        .startsWith(
            "ics dataset: --verify: found two folders; allowed is one, that of the results");
    assertThat(Cli.run("dataset", out, "--verify", "-k", 8).err())
        .startsWith("ics dataset: --colors does nothing with --verify; leave it out");
    Cli none = Cli.run("dataset", in, "--verify");
    assertThat(none.exitCode()).isEqualTo(ExitCodes.NOTHING_DONE);
    assertThat(none.err()).endsWith("only what ics dataset wrote can be verified\n");
  }

  private static Map<String, Integer> without(String name, Map<String, Integer> files) {
    var others = new TreeMap<>(files);
    others.remove(name);
    others.remove(".ics/journal.jsonl");
    return others;
  }
}
