package dev.ics.batch;

import static dev.ics.batch.TestFiles.file;
import static dev.ics.batch.TestFiles.lines;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.CompressionOptions;
import dev.ics.Compressor;
import dev.ics.decode.DecodeLimits;
import dev.ics.palette.PaletteMethod;
import dev.ics.write.ImageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong with one file is one line, and the others are done.
@Timeout(
    value = 60,
    threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BatchFailuresTest {

  private static final BatchOptions OPTIONS = new BatchOptions(
      CompressionOptions.defaults().withMethod(new PaletteMethod.Mkm(8)), IfLarger.KEEP, false, 2);

  @TempDir
  private Path temporary;
  private Path root;
  private Path out;
  private final List<FileResult> results = new ArrayList<>();

  @BeforeEach
  void aFolderWithTwoGoodPictures() throws IOException {
    root = temporary.toRealPath();
    out = root.resolve("OUT");
    file(root, "in/a.png", TestPictures.png(1));
    file(root, "in/z.png", TestPictures.png(2));
  }

  @Test
  void filesThatAreNoPicturesAreNamedAndTheOthersAreDone() throws IOException {
    file(root, "in/empty.png", new byte[0]);
    file(root, "in/notes.txt", "no picture\n".repeat(99).getBytes(UTF_8));
    file(root, "in/truncated.png", Arrays.copyOf(TestPictures.png(3), 1000));
    new Batch(OPTIONS).run(plan(), results::add);
    assertThat(TestFiles.tree(out)).containsExactly("a.png", "z.png");
    assertOneLineEach("in/empty.png", "in/notes.txt", "in/truncated.png");
  }

  @Test
  void aFileThatVanishesIsNamed() throws IOException {
    Path vanishing = file(root, "in/x.png", TestPictures.png(3));
    BatchPlan plan = plan();
    Files.delete(vanishing);
    new Batch(OPTIONS).run(plan, results::add);
    assertThat(failures())
        .containsExactly("Failed in/x.png: no such file or folder; check the name");
    assertThat(TestFiles.tree(out)).containsExactly("a.png", "z.png");
  }

  @Test
  void aFileThatHasBecomeAPipeIsNotOpened() throws IOException, InterruptedException {
    Path file = file(root, "in/x.png", TestPictures.png(3));
    BatchPlan plan = plan();
    Files.delete(file);
    Requirement.met(Programs.run("mkfifo", file.toString()), "mkfifo makes a pipe");
    new Batch(OPTIONS).run(plan, results::add);
    assertOneLineEach("in/x.png");
  }

  @Test
  void aFileThatIsTooLongIsNotRead() throws IOException {
    try (FileChannel channel = FileChannel.open(root.resolve("in/x.png"),
        StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(1), 3L << 30); // leaves a hole, which takes no space
    }
    new Batch(OPTIONS).run(plan(), results::add);
    assertOneLineEach("in/x.png");
    assertThat(failures()).singleElement().asString().contains("bytes, the limit is");
    CompressionOptions generous = ((CompressionOptions) OPTIONS.recipe())
        .withLimits(DecodeLimits.defaults().withMaxBytes(1L << 40));
    new Batch(new BatchOptions(generous, IfLarger.KEEP, true, 1)).run(plan(), results::add);
    assertThat(failures()).last().asString().contains("bytes, and more than");
  }

  @Test
  void anUnreadableFileIsNamed() throws IOException {
    Permissions.assumeTheyBind();
    Permissions.set(file(root, "in/x.png", TestPictures.png(3)), "-w-------");
    new Batch(OPTIONS).run(plan(), results::add);
    assertThat(failures()).containsExactly("Failed in/x.png: cannot be read: permission denied;"
        + " make it readable (chmod u+r) or leave it out");
    assertThat(TestFiles.tree(out)).containsExactly("a.png", "z.png");
  }

  @Test
  void aReadOnlyOutputFolderIsNamedForEachFile() throws IOException {
    Permissions.assumeTheyBind();
    Files.createDirectory(out);
    Permissions.set(out, "r-xr-xr-x");
    new Batch(OPTIONS).run(plan(), results::add);
    Permissions.set(out, "rwxr-xr-x");
    assertThat(failures()).hasSize(2)
        .contains("Failed in/a.png: cannot write "
            + out.resolve("a.png") + ": permission denied; make " + out
            + " writable (chmod u+w) or choose another output");
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void aReadOnlyFileSystemIsNamedForEachFile() throws IOException, InterruptedException {
    try (TemporaryMount disk = TemporaryMount.at(out, "size=64k")) {
      disk.makeReadOnly();
      new Batch(OPTIONS).run(plan(), results::add);
      assertThat(failures()).hasSize(2)
          .contains("Failed in/a.png: cannot write "
              + out.resolve("a.png") + ": " + out + " is on a read-only file system;"
              + " choose another output");
    }
  }

  @Test
  void aFullDiskIsNamedAndHoldsWholeFilesOnly() throws IOException, InterruptedException {
    try (TemporaryMount disk = TemporaryMount.at(out, "size=16k")) {
      Path old = Files.write(disk.folder().resolve("old"), new byte[15_000]);
      new Batch(OPTIONS).run(plan(), results::add);
      assertThat(failures()).hasSize(2)
          .allSatisfy(line -> assertThat(line)
              .contains("cannot write " + out)
              .containsPattern("no space left; free [0-9,.]+ bytes"));
      assertThat(TestFiles.tree(out)).containsExactly("old");
      assertThat(old).hasSize(15_000);
    }
  }

  @Test
  void anOutputFolderThatBecomesAFileDuringTheWorkIsNamed() throws IOException {
    new Batch(OPTIONS, bytes -> {
      appear("OUT");
      return new Compressor(((CompressionOptions) OPTIONS.recipe())).compress(bytes);
    }).run(plan(), results::add);
    assertThat(failures()).hasSize(2)
        .contains("Failed in/a.png: cannot write "
            + out.resolve("a.png") + ": " + out + " is not a folder; choose another output");
    assertThat(out).hasBinaryContent(new byte[1]);
  }

  @Test
  void aFileThatAppearsAtATargetDuringTheWorkStays() throws IOException {
    new Batch(OPTIONS, bytes -> {
      appear("OUT/a.png");
      return new Compressor(((CompressionOptions) OPTIONS.recipe())).compress(bytes);
    }).run(plan(), results::add);
    assertThat(failures()).containsExactly(
        "Failed in/a.png: " + out.resolve("a.png") + " exists; --force replaces it");
    assertThat(out.resolve("a.png")).hasBinaryContent(new byte[1]);
    assertThat(TestFiles.tree(out)).containsExactly("a.png", "z.png");
  }

  @Test
  void aNameThatIsTooLongWithItsNewExtensionIsNamed() throws IOException {
    String name = "x".repeat(253);
    file(root, "in/" + name, TestPictures.png(3));
    new Batch(OPTIONS).run(plan(), results::add);
    assertThat(failures()).containsExactly("Failed in/" + name + ": cannot write "
        + out.resolve(name + ".png") + ": the name is too long; rename the source");
    assertThat(TestFiles.tree(out)).containsExactly("a.png", "z.png");
  }

  @Test
  void aLackOfMemoryIsToldWithTheWayOut() throws IOException {
    new Batch(OPTIONS, _ -> {
      throw new OutOfMemoryError();
    }).run(plan(), results::add);
    assertThat(failures()).hasSize(2)
        .allSatisfy(line -> assertThat(line)
            .contains("too large for the memory there is")
            .contains("-Xmx", "--jobs 1"));
  }

  @Test
  void aFaultInAStageIsToldWithItsPlace() throws IOException {
    new Batch(OPTIONS, _ -> {
      throw new IllegalStateException("of two\nlines");
    }).run(plan(), results::add);
    assertThat(failures()).hasSize(2)
        .allSatisfy(line -> assertThat(line)
            .contains("java.lang.IllegalStateException: of two lines")
            .contains("BatchFailuresTest.java")
            .doesNotContain("\n"));
  }

  @Test
  void aPathOnALineHasNoLineBreak() {
    assertThat(Reasons.exists(Path.of("a\nb\u001b[2J.png")))
        .isEqualTo("a?b?[2J.png exists; --force replaces it");
  }

  private BatchPlan plan() throws IOException {
    return BatchPlan.of(List.of(root.resolve("in")),
        new Destination.Folder(out, List.of(ImageFormat.PNG)));
  }

  private void appear(String name) {
    try {
      file(root, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> failures() {
    return lines(results, root).stream().filter(line -> line.startsWith("Failed")).toList();
  }

  private void assertOneLineEach(String... names) {
    assertThat(failures()).hasSize(names.length)
        .allSatisfy(
            line -> assertThat(line).hasLineCount(1).doesNotContainPattern("java|Exception|null"));
    assertThat(failures()).map(line -> line.replaceFirst("Failed ([^:]*): .+", "$1"))
        .containsExactlyInAnyOrder(names);
  }
}
