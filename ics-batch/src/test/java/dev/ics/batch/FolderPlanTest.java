package dev.ics.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.write.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPlanTest {

  @TempDir
  private Path root;
  private Path in;

  @BeforeEach
  void aFolder() throws IOException {
    in = Files.createDirectories(root.resolve("in"));
  }

  @Test
  void theNameDecidesWhatAFileIsAndWithoutOneItsFirstBytes() throws IOException {
    TestFiles.file(in, "broken.JPG");
    TestFiles.file(in, "photo.heic");
    TestFiles.file(in, "photo", TestPictures.png(1));
    TestFiles.file(in, "cut.download", new byte[]{(byte) 0x89, 'P', 'N', 'G'});
    TestFiles.file(in, "train.txt", TestPictures.png(1));
    TestFiles.file(in, "README", "read me".getBytes(UTF_8));
    TestFiles.file(in, "sub/empty", new byte[0]);
    assertThat(pictures(plan(Globs.ALL))).containsExactly("broken.JPG", "cut.download", "photo",
        "photo.heic");
    assertThat(others(plan(Globs.ALL))).containsExactly("README -> out/README",
        "sub/empty -> out/sub/empty", "train.txt -> out/train.txt");
  }

  @Test
  void otherFilesThatAreNotCopiedAreToldAndNotFailed() throws IOException {
    TestFiles.file(in, "val.txt");
    FolderPlan plan = plan(Globs.ALL).leavingOthers();
    assertThat(plan.others()).isEmpty();
    assertThat(TestFiles.lines(plan.pictures().leftOut(), in)).containsExactly(
        "Skipped val.txt: no picture by its name or its first bytes; --copy-others copies it");
  }

  @Test
  void whatIsExcludedIsAsIfItWereNotThere() throws IOException {
    for (String name : List.of("a.png", "thumbs/b.png", "train/a.png", "train/x.gif", "c.txt")) {
      TestFiles.file(in, name);
    }
    Globs globs = Globs.of(List.of("*.png", "*.txt"), List.of("thumbs", "train/a*"));
    assertThat(pictures(plan(globs))).containsExactly("a.png");
    assertThat(others(plan(globs))).containsExactly("c.txt -> out/c.txt");
    assertThat(plan(globs).pictures().leftOut()).isEmpty();
  }

  @Test
  void anExcludedFolderIsNotEntered() throws IOException {
    TestFiles.file(in, "closed/a.png");
    TestFiles.file(in, ".git/a.png");
    Files.createSymbolicLink(in.resolve("closed/nowhere.png"), root.resolve("nowhere"));
    FolderPlan plan = plan(Globs.of(List.of(), List.of("closed", ".git")));
    assertThat(plan.pictures()).isEqualTo(new BatchPlan(List.of(), List.of()));
  }

  @Test
  void linksThatLeadOutAreToldAndNotFollowedAndOthersOnce() throws IOException {
    TestFiles.file(root, "outside/secret.png");
    TestFiles.file(in, "a.png");
    TestFiles.file(in, "sub/b.png");
    TestFiles.link(in.resolve("file.png"), root.resolve("outside/secret.png"));
    TestFiles.link(in.resolve("folder"), Path.of("../outside"));
    TestFiles.link(in.resolve("again.png"), in.resolve("a.png"));
    TestFiles.link(in.resolve("subAgain"), Path.of("sub"));
    TestFiles.file(in, "sub/deep/c.png");
    FolderPlan plan = plan(Globs.ALL);
    assertThat(pictures(plan)).containsExactly("a.png", "sub/b.png", "sub/deep/c.png");
    Path outside = root.toRealPath().resolve("outside");
    assertThat(TestFiles.lines(plan.pictures().leftOut(), in)).containsExactly(
        "Skipped file.png: links out of the folder, to " + outside.resolve("secret.png")
            + "; name that folder instead",
        "Skipped folder: links out of the folder, to " + outside
            + "; name that folder instead");
  }

  @Test
  void aFolderMayBeNamedByALink() throws IOException {
    TestFiles.file(in, "a.png");
    Path link = TestFiles.link(root.resolve("link"), in);
    FolderPlan plan = FolderPlan.of(link, root.resolve("out"),
        new Destination.Folder(root.resolve("out"), List.of(ImageFormat.PNG)), Globs.ALL,
        _ -> new SourceKind.Picture());
    assertThat(plan.pictures().tasks()).hasSize(1);
  }

  private FolderPlan plan(Globs globs) throws IOException {
    Path out = root.resolve("out");
    return FolderPlan.of(in, out, new Destination.Folder(out, List.of(ImageFormat.PNG)), globs,
        _ -> new SourceKind.Picture());
  }

  private List<String> pictures(FolderPlan plan) {
    return plan.pictures()
        .tasks()
        .stream()
        .map(task -> in.relativize(task.source()).toString().replace('\\', '/'))
        .toList();
  }

  private List<String> others(FolderPlan plan) {
    return plan.others()
        .stream()
        .map(other -> in.relativize(other.source()) + " -> " + root.relativize(other.target()))
        .map(line -> line.replace('\\', '/'))
        .toList();
  }
}
