package dev.ics.batch;

import static dev.ics.batch.TestFiles.file;
import static dev.ics.batch.TestFiles.keptTargets;
import static dev.ics.batch.TestFiles.targets;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.write.ImageFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the results are called in an output folder.
class BatchPlanNamesTest {

  @TempDir
  private Path temporary;
  private Path root;

  @BeforeEach
  void realFolder() throws IOException {
    root = temporary.toRealPath();
  }

  @Test
  void theExtensionIsReplacedAndTheFolderKept() throws IOException {
    files("a/photo.jpg", "a/b.c/x.y.GIF", "a/plain");
    assertThat(targets(plan("a"), root)).containsExactly("a/b.c/x.y.GIF -> OUT/b.c/x.y.png",
        "a/photo.jpg -> OUT/photo.png", "a/plain -> OUT/plain.png");
  }

  @Test
  void aFileGoesStraightToTheOutputFolder() throws IOException {
    files("a/photo.jpg");
    assertThat(targets(plan("a/photo.jpg"), root)).containsExactly("a/photo.jpg -> OUT/photo.png");
  }

  @Test
  void foldersAmongSeveralInputsKeepTheirOwnNames() throws IOException {
    files("a/x.jpg", "b/x.jpg", "c/x.jpg");
    assertThat(targets(plan("a", "b", "c/x.jpg"), root)).containsExactly("a/x.jpg -> OUT/a/x.png",
        "b/x.jpg -> OUT/b/x.png", "c/x.jpg -> OUT/x.png");
  }

  @Test
  void aFolderNamedByDotsKeepsItsOwnName() throws IOException {
    files("a/sub/x.jpg", "b/x.jpg");
    assertThat(plan("a/sub/..", "b/.").tasks()).map(task -> task.target(ImageFormat.PNG))
        .containsExactly(root.resolve("OUT/a/sub/x.png"), root.resolve("OUT/b/x.png"));
  }

  @Test
  void ofTwoSourcesTheOneThatHasTheNameKeepsIt() throws IOException {
    files("a/photo.jpg", "a/photo.png");
    assertThat(targets(plan("a"), root)).containsExactly("a/photo.jpg -> OUT/photo.jpg.png",
        "a/photo.png -> OUT/photo.png");
  }

  @Test
  void whereNoSourceHasTheNameAllKeepTheirExtensions() throws IOException {
    files("a/photo.gif", "a/photo.jpg", "a/photo");
    assertThat(targets(plan("a"), root)).containsExactly("a/photo -> OUT/photo.png",
        "a/photo.gif -> OUT/photo.gif.png",
        "a/photo.jpg -> OUT/photo.jpg.png");
  }

  @Test
  void aNameThatIsTakenEvenWithItsExtensionGetsANumber() throws IOException {
    files("a/photo.jpg", "a/photo.jpg.png", "a/photo.png");
    assertThat(targets(plan("a"), root)).containsExactly("a/photo.jpg -> OUT/photo-2.png",
        "a/photo.jpg.png -> OUT/photo.jpg.png", "a/photo.png -> OUT/photo.png");
  }

  @Test
  void aNameThatASourceHasIsNotTakenByAnExtensionThatIsKept() throws IOException {
    files("a/photo.jpg", "a/photo.jpg.gif", "a/photo.jpg.png", "a/photo.png");
    assertThat(targets(plan("a"), root)).containsExactly("a/photo.jpg -> OUT/photo-2.png",
        "a/photo.jpg.gif -> OUT/photo.jpg.gif.png", "a/photo.jpg.png -> OUT/photo.jpg.png",
        "a/photo.png -> OUT/photo.png");
  }

  @Test
  void ofTwoSourcesThatHaveTheNameTheOneInTheSameCaseKeepsIt() throws IOException {
    files("a/photo.PNG", "b/photo.png");
    assertThat(targets(plan("a/photo.PNG", "b/photo.png"), root))
        .containsExactly("a/photo.PNG -> OUT/photo-2.png", "b/photo.png -> OUT/photo.png");
  }

  @Test
  void filesOfOneNameFromSeveralFoldersAreNumbered() throws IOException {
    files("a/x.png", "b/x.png", "c/x.png", "d/x-2.png");
    assertThat(targets(plan("a/x.png", "b/x.png", "c/x.png", "d/x-2.png"), root)).containsExactly(
        "a/x.png -> OUT/x.png", "b/x.png -> OUT/x-3.png", "c/x.png -> OUT/x-4.png",
        "d/x-2.png -> OUT/x-2.png");
  }

  @Test
  void namesThatDifferInCaseOnlyAreTakenForOne() throws IOException {
    files("a/photo.jpg", "b/PHOTO.gif", "c/Photo.PNG");
    assertThat(targets(plan("a/photo.jpg", "b/PHOTO.gif", "c/Photo.PNG"), root)).containsExactly(
        "a/photo.jpg -> OUT/photo.jpg.png", "b/PHOTO.gif -> OUT/PHOTO.gif.png",
        "c/Photo.PNG -> OUT/Photo.png");
  }

  @Test
  void foldersThatDifferInCaseOnlyAreTakenForOne() throws IOException {
    files("a/Sub/x.jpg", "b/sub/x.jpg");
    assertThat(targets(plan("a/Sub", "b/sub"), root)).containsExactly(
        "a/Sub/x.jpg -> OUT/Sub/x.jpg.png", "b/sub/x.jpg -> OUT/sub/x-2.png");
  }

  @Test
  void namesThatDifferInTheCompositionOfAccentsOnlyAreTakenForOne() throws IOException {
    files("a/caf\u00E9.png", "b/cafe\u0301.png");
    assertThat(targets(plan("a/caf\u00E9.png", "b/cafe\u0301.png"), root)).containsExactly(
        "a/caf\u00E9.png -> OUT/caf\u00E9.png", "b/cafe\u0301.png -> OUT/cafe\u0301-2.png");
  }

  @Test
  void anOriginalIsKeptUnderItsOwnName() throws IOException {
    files("a/photo.jpg", "a/photo.png", "a/sub/x.gif");
    assertThat(keptTargets(plan("a"), root)).containsExactly("OUT/photo.jpg", "OUT/photo.png",
        "OUT/sub/x.gif");
  }

  @Test
  void originalsOfOneNameAreNumbered() throws IOException {
    files("a/x.jpg", "b/X.jpg", "c/x.png", "d/x.png");
    assertThat(keptTargets(plan("a/x.jpg", "b/X.jpg", "c/x.png", "d/x.png"), root))
        .containsExactly("OUT/x.jpg", "OUT/X-2.jpg", "OUT/x.png", "OUT/x-3.png");
  }

  @Test
  void whereTheFormatIsOpenANameIsFreeInEachOfThem() throws IOException {
    files("a/photo.jpg", "a/photo.png", "a/photo.webp", "a/x.gif", "a/y.jpg");
    BatchPlan plan = BatchPlan.of(List.of(root.resolve("a")),
        new Destination.Folder(root.resolve("OUT"), List.of(ImageFormat.values())));
    assertThat(plan.tasks()).map(task -> root.relativize(task.target(ImageFormat.WEBP)).toString())
        .containsExactly("OUT/photo.jpg.webp", "OUT/photo.webp", "OUT/photo-2.webp", "OUT/x.webp",
            "OUT/y.webp");
    assertThat(plan.tasks()).map(task -> root.relativize(task.keptTarget()).toString())
        .containsExactly("OUT/photo.jpg", "OUT/photo.png", "OUT/photo-2.webp", "OUT/x.gif",
            "OUT/y.jpg");
  }

  @Test
  void noNameIsEverGivenTwice() throws IOException {
    Random random = new Random(1);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String folder = "in" + random.nextInt(30) + "/";
      String base = Stream.of("x", "X", "x-2", "x.jpg", "x.png", "é", "e\u0301")
          .skip(
              random.nextInt(7))
          .findFirst()
          .orElseThrow();
      String extension = List.of("", ".jpg", ".png", ".PNG", ".Jpg").get(random.nextInt(5));
      names.add(folder + base + extension);
    }
    files(names.toArray(String[]::new));
    BatchPlan plan = plan(names.toArray(String[]::new));
    assertThat(plan.tasks()
        .stream()
        .flatMap(task -> task.target(ImageFormat.PNG).equals(task.keptTarget())
            ? Stream.of(task.target(ImageFormat.PNG))
            : Stream.of(task.target(ImageFormat.PNG), task.keptTarget()))
        .map(path -> FileNames.folded(path.toString()))).doesNotHaveDuplicates();
    assertThat(plan.tasks()).extracting(task -> task.target(ImageFormat.PNG))
        .allMatch(path -> path.toString().endsWith(".png"));
  }

  @Test
  void manySourcesOfOneNameAreNamedQuickly() {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      Path path = Path.of("in" + i, "x.jpg");
      sources.add(new Source(path, path, Path.of(""), new FileState(1, FileTime.fromMillis(0))));
    }
    assertThat(TargetNames.of(sources, Path.of("OUT"), List.of(ImageFormat.PNG))
        .getLast()
        .target(ImageFormat.PNG))
        .isEqualTo(Path.of("OUT", "x-50000.png"));
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      file(root, name);
    }
  }

  private BatchPlan plan(String... inputs) throws IOException {
    return BatchPlan.of(Stream.of(inputs).map(root::resolve).toList(),
        new Destination.Folder(root.resolve("OUT"), List.of(ImageFormat.PNG)));
  }
}
