package dev.ics.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.CompressionOptions;
import dev.ics.batch.BatchOptions;
import dev.ics.batch.FileResult;
import dev.ics.batch.IfLarger;
import dev.ics.batch.TestFiles;
import dev.ics.batch.TestPictures;
import dev.ics.downscale.Downscale;
import dev.ics.downscale.Fit;
import dev.ics.palette.PaletteMethod;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Masks and annotations go with their pictures. The pictures have 48 x 48 pixels.
class CompanionsTest {

  private static final Companions COMPANIONS = new Companions(List.of("masks/**"), 255,
      List.of("*.json", "labels/**"));

  private static final String COCO = """
      {"images":[{"id":1,"file_name":"a.png","width":48,"height":48},\
      {"id":2,"file_name":"gone.png","width":9,"height":9}],\
      "annotations":[{"id":5,"image_id":1,"bbox":[12,24,12,12]}]}""";

  @TempDir
  private Path root;
  private Path in;
  private Path out;
  private Companions companions = COMPANIONS;
  private final List<FileResult> results = new ArrayList<>();

  @BeforeEach
  void aDatasetOfLearners() throws IOException {
    in = root.resolve("in");
    out = root.resolve("out");
    TestFiles.file(in, "images/train/a.png", TestPictures.png(1));
    TestFiles.file(in, "images/b.png", TestPictures.png(2));
    TestFiles.file(in, "masks/a.png", mask());
    TestFiles.file(in, "labels/train/a.txt", "3 0.5 0.5 0.25 0.25\n".getBytes(UTF_8));
    TestFiles.file(in, "labels/classes.txt", "cat\ndog\n".getBytes(UTF_8));
    TestFiles.file(in, "train.json", COCO.getBytes(UTF_8));
  }

  @Test
  void allHaveTheGeometryOfThePictures() throws IOException {
    run();
    assertThat(TestFiles.tree(out)).containsExactly(".ics/journal.jsonl", ".ics/lock",
        "images/b.png", "images/train/a.png", "labels/train/a.txt", "manifest.csv",
        "manifest.jsonl", "masks/a.png", "summary.json", "train.json");
    BufferedImage mask = ImageIO.read(out.resolve("masks/a.png").toFile());
    assertThat(mask.getWidth()).isEqualTo(32);
    assertThat(mask.getRaster().getSample(0, 0, 0)).isEqualTo(255);
    assertThat(mask.getRaster().getSample(3, 23, 0)).isEqualTo(255);
    assertThat(mask.getRaster().getSample(4, 11, 0)).isEqualTo(7);
    assertThat(mask.getRaster().getSample(27, 12, 0)).isEqualTo(9);
    assertThat(mask.getRaster().getSample(28, 12, 0)).isEqualTo(255);
    assertThat(Files.readString(out.resolve("labels/train/a.txt")))
        .isEqualTo("3 0.5 0.5 0.1875 0.25\n");
    assertThat(Files.readString(out.resolve("train.json"))).isEqualTo("""
        {"images":[{"id":1,"file_name":"a.png","width":32,"height":24},\
        {"id":2,"file_name":"gone.png","width":9,"height":9}],\
        "annotations":[{"id":5,"image_id":1,"bbox":[10,12,6,6]}]}""");
  }

  @Test
  void theManifestVouchesForThemAndCountsNoPicture() throws IOException {
    DatasetSummary summary = run();
    assertThat(summary.whole().failed()).isZero();
    assertThat(summary.whole().compressed()).isEqualTo(3);
    assertThat(manifest()).anyMatch(line -> line.contains("\"source\":\"train.json\"")
        && line.contains("\"status\":\"rescaled\"")
        && line.contains("\"reason\":\"1 picture has no result, the entries stay as they were\""))
        .anyMatch(line -> line.contains("\"source\":\"masks/a.png\"")
            && line.contains("\"strategy\":\"mask\",\"colorsAsked\":null"))
        .anyMatch(line -> line.contains("\"source\":\"labels/classes.txt\"")
            && line.contains("\"status\":\"skipped\""));
    assertThat(Verification.of(out, _ -> {})).isEqualTo(new Verification.Result(5, 0));
    Files.writeString(out.resolve("train.json"), "{}");
    assertThat(Verification.of(out, _ -> {}).differing()).isEqualTo(1);
  }

  @Test
  void whatIsDoneIsNotWrittenAgainAndWhatIsGoneIs() throws IOException {
    run();
    Map<String, String> before = visible();
    int lines = Files.readAllLines(out.resolve(".ics/journal.jsonl")).size();
    run();
    assertThat(visible()).isEqualTo(before);
    assertThat(Files.readAllLines(out.resolve(".ics/journal.jsonl")).size())
        .as("only the picture without result is no news")
        .isEqualTo(lines);
    Files.delete(out.resolve("labels/train/a.txt"));
    Files.writeString(out.resolve("train.json"), "torn");
    run();
    assertThat(visible()).isEqualTo(before);
  }

  @Test
  void aChangeThatLeavesTheLengthIsSeen() throws IOException {
    run();
    Files.writeString(in.resolve("train.json"), COCO.replace("\"id\":5", "\"id\":6"));
    run();
    assertThat(Files.readString(out.resolve("train.json"))).contains("{\"id\":6,");
    assertThat(Verification.of(out, _ -> {}).differing()).isZero();
  }

  @Test
  void aPictureThatComesLaterChangesTheAnnotations() throws IOException {
    run();
    TestFiles.file(in, "images/gone.png", TestPictures.png(9));
    Files.writeString(in.resolve("train.json"), COCO.replace(":9", ":48"));
    run();
    String late = Files.readString(out.resolve("train.json"));
    assertThat(late).contains("\"gone.png\",\"width\":32");
    out = root.resolve("other");
    run();
    assertThat(Files.readString(out.resolve("train.json"))).isEqualTo(late);
  }

  @Test
  void whatIsNotOursIsNotReplaced() throws IOException {
    TestFiles.file(out, "train.json", "mine".getBytes(UTF_8));
    run();
    assertThat(Files.readString(out.resolve("train.json"))).isEqualTo("mine");
    assertThat(reasons())
        .containsExactly(out.resolve("train.json") + " exists; --force replaces it");
    assertThat(manifest()).anyMatch(line -> line.contains("\"status\":\"not-rescaled\""));
  }

  @Test
  void aFileBesideAPictureTakesNotItsName() throws IOException {
    TestFiles.file(in, "labels/c.jpg", TestPictures.png(3));
    TestFiles.file(in, "labels/c.txt", "1 0.5 0.5 1 1\n".getBytes(UTF_8));
    companions = new Companions(List.of(), 0, List.of("**.txt"));
    run();
    assertThat(out.resolve("labels/c.png")).exists();
    assertThat(Files.readString(out.resolve("labels/c.txt"))).isEqualTo("1 0.5 0.5 0.75 1\n");
  }

  @Test
  void aBrokenFileHarmsNothingElse() throws IOException {
    Files.writeString(in.resolve("train.json"), "{\"images\":[{]}");
    DatasetSummary summary = run();
    assertThat(summary.whole().failed()).isZero();
    assertThat(reasons()).hasSize(1).first().asString().startsWith("is no JSON: line 1, column 13");
    assertThat(out.resolve("train.json")).doesNotExist();
    assertThat(out.resolve("labels/train/a.txt")).exists();
    assertThat(Files.readString(out.resolve("summary.json")).replaceAll("\\s+", ""))
        .contains("\"annotations\":{\"rescaled\":1,\"not-rescaled\":1}");
    Files.writeString(in.resolve("train.json"), COCO);
    run();
    assertThat(out.resolve("train.json")).exists();
  }

  @Test
  void labelsOfAPictureWithoutResultAreNotWritten() throws IOException {
    Files.writeString(in.resolve("images/train/a.png"), "no picture");
    run();
    assertThat(out.resolve("labels/train/a.txt")).doesNotExist();
    assertThat(reasons()).contains("its picture, images/train/a.png, has no result");
  }

  /// The journal is cut after each of its lines, and what was not claimed by then is taken away.
  @Test
  void aRunThatDiedAnywhereEndsWithTheSameBytes() throws IOException {
    run();
    Map<String, String> whole = visible();
    List<String> journal = Files.readAllLines(out.resolve(".ics/journal.jsonl"));
    for (int lines = 2; lines < journal.size(); lines++) {
      List<String> kept = journal.subList(0, lines);
      Files.writeString(out.resolve(".ics/journal.jsonl"), String.join("\n", kept) + "\n");
      for (String name : whole.keySet()) {
        boolean claimed = kept.stream()
            .anyMatch(line -> line.contains("\"targets\":[\"" + name + "\""));
        if (!claimed) {
          Files.deleteIfExists(out.resolve(name));
        }
      }
      run();
      assertThat(visible()).as("after %d lines", lines).isEqualTo(whole);
    }
  }

  @Test
  void otherGlobsAreOtherOptions() throws IOException {
    run();
    assertThat(options().settings()).containsEntry("masks", "masks/**")
        .containsEntry("mask-fill", "255")
        .containsEntry("boxes", "*.json labels/**");
  }

  private DatasetSummary run() throws IOException {
    results.clear();
    return new Dataset(options()).run(new DatasetListener() {
      @Override
      public void began(DatasetPlan plan) {}

      @Override
      public void ended(FileResult result) {
        results.add(result);
      }
    });
  }

  private DatasetOptions options() {
    CompressionOptions compression = CompressionOptions.defaults()
        .withMethod(new PaletteMethod.Mkm(4))
        .withDownscale(new Downscale.Resize(32, 24, Fit.PAD));
    var batch = new BatchOptions(compression, IfLarger.WRITE, false, 2);
    return new DatasetOptions(in, out, batch, new DatasetOptions.Program("ics 1", List.of()))
        .with(companions);
  }

  private List<String> reasons() {
    return results.stream()
        .filter(FileResult.NotRescaled.class::isInstance)
        .map(result -> ((FileResult.NotRescaled) result).reason())
        .toList();
  }

  private List<String> manifest() throws IOException {
    return Files.readAllLines(out.resolve("manifest.jsonl"));
  }

  private Map<String, String> visible() throws IOException {
    var visible = new TreeMap<String, String>();
    for (String name : TestFiles.tree(out)) {
      if (!name.startsWith(".ics/") && !name.equals("summary.json")) {
        visible.put(name, Arrays.toString(Files.readAllBytes(out.resolve(name))));
      }
    }
    return visible;
  }

  /// Label 7 in the upper half, 9 in the lower.
  private static byte[] mask() throws IOException {
    var mask = new BufferedImage(48, 48, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 48 * 48; i++) {
      mask.getRaster().setSample(i % 48, i / 48, 0, i / 48 < 24 ? 7 : 9);
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(mask, "png", bytes);
    return bytes.toByteArray();
  }
}
