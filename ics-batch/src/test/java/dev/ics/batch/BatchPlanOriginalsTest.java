package dev.ics.batch;

import static dev.ics.batch.TestFiles.file;
import static dev.ics.batch.TestFiles.folder;
import static dev.ics.batch.TestFiles.keptTargets;
import static dev.ics.batch.TestFiles.lines;
import static dev.ics.batch.TestFiles.link;
import static dev.ics.batch.TestFiles.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ics.write.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Originals are not overwritten, except in place; one output file holds one picture.
class BatchPlanOriginalsTest {

  private static final String OVERWRITES = ": would overwrite the original;"
      + " choose another output or use --in-place";

  @TempDir
  private Path temporary;
  private Path root;

  @BeforeEach
  void realFolder() throws IOException {
    root = temporary.toRealPath();
  }

  @Test
  void aResultThatWouldOverwriteItsOriginalIsAFailure() throws IOException {
    file(root, "a/x.png");
    file(root, "a/y.jpg");
    BatchPlan plan = plan(new Destination.Folder(root.resolve("a"), List.of(ImageFormat.PNG)), "a");
    assertThat(targets(plan, root)).containsExactly("a/y.jpg -> a/y.png");
    assertThat(keptTargets(plan, root)).containsExactly("a/y.jpg");
    assertThat(lines(plan.leftOut(), root)).containsExactly("Failed a/x.png" + OVERWRITES);
  }

  @Test
  void aResultThatWouldOverwriteAnotherOriginalIsAFailure() throws IOException {
    file(root, "a/x.jpg");
    file(root, "b/x.png");
    BatchPlan plan = plan(new Destination.Folder(root.resolve("b"), List.of(ImageFormat.PNG)),
        "a/x.jpg", "b");
    assertThat(targets(plan, root)).containsExactly("b/x.png -> b/b/x.png");
    assertThat(lines(plan.leftOut(), root)).containsExactly("Failed a/x.jpg" + OVERWRITES);
  }

  @Test
  void anOutputFolderThatLinksToTheInputDoesNotHideTheOriginals() throws IOException {
    file(root, "a/x.png");
    link(root.resolve("out"), root.resolve("a"));
    BatchPlan plan = plan(new Destination.Folder(root.resolve("out"), List.of(ImageFormat.PNG)),
        "a");
    assertThat(plan.tasks()).isEmpty();
    assertThat(lines(plan.leftOut(), root)).containsExactly("Failed a/x.png" + OVERWRITES);
  }

  @Test
  void aTargetThatLinksToAnOriginalIsAFailure() throws IOException {
    Path original = file(root, "a/x.png");
    link(folder(root, "out").resolve("x.png"), original);
    BatchPlan plan = plan(new Destination.Folder(root.resolve("out"), List.of(ImageFormat.PNG)),
        "a");
    assertThat(lines(plan.leftOut(), root)).containsExactly("Failed a/x.png" + OVERWRITES);
  }

  @Test
  void anOriginalWrittenInAnotherCaseIsStillTheOriginalWhereCaseDoesNotCount()
      throws IOException {
    file(root, "a/X.PNG");
    BatchPlan plan = plan(new Destination.Folder(root.resolve("a"), List.of(ImageFormat.PNG)), "a");
    if (Files.exists(root.resolve("a/x.png"))) {
      assertThat(lines(plan.leftOut(), root)).containsExactly("Failed a/X.PNG" + OVERWRITES);
    } else {
      assertThat(targets(plan, root)).containsExactly("a/X.PNG -> a/X.png");
    }
  }

  @Test
  void anOriginalIsNotKeptOverAnotherOriginal() throws IOException {
    file(root, "a/x.jpg");
    file(root, "out/x.jpg");
    BatchPlan plan = plan(new Destination.Folder(root.resolve("out"), List.of(ImageFormat.PNG)),
        "a/x.jpg", "out/x.jpg");
    assertThat(lines(plan.leftOut(), root)).containsExactly("Failed a/x.jpg" + OVERWRITES);
  }

  @Test
  void oneFileTakesOnePicture() throws IOException {
    file(root, "x.jpg");
    BatchPlan plan = plan(new Destination.File(root.resolve("out/y.png"), List.of(ImageFormat.PNG)),
        "x.jpg");
    assertThat(targets(plan, root)).containsExactly("x.jpg -> out/y.png");
    assertThat(keptTargets(plan, root)).containsExactly("out/y.jpg");
  }

  @Test
  void anOriginalOfTheSameExtensionIsKeptInTheVeryFile() throws IOException {
    file(root, "x.PNG");
    file(root, "x");
    Destination destination = new Destination.File(root.resolve("out/y.png"),
        List.of(ImageFormat.PNG));
    assertThat(keptTargets(plan(destination, "x.PNG"), root)).containsExactly("out/y.png");
    assertThat(keptTargets(plan(destination, "x"), root)).containsExactly("out/y.png");
  }

  @Test
  void oneFileDoesNotTakeSeveralPicturesNorNone() throws IOException {
    file(root, "a/x.jpg");
    file(root, "a/y.jpg");
    folder(root, "empty");
    Destination destination = new Destination.File(root.resolve("y.png"), List.of(ImageFormat.PNG));
    String message = "-o %s takes one picture, and the input has %d; name a folder instead";
    for (String[] inputs : List.of(new String[]{"a"}, new String[]{"a/x.jpg", "missing.jpg"})) {
      assertThatIllegalArgumentException().isThrownBy(() -> plan(destination, inputs))
          .withMessage(message, root.resolve("y.png"), 2);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> plan(destination, "empty"))
        .withMessage(message, root.resolve("y.png"), 0);
  }

  @Test
  void oneMissingFileForOneFileIsAFailureOfItsOwn() throws IOException {
    BatchPlan plan = plan(new Destination.File(root.resolve("y.png"), List.of(ImageFormat.PNG)),
        "missing.jpg");
    assertThat(lines(plan.leftOut(), root))
        .containsExactly("Failed missing.jpg: no such file or folder; check the name");
  }

  @Test
  void oneFileThatIsTheOriginalIsAFailure() throws IOException {
    file(root, "x.png");
    BatchPlan plan = plan(new Destination.File(root.resolve("./x.png"), List.of(ImageFormat.PNG)),
        "x.png");
    assertThat(plan.tasks()).isEmpty();
    assertThat(lines(plan.leftOut(), root)).containsExactly("Failed x.png" + OVERWRITES);
  }

  @Test
  void inPlaceTakesPngFilesByTheirContentOnly() throws IOException {
    byte[] png = TestPictures.png(1);
    file(root, "a/really.jpg", png);
    file(root, "a/not.png");
    file(root, "a/x.png", png);
    BatchPlan plan = plan(new Destination.InPlace(), "a");
    assertThat(targets(plan, root)).containsExactly("a/really.jpg -> a/really.jpg",
        "a/x.png -> a/x.png");
    assertThat(plan.tasks()).allMatch(BatchPlan.Task::isInPlace);
    assertThat(keptTargets(plan, root)).containsExactly("a/really.jpg", "a/x.png");
    assertThat(lines(plan.leftOut(), root))
        .containsExactly("Failed a/not.png: --in-place rewrites PNG files only; use -o FOLDER");
  }

  private BatchPlan plan(Destination destination, String... inputs) throws IOException {
    return BatchPlan.of(Stream.of(inputs).map(root::resolve).toList(), destination);
  }
}
