package dev.ics.batch;

import static dev.ics.batch.TestFiles.file;
import static dev.ics.batch.TestFiles.folder;
import static dev.ics.batch.TestFiles.lines;
import static dev.ics.batch.TestFiles.link;
import static dev.ics.batch.TestFiles.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ics.write.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is found below the inputs. A walk without end, or one that opens a pipe, is a failure too.
@Timeout(
    value = 60,
    threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BatchPlanFoldersTest {

  @TempDir
  private Path temporary;
  private Path root;
  private Path out;

  @BeforeEach
  void realFolders() throws IOException {
    root = temporary.toRealPath();
    out = root.resolve("OUT");
  }

  @Test
  void aFolderIsDoneWithAllBelowItInTheOrderOfNames() throws IOException {
    for (String name : List.of("in/b.jpg", "in/a/z.png", "in/a/b/c.gif", "in/Z.png", "in/a.bmp")) {
      file(root, name);
    }
    BatchPlan plan = plan("in");
    assertThat(targets(plan, root)).containsExactly("in/Z.png -> OUT/Z.png",
        "in/a/b/c.gif -> OUT/a/b/c.png", "in/a/z.png -> OUT/a/z.png", "in/a.bmp -> OUT/a.png",
        "in/b.jpg -> OUT/b.png");
    assertThat(plan.leftOut()).isEmpty();
  }

  @Test
  void namesInAnyScriptAreFound() throws IOException {
    List<String> names = List.of("图片.png", "صورة.png", "ภาพ.png", "фото.png", "🦊👨‍👩‍👧.png",
        "cafe\u0301.png", "two words.png", "a'\"$(b).png", "-o.png");
    for (String name : names) {
      file(root, "in/目录/" + name);
    }
    assertThat(plan("in").tasks())
        .map(task -> out.relativize(task.target(ImageFormat.PNG)).toString())
        .containsExactlyInAnyOrderElementsOf(names.stream().map("目录/"::concat).toList());
  }

  @Test
  void everyRegularFileIsATaskWhateverItsName() throws IOException {
    file(root, "in/notes.txt");
    file(root, "in/picture");
    Files.write(root.resolve("in/empty.png"), new byte[0]);
    assertThat(plan("in").tasks()).hasSize(3)
        .map(task -> task.state().bytes())
        .containsExactly(0L, 1L, 1L);
  }

  @Test
  void hiddenFilesInAFolderArePassedOver() throws IOException {
    for (String name : List.of(".DS_Store", ".x.png", "Thumbs.db", "desktop.ini", ".git/a.png",
        "x.png")) {
      file(root, "in/" + name);
    }
    BatchPlan plan = plan("in");
    assertThat(targets(plan, root)).containsExactly("in/x.png -> OUT/x.png");
    String reason = ": hidden; name it to have it done";
    assertThat(lines(plan.leftOut(), root)).containsExactly("Skipped in/.DS_Store" + reason,
        "Skipped in/.git" + reason, "Skipped in/.x.png" + reason, "Skipped in/Thumbs.db" + reason,
        "Skipped in/desktop.ini" + reason);
  }

  @Test
  void hiddenFilesThatAreNamedAreDone() throws IOException {
    file(root, "in/.x.jpg");
    file(root, "in/.folder/y.jpg");
    BatchPlan plan = plan("in", "in/.x.jpg", "in/.folder");
    assertThat(targets(plan, root)).containsExactly("in/.x.jpg -> OUT/.x.png",
        "in/.folder/y.jpg -> OUT/.folder/y.png");
    assertThat(plan.leftOut()).isEmpty();
  }

  @Test
  void aLinkToAFolderIsFollowed() throws IOException {
    file(root, "elsewhere/x.jpg");
    link(folder(root, "in").resolve("linked"), root.resolve("elsewhere"));
    assertThat(targets(plan("in"), root)).containsExactly("in/linked/x.jpg -> OUT/linked/x.png");
  }

  @Test
  void anInputThatIsALinkIsDoneUnderItsOwnName() throws IOException {
    file(root, "in/x.jpg");
    link(root.resolve("folder"), root.resolve("in"));
    link(root.resolve("y.jpg"), file(root, "z.jpg"));
    assertThat(targets(plan("folder", "y.jpg"), root))
        .containsExactly("folder/x.jpg -> OUT/folder/x.png", "y.jpg -> OUT/y.png");
  }

  @Test
  void aLinkBackToAFolderAboveItIsOneFailureAndNothingElseIsLost() throws IOException {
    file(root, "in/a/x.jpg");
    file(root, "in/z.jpg");
    link(root.resolve("in/a/loop"), root.resolve("in"));
    link(root.resolve("in/a/self"), root.resolve("in/a"));
    BatchPlan plan = plan("in");
    assertThat(targets(plan, root)).containsExactly("in/a/x.jpg -> OUT/a/x.png",
        "in/z.jpg -> OUT/z.png");
    assertThat(lines(plan.leftOut(), root)).containsExactly(
        "Failed in/a/loop: links back to " + root.resolve("in") + "; remove the link",
        "Failed in/a/self: links back to " + root.resolve("in/a") + "; remove the link");
  }

  @Test
  void aLinkBackToAFolderAboveTheInputIsAFailureToo() throws IOException {
    file(root, "in/a/x.jpg");
    file(root, "in/other.jpg");
    link(root.resolve("in/a/up"), root.resolve("in"));
    BatchPlan plan = plan("in/a");
    assertThat(targets(plan, root)).containsExactly("in/a/x.jpg -> OUT/x.png");
    assertThat(lines(plan.leftOut(), root)).singleElement()
        .asString()
        .startsWith("Failed in/a/up: links back to");
  }

  @Test
  void aLoopOverALinkedFolderIsFound() throws IOException {
    file(root, "elsewhere/x.jpg");
    link(folder(root, "in").resolve("there"), root.resolve("elsewhere"));
    link(root.resolve("elsewhere/back"), root.resolve("in"));
    BatchPlan plan = plan("in");
    assertThat(targets(plan, root)).containsExactly("in/there/x.jpg -> OUT/there/x.png");
    assertThat(lines(plan.leftOut(), root)).containsExactly(
        "Failed in/there/back: links back to " + root.resolve("in") + "; remove the link");
  }

  @Test
  void aLinkToItselfIsAFailure() throws IOException {
    link(folder(root, "in").resolve("self"), root.resolve("in/self"));
    assertThat(lines(plan("in").leftOut(), root))
        .containsExactly("Failed in/self: links back to itself; remove the link");
  }

  @Test
  void foldersThatLinkToEachOtherAreWalkedOnceEach() throws IOException {
    int folders = 12; // every path through them would be more than 12! folders
    for (int i = 0; i < folders; i++) {
      file(root, "in/" + (char) ('a' + i) + "/x.jpg");
    }
    for (int i = 0; i < folders; i++) {
      for (int j = 0; j < folders; j++) {
        if (i != j) {
          link(root.resolve("in/" + (char) ('a' + i) + "/to" + j),
              root.resolve("in/" + (char) ('a' + j)));
        }
      }
    }
    BatchPlan plan = plan("in");
    assertThat(plan.tasks()).hasSize(folders);
    assertThat(plan.leftOut()).isEmpty();
  }

  @Test
  void aFileIsDoneUnderItsOwnNameEvenIfALinkToItComesFirst() throws IOException {
    Path original = file(root, "in/z/x.jpg");
    link(root.resolve("in/a.jpg"), original);
    link(root.resolve("in/b"), root.resolve("in/z"));
    assertThat(targets(plan("in"), root)).containsExactly("in/z/x.jpg -> OUT/z/x.png");
  }

  @Test
  void aDanglingLinkAndAMissingInputAreFailures() throws IOException {
    link(folder(root, "in").resolve("dangling.png"), root.resolve("gone.png"));
    BatchPlan plan = plan("in", "missing.png");
    assertThat(plan.tasks()).isEmpty();
    assertThat(lines(plan.leftOut(), root)).containsExactly(
        "Failed in/dangling.png: links to a file that does not exist; repair or remove the link",
        "Failed missing.png: no such file or folder; check the name");
  }

  @Test
  void aPipeIsAFailureAndIsNotOpened() throws IOException, InterruptedException {
    Path pipe = folder(root, "in").resolve("pipe.png");
    Requirement.met(Programs.run("mkfifo", pipe.toString()), "mkfifo makes a pipe");
    String reason = ": is a pipe, a socket or a device, not a picture; leave it out";
    assertThat(lines(plan("in").leftOut(), root)).containsExactly("Failed in/pipe.png" + reason);
    assertThat(lines(plan("in/pipe.png").leftOut(), root))
        .containsExactly("Failed in/pipe.png" + reason);
  }

  @Test
  void anUnreadableFolderIsOneFailureAndTheRestIsDone() throws IOException {
    Path closed = folder(root, "in/closed");
    file(closed, "x.jpg");
    file(root, "in/y.jpg");
    Permissions.assumeTheyBind();
    Permissions.set(closed, "---------");
    BatchPlan plan = plan("in");
    Permissions.set(closed, "rwx------");
    assertThat(targets(plan, root)).containsExactly("in/y.jpg -> OUT/y.png");
    assertThat(lines(plan.leftOut(), root)).containsExactly("Failed in/closed: folder cannot be"
        + " read: permission denied; make it readable (chmod u+rx) or leave it out");
  }

  @Test
  void theOutputFolderIsNoInput() throws IOException {
    file(root, "in/x.jpg");
    file(root, "in/results/old.png");
    file(root, "in/results/deep/older.png");
    link(root.resolve("in/link"), root.resolve("in/results"));
    link(root.resolve("in/link.png"), root.resolve("in/results/old.png"));
    BatchPlan plan = BatchPlan.of(List.of(root.resolve("in")),
        new Destination.Folder(root.resolve("in/../in/results"), List.of(ImageFormat.PNG)));
    assertThat(plan.tasks()).map(BatchPlan.Task::source).containsExactly(root.resolve("in/x.jpg"));
    assertThat(plan.leftOut()).isEmpty();
  }

  @Test
  void anInputBelowTheOutputFolderIsDone() throws IOException {
    file(root, "OUT/in/deep/x.jpg");
    assertThat(targets(plan("OUT/in"), root))
        .containsExactly("OUT/in/deep/x.jpg -> OUT/deep/x.png");
  }

  @Test
  void aFileNamedTwiceIsDoneOnce() throws IOException {
    Path file = file(root, "in/x.jpg");
    link(root.resolve("link.jpg"), file);
    link(root.resolve("folder"), root.resolve("in"));
    assertThat(targets(plan("in/x.jpg", "in/../in/x.jpg", "link.jpg", "in", "folder"), root))
        .containsExactly("in/x.jpg -> OUT/x.png");
  }

  @Test
  void anOutputFolderThatIsAFileIsRefusedAtOnce() throws IOException {
    file(root, "in/x.jpg");
    out = file(root, "file").resolve("below");
    assertThatThrownBy(() -> plan("in")).isInstanceOf(IOException.class)
        .hasMessage("%s: is not a folder, so no output can go there; choose another output",
            root.resolve("file"));
  }

  @Test
  void aNameThatTheLocaleCannotWriteIsAFailureAndTheOthersAreDone()
      throws IOException, InterruptedException {
    file(root, "in/图片.jpg");
    file(root, "in/x.jpg");
    List<String> said = PlanInPlainLocale.run(root.resolve("in"), out);
    assertThat(said).containsExactly("x.jpg",
        "its name has letters that the locale does not know; set LC_ALL=C.UTF-8");
  }

  private BatchPlan plan(String... inputs) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (String input : inputs) {
      paths.add(root.resolve(input));
    }
    return BatchPlan.of(paths, new Destination.Folder(out, List.of(ImageFormat.PNG)));
  }
}
