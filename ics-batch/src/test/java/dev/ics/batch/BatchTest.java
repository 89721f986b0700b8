package dev.ics.batch;

import static dev.ics.batch.TestFiles.file;
import static dev.ics.batch.TestFiles.folder;
import static dev.ics.batch.TestFiles.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.CompressionOptions;
import dev.ics.palette.PaletteMethod;
import dev.ics.write.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of the files of a plan.
class BatchTest {

  private static final CompressionOptions EIGHT_COLORS = CompressionOptions.defaults()
      .withMethod(new PaletteMethod.Mkm(8));
  private static final BatchOptions OPTIONS = new BatchOptions(EIGHT_COLORS, IfLarger.KEEP, false,
      2);

  @TempDir
  private Path temporary;
  private Path root;
  private final List<FileResult> results = new ArrayList<>();

  @BeforeEach
  void realFolder() throws IOException {
    root = temporary.toRealPath();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {1, 2, 7})
  void anyNumberOfJobsMakesTheSameFilesOfFewColors(int jobs) throws IOException {
    for (int i = 0; i < 10; i++) {
      file(root, "in/" + i + ".png", TestPictures.png(i));
    }
    BatchSummary summary = run(new BatchOptions(EIGHT_COLORS, IfLarger.KEEP, false, jobs), "in");
    new Batch(OPTIONS).run(plan(root.resolve("again"), "in"), _ -> {});
    assertThat(TestFiles.tree(root.resolve("OUT"))).hasSize(10)
        .isEqualTo(TestFiles.tree(root.resolve("again")));
    for (int i = 0; i < 10; i++) {
      Path result = root.resolve("OUT/" + i + ".png");
      assertThat(result).hasSameBinaryContentAs(root.resolve("again/" + i + ".png"));
      assertThat(colors(Files.readAllBytes(result))).isBetween(2, 8);
      assertThat(root.resolve("in/" + i + ".png")).hasBinaryContent(TestPictures.png(i));
    }
    assertThat(summary.compressed()).isEqualTo(10);
    assertThat(summary.interrupted()).isFalse();
  }

  @Test
  void everyFileIsToldOnceAndTheSummaryAddsThemUp() throws IOException {
    Path picture = file(root, "in/a.png", TestPictures.png(1));
    Path small = file(root, "in/b.png", TestPictures.smallPng());
    file(root, "in/c.txt");
    file(root, "in/.hidden");
    BatchSummary summary = run(OPTIONS, "in", "missing");
    assertThat(lines(results, root)).first().asString().startsWith("Skipped in/.hidden");
    assertThat(lines(results, root)).element(1).asString().startsWith("Failed missing");
    assertThat(results).extracting(FileResult::source)
        .map(source -> root.relativize(source))
        .map(Path::toString)
        .containsExactlyInAnyOrder("in/.hidden", "missing", "in/a.png", "in/b.png",
            "in/c.txt");
    long after = Files.size(root.resolve("OUT/in/a.png"));
    assertThat(summary).isEqualTo(new BatchSummary(1, 1, 0, 0, 1, 2,
        Files.size(picture) + Files.size(small), after + Files.size(small), summary.time(), false));
    assertThat(summary.time()).isPositive();
  }

  @Test
  void aCompressedPictureIsToldWithItsFacts() throws IOException {
    Path source = file(root, "in/a.png", TestPictures.png(1));
    run(OPTIONS, "in");
    assertThat(results).singleElement().isInstanceOfSatisfying(FileResult.Compressed.class, one -> {
      assertThat(one.source()).isEqualTo(source);
      assertThat(one.target()).isEqualTo(root.resolve("OUT/a.png"));
      assertThat(one.bytesBefore()).isEqualTo(source.toFile().length());
      assertThat(one.bytesAfter()).isEqualTo(one.target().toFile().length());
      assertThat(one.compression().after().colors()).isEqualTo(8);
      assertThat(one.time()).isGreaterThan(Duration.ZERO);
    });
  }

  @ParameterizedTest
  @EnumSource
  void aResultThatIsNotSmallerIsTreatedAsAskedFor(IfLarger ifLarger) throws IOException {
    byte[] original = TestPictures.jpeg();
    Path source = file(root, "in/a.jpg", original);
    var manyColors = CompressionOptions.defaults().withMethod(new PaletteMethod.SizeOnly());
    run(new BatchOptions(manyColors, ifLarger, false, 1), "in");
    switch (ifLarger) {
      case KEEP -> {
        assertThat(results).singleElement().isInstanceOf(FileResult.Kept.class);
        assertThat(TestFiles.tree(root.resolve("OUT"))).containsExactly("a.jpg");
        assertThat(root.resolve("OUT/a.jpg")).hasBinaryContent(original);
      }
      case WRITE -> {
        assertThat(results).singleElement()
            .isInstanceOfSatisfying(FileResult.Compressed.class,
                one -> assertThat(one.bytesAfter()).isGreaterThan(one.bytesBefore()));
        assertThat(TestFiles.tree(root.resolve("OUT"))).containsExactly("a.png");
      }
      case SKIP -> {
        assertThat(results).singleElement().isInstanceOf(FileResult.NotSmaller.class);
        assertThat(root.resolve("OUT")).doesNotExist();
      }
    }
    assertThat(source).hasBinaryContent(original);
  }

  @Test
  void anOriginalThatIsKeptWhereItLiesIsNotTouched() throws IOException {
    Path source = file(root, "in/a.jpg", TestPictures.jpeg());
    Object before = fileKey(source);
    var manyColors = CompressionOptions.defaults().withMethod(new PaletteMethod.SizeOnly());
    new Batch(new BatchOptions(manyColors, IfLarger.KEEP, true, 1))
        .run(plan(root.resolve("in"), "in"), results::add);
    assertThat(results).singleElement()
        .isInstanceOfSatisfying(FileResult.Kept.class,
            kept -> assertThat(kept.target()).isEqualTo(source));
    assertThat(fileKey(source)).isEqualTo(before);
    assertThat(TestFiles.tree(root)).containsExactly("in/a.jpg");
  }

  @Test
  void aFileAtATargetStaysUnlessItMayBeReplaced() throws IOException {
    file(root, "in/a.png", TestPictures.png(1));
    Path there = file(root, "OUT/a.png");
    run(OPTIONS, "in");
    assertThat(lines(results, root))
        .containsExactly("Failed in/a.png: " + there + " exists; --force replaces it");
    assertThat(there).hasBinaryContent(new byte[1]);
    run(new BatchOptions(EIGHT_COLORS, IfLarger.KEEP, true, 1), "in");
    assertThat(results).last().isInstanceOf(FileResult.Compressed.class);
    assertThat(colors(Files.readAllBytes(there))).isEqualTo(8);
  }

  @Test
  void whatIsAtATargetIsFoundBeforeAnyWork() throws IOException {
    file(root, "in/a.png");
    Path there = file(root, "OUT/a.png");
    PictureRun.Work none = _ -> {
      throw new AssertionError("worked");
    };
    new Batch(OPTIONS, none).run(plan(root.resolve("OUT"), "in"), results::add);
    Files.delete(there);
    folder(root, "OUT/a.png");
    new Batch(new BatchOptions(EIGHT_COLORS, IfLarger.KEEP, true, 1), none)
        .run(plan(root.resolve("OUT"), "in"), results::add);
    assertThat(lines(results, root)).satisfiesExactly(line -> assertThat(line).contains("exists"),
        line -> assertThat(line).contains("a folder has that name"));
  }

  @Test
  void aFileWhereAnOriginalWouldBeKeptStays() throws IOException {
    file(root, "in/a.jpg", TestPictures.jpeg());
    Path there = file(root, "OUT/a.jpg");
    var manyColors = CompressionOptions.defaults().withMethod(new PaletteMethod.SizeOnly());
    run(new BatchOptions(manyColors, IfLarger.KEEP, false, 1), "in");
    assertThat(lines(results, root))
        .containsExactly("Failed in/a.jpg: " + there + " exists; --force replaces it");
    assertThat(there).hasBinaryContent(new byte[1]);
  }

  @Test
  void aFolderAtATargetStaysEvenWithForce() throws IOException {
    file(root, "in/a.png", TestPictures.png(1));
    Path there = folder(root, "OUT/a.png");
    run(new BatchOptions(EIGHT_COLORS, IfLarger.KEEP, true, 1), "in");
    assertThat(lines(results, root)).containsExactly("Failed in/a.png: cannot write " + there
        + ": a folder has that name; choose another output");
    assertThat(there).isEmptyDirectory();
  }

  @Test
  void inPlaceTheResultTakesThePlaceOfTheOriginal() throws IOException {
    Path source = file(root, "in/a.png", TestPictures.png(1));
    Path small = file(root, "in/b.png", TestPictures.smallPng());
    BatchPlan plan = BatchPlan.of(List.of(root.resolve("in")), new Destination.InPlace());
    new Batch(OPTIONS).run(plan, results::add);
    assertThat(lines(results, root)).containsExactlyInAnyOrder("Compressed in/a.png",
        "Kept in/b.png");
    assertThat(colors(Files.readAllBytes(source))).isEqualTo(8);
    assertThat(small).hasBinaryContent(TestPictures.smallPng());
    assertThat(TestFiles.tree(root)).containsExactly("in/a.png", "in/b.png");
  }

  @Test
  void oneFileIsWrittenToTheVeryPlace() throws IOException {
    Path source = file(root, "in/a.png", TestPictures.png(1));
    BatchPlan plan = BatchPlan.of(List.of(source),
        new Destination.File(root.resolve("new/folder/b.png"), List.of(ImageFormat.PNG)));
    new Batch(OPTIONS).run(plan, results::add);
    assertThat(colors(Files.readAllBytes(root.resolve("new/folder/b.png")))).isEqualTo(8);
  }

  @Test
  void noFilesAreNoFailure() throws IOException {
    folder(root, "in");
    BatchSummary summary = run(OPTIONS, "in");
    assertThat(summary).isEqualTo(BatchSummary.EMPTY.ended(summary.time(), false));
    assertThat(results).isEmpty();
  }

  private BatchSummary run(BatchOptions options, String... inputs) throws IOException {
    return new Batch(options).run(plan(root.resolve("OUT"), inputs), results::add);
  }

  private BatchPlan plan(Path out, String... inputs) throws IOException {
    return BatchPlan.of(Stream.of(inputs).map(root::resolve).toList(),
        new Destination.Folder(out, List.of(ImageFormat.PNG)));
  }

  /// Changes when a file is replaced; where the system has no such thing, the constant 0.
  private static Object fileKey(Path file) throws IOException {
    Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    return key == null ? 0 : key;
  }

  private static int colors(byte[] picture) throws IOException {
    var image = TestPictures.read(picture);
    Set<Integer> colors = new HashSet<>();
    Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0,
        image.getWidth())).forEach(colors::add);
    return colors.size();
  }
}
