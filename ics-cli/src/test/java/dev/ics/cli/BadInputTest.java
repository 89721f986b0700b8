package dev.ics.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What a folder may hold and where results may not go, with the whole program: one line for each odd
/// file, the others done, an exit code that says so, and nothing changed that was there before.
class BadInputTest {

  @TempDir
  private Path folder;

  private Path in;

  @BeforeEach
  void makeGoodPicture() throws IOException {
    in = folder.resolve("in");
    Pictures.noise(in.resolve("good.png"));
  }

  @Test
  void oddFilesAreNamedAndTheOthersDone() throws Exception {
    byte[] picture = Pictures.noise(1);
    Pictures.write(in.resolve("cut.png"), Arrays.copyOf(picture, picture.length / 2));
    Pictures.write(in.resolve("empty.png"), new byte[0]);
    Pictures.write(in.resolve("notes.txt"), "hello, I am no picture".getBytes(UTF_8));
    Pictures.write(in.resolve(".DS_Store"), new byte[]{0, 0, 0, 1});
    Pictures.noise(in.resolve(".hidden/secret.png"));
    Map<String, Integer> before = Tree.content(in);

    Program.Ended ended = ics("compress", "in", "-k", "4");

    assertThat(ended.err().lines().sorted()).satisfiesExactly(
        line -> assertThat(line).startsWith("ics: in/.DS_Store: skipped: hidden"),
        line -> assertThat(line).startsWith("ics: in/.hidden: skipped: hidden"),
        line -> assertThat(line).startsWith("ics: in/cut.png: ").contains("PNG"),
        line -> assertThat(line).isEqualTo("ics: in/empty.png: the file is empty (0 bytes)"),
        line -> assertThat(line).startsWith("ics: in/notes.txt: not a picture in a known format"));
    assertThat(ended.out().lines()).satisfiesExactly(
        line -> assertThat(line).endsWith("  in/good.png"),
        line -> assertThat(line).startsWith("1 picture compressed, 2 skipped, 3 failed in "),
        line -> assertThat(line).contains(" → "));
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(Tree.names(folder.resolve("Compressed"))).containsExactly("good.png");
    assertThat(Tree.content(in)).isEqualTo(before);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkThatLoopsIsLeftOut() throws Exception {
    Files.createSymbolicLink(in.resolve("around"), in);

    Program.Ended ended = ics("compress", "in", "-k", "4");

    assertThat(ended.err().lines()).singleElement()
        .asString()
        .startsWith("ics: in/around: links back to ")
        .endsWith("/in; remove the link");
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(Tree.names(folder.resolve("Compressed"))).containsExactly("good.png");
  }

  @Test
  void namesMayBeInAnyScript() throws Exception {
    String[] names = {"照片.png", "صورة.png", "Фото.png", "🦆 duck.png", "-minus.png", "a  b'c.png"};
    for (String name : names) {
      Pictures.noise(in.resolve(name));
    }

    Program.Ended ended = ics("compress", "in", "-k", "4");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isZero();
    assertThat(Tree.names(folder.resolve("Compressed"))).contains(names).hasSize(names.length + 1);
    assertThat(ended.out()).contains(names);
  }

  @Test
  void aNameMayBeginAsArgumentFilesDo() throws Exception {
    Pictures.noise(folder.resolve("@good.png"));
    assertThat(ics("compress", "@good.png", "-k", "4").exitCode()).isZero();
    assertThat(Tree.names(folder.resolve("Compressed"))).containsExactly("@good.png");
  }

  @Test
  void twoSourcesForOneNameBothComeOut() throws Exception {
    Pictures.write(in.resolve("good.jpg"), Pictures.jpeg());

    Program.Ended ended = ics("compress", "in", "-k", "4", "--if-larger", "write");

    assertThat(ended.exitCode()).isZero();
    assertThat(Tree.names(folder.resolve("Compressed"))).containsExactly("good.jpg.png",
        "good.png");
  }

  @Test
  void aNameThatIsNotThereIsNamed() throws Exception {
    Program.Ended ended = ics("compress", "in/none.png", "in/good.png", "-k", "4");

    assertThat(ended.err()).startsWith("ics: in/none.png: no such file or folder");
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(Tree.names(folder.resolve("Compressed"))).containsExactly("good.png");
  }

  @Test
  void aFolderWithoutPicturesIsNothingDone() throws Exception {
    Files.createDirectories(folder.resolve("empty"));
    Program.Ended ended = ics("compress", "empty");
    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.out()).startsWith("0 pictures compressed in ");
    assertThat(folder.resolve("Compressed")).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void anUnreadableFileIsNamed_needsSetprivWhereRootRunsTheTests() throws Exception {
    Program.requirePermissionsToBind();
    Path secret = Pictures.noise(in.resolve("secret.png"));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));

    Program.Ended ended = Program.icsWithoutPrivileges(folder, "compress", "in", "-k", "4").run();

    assertThat(ended.err().lines()).singleElement()
        .asString()
        .startsWith("ics: in/secret.png: cannot be read: permission denied; make it readable");
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(Tree.names(folder.resolve("Compressed"))).containsExactly("good.png");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aTargetThatCannotBeWrittenIsNamed_needsSetprivWhereRootRunsTheTests() throws Exception {
    Program.requirePermissionsToBind();
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("r-xr-xr-x"));

    Program.Ended ended = Program
        .icsWithoutPrivileges(folder, "compress", "in", "-o", "out", "-k", "4")
        .run();

    assertThat(ended.err().lines()).singleElement()
        .asString()
        .startsWith("ics: in/good.png: cannot write out/good.png: permission denied");
    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(Tree.names(out)).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFullDiskIsNamedAndKeepsNoHalfFile_needsToMountAsRoot() throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    Requirement.met(Program.succeeds("mount", "-t", "tmpfs", "-o", "size=64k", "ics",
        disk.toString()), "to mount a file system, as root");
    try {
      Path there = Pictures.write(disk.resolve("there.txt"), new byte[60_000]);

      Program.Ended ended = ics("compress", "in", "-o", "disk", "-s", "SO", "--if-larger", "write");

      assertThat(ended.err().lines()).singleElement()
          .asString()
          .startsWith("ics: in/good.png: cannot write disk/good.png: no space left; free ");
      assertThat(ended.exitCode()).isEqualTo(3);
      assertThat(Tree.names(disk)).containsExactly("there.txt");
      assertThat(there).hasSize(60_000);
    } finally {
      Program.succeeds("umount", disk.toString());
    }
  }

  @Test
  void standardOutputThatTakesNothingIsAFailure() throws Exception {
    var full = new File("/dev/full");
    assumeTrue(full.exists(), "needs: /dev/full");

    Program.Ended ended = Program.ics(folder, "compress", "in/good.png", "-o", "-", "-q").run(full);

    assertThat(ended.err()).startsWith("ics: cannot write to standard output");
    assertThat(ended.exitCode()).isEqualTo(3);
  }

  private Program.Ended ics(Object... arguments) throws IOException, InterruptedException {
    return Program.ics(folder, arguments).run();
  }
}
