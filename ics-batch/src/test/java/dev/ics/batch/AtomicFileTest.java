package dev.ics.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  private static final byte[] OLD = {1, 2, 3};
  private static final byte[] NEW = new byte[200_000]; // more than is written at a time

  @TempDir
  private Path folder;

  @Test
  void aNewFileHoldsAllBytesAndNothingElseIsLeft() throws IOException {
    Path target = folder.resolve("图片/deep/x.png");
    byte[] bytes = TestPictures.png(1);
    AtomicFile.create(target, bytes);
    assertThat(target).hasBinaryContent(bytes);
    assertThat(TestFiles.tree(folder)).containsExactly("图片/deep/x.png");
  }

  @Test
  void aNewFileHasTheRightsOfAnyNewFile() throws IOException {
    Path other = Files.write(folder.resolve("other"), OLD);
    Path created = folder.resolve("created");
    AtomicFile.create(created, NEW);
    Path replaced = folder.resolve("replaced");
    AtomicFile.replace(replaced, NEW);
    assertThat(List.of(Permissions.of(created), Permissions.of(replaced)))
        .containsOnly(Permissions.of(other));
  }

  @Test
  void whatIsHalfWrittenIsItsOwnersAlone() throws IOException {
    Path target = folder.resolve("x.png");
    List<String> seen = new ArrayList<>();
    AtomicFile.Content content = out -> {
      for (String name : TestFiles.tree(folder)) {
        seen.add(Permissions.of(folder.resolve(name)));
      }
      out.write(NEW);
    };
    AtomicFile.replace(target, content);
    AtomicFile.create(folder.resolve("y.png"), content);
    assertThat(seen).startsWith("rw-------").contains("rw-------", Permissions.of(target));
    assertThat(Permissions.of(folder.resolve("y.png"))).isEqualTo(Permissions.of(target));
    assertThat(target).hasBinaryContent(NEW);
  }

  @Test
  void creatingLeavesAFileThatIsThereAsItIs() throws IOException {
    Path target = Files.write(folder.resolve("x.png"), OLD);
    assertFailsAndChangesNothing(() -> AtomicFile.create(target, NEW));
    assertThat(target).hasBinaryContent(OLD);
  }

  @Test
  void creatingLeavesADanglingLinkAsItIs() throws IOException {
    Path target = Files.createSymbolicLink(folder.resolve("x.png"), folder.resolve("gone.png"));
    assertFailsAndChangesNothing(() -> AtomicFile.create(target, NEW));
    assertThat(target).isSymbolicLink();
  }

  @Test
  void withoutHardLinksANewFileIsMovedToAFreeNameOnly() throws IOException {
    Path source = Files.write(folder.resolve("source"), NEW);
    Path target = Files.write(folder.resolve("taken"), OLD);
    assertFailsAndChangesNothing(() -> AtomicFile.moveToNew(source, target));
    AtomicFile.moveToNew(source, folder.resolve("free"));
    assertThat(folder.resolve("free")).hasBinaryContent(NEW);
    assertThat(TestFiles.tree(folder)).containsExactly("free", "taken");
  }

  @Test
  void withoutHardLinksAMoveThatFailsLeavesTheNameFree() throws IOException {
    assertFailsAndChangesNothing(
        () -> AtomicFile.moveToNew(folder.resolve("missing"), folder.resolve("x.png")));
  }

  @Test
  void ofManyThatCreateOneFileExactlyOneSucceeds() throws Exception {
    int writers = 8;
    CyclicBarrier start = new CyclicBarrier(writers);
    AtomicInteger written = new AtomicInteger();
    Path target = folder.resolve("x.png");
    Callable<Void> write = () -> {
      start.await();
      try {
        AtomicFile.create(target, NEW);
        written.incrementAndGet();
      } catch (FileAlreadyExistsException _) {
        assertThat(target).hasBinaryContent(NEW);
      }
      return null;
    };
    List<Callable<Void>> all = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      all.add(write);
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
      for (Future<Void> one : pool.invokeAll(all)) {
        one.get();
      }
    }
    assertThat(written).hasValue(1);
    assertThat(TestFiles.tree(folder)).containsExactly("x.png");
  }

  @Test
  void replacingPutsTheNewBytesInPlaceOfTheOld() throws IOException {
    Path target = Files.write(folder.resolve("x.png"), OLD);
    AtomicFile.replace(target, NEW);
    assertThat(target).hasBinaryContent(NEW);
    assertThat(TestFiles.tree(folder)).containsExactly("x.png");
  }

  @Test
  void replacingALinkLeavesTheFileBehindItAsItIs() throws IOException {
    Path elsewhere = Files.write(folder.resolve("elsewhere.png"), OLD);
    Path target = Files.createSymbolicLink(folder.resolve("x.png"), elsewhere);
    AtomicFile.replace(target, NEW);
    assertThat(elsewhere).hasBinaryContent(OLD);
    assertThat(target).isRegularFile().hasBinaryContent(NEW);
  }

  @Test
  void replacingDoesNotTouchAFolder() throws IOException {
    Path target = Files.createDirectory(folder.resolve("x.png"));
    assertFailsAndChangesNothing(() -> AtomicFile.replace(target, NEW));
    assertThat(target).isEmptyDirectory();
  }

  @Test
  void rewritingKeepsTheFilesRightsAndFollowsALink() throws IOException {
    Path file = Files.write(folder.resolve("x.png"), OLD);
    Permissions.set(file, "rw-r-x--x");
    Path link = Files.createSymbolicLink(folder.resolve("link.png"), file);
    AtomicFile.rewrite(link, NEW);
    assertThat(link).isSymbolicLink();
    assertThat(file).hasBinaryContent(NEW);
    assertThat(Permissions.of(file)).isEqualTo("rw-r-x--x");
    assertThat(TestFiles.tree(folder)).containsExactly("link.png", "x.png");
  }

  @Test
  void aFileThatIsReadOnlyIsNotRewritten() throws IOException {
    Permissions.assumeTheyBind();
    Path file = Files.write(folder.resolve("x.png"), OLD);
    Permissions.set(file, "r--r--r--");
    assertFailsAndChangesNothing(() -> AtomicFile.rewrite(file, NEW));
    assertThat(file).hasBinaryContent(OLD);
  }

  @Test
  void aReadOnlyFolderStaysAsItIs() throws IOException {
    Permissions.assumeTheyBind();
    Path file = Files.write(folder.resolve("x.png"), OLD);
    Permissions.set(folder, "r-xr-xr-x");
    assertFailsAndChangesNothing(() -> AtomicFile.create(folder.resolve("new.png"), NEW));
    assertFailsAndChangesNothing(() -> AtomicFile.replace(file, NEW));
    Permissions.set(folder, "rwxr-xr-x");
    assertThat(file).hasBinaryContent(OLD);
  }

  @Test
  void aFullDiskLeavesNoPartOfAFileAndTheOldFilesAsTheyAre() throws Exception {
    try (TemporaryMount disk = TemporaryMount.at(folder.resolve("disk"), "size=64k")) {
      Path file = Files.write(disk.folder().resolve("x.png"), OLD);
      assertFailsAndChangesNothing(() -> AtomicFile.create(disk.folder().resolve("y.png"), NEW));
      assertFailsAndChangesNothing(() -> AtomicFile.replace(file, NEW));
      assertFailsAndChangesNothing(() -> AtomicFile.rewrite(file, NEW));
      assertThat(file).hasBinaryContent(OLD);
    }
  }

  @Test
  void aNewFileIsGivenItsNameAndNotCopied() throws Exception {
    try (TemporaryMount disk = TemporaryMount.at(folder.resolve("disk"), "size=64k")) {
      byte[] overHalf = new byte[40_000]; // no room for a second copy
      AtomicFile.create(disk.folder().resolve("x.png"), overHalf);
      assertThat(disk.folder().resolve("x.png")).hasBinaryContent(overHalf);
    }
  }

  private void assertFailsAndChangesNothing(ThrowingCallable write) throws IOException {
    List<String> before = TestFiles.tree(folder);
    assertThatThrownBy(write).isInstanceOf(IOException.class);
    assertThat(TestFiles.tree(folder)).isEqualTo(before);
  }
}
