package dev.ics.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/// A manifest of any content beside one result; a file with the same bytes lies outside the folder.
class VerificationFuzzTest {

  private static final String DIGEST = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";

  @TempDir
  private static Path folder;

  private static Tree tree = new Tree(Path.of("in"), Path.of("out"));

  @BeforeAll
  static void writeFiles() throws IOException {
    tree = new Tree(folder, Files.createDirectory(folder.resolve("out")));
    Files.writeString(tree.out().resolve("in.png"), "a");
    Files.writeString(folder.resolve("outside.png"), "a");
  }

  static Stream<byte[]> seeds() {
    return Stream.of("in.png", "../outside.png", "/etc/passwd", "in.png/../../outside.png", "", ".",
        "a\\u0000b").map(target -> """
            {"source":"in.png","target":"%s","status":"compressed","targetSha256":"%s"}
            """.formatted(target, DIGEST).getBytes(UTF_8));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "60s")
  void noManifestVouchesForAFileOutside(byte[] manifest) throws IOException {
    Files.write(tree.lines(), manifest);
    long[] named = {0};
    Verification.Result result = Verification.of(tree.out(), finding -> named[0]++);
    if (result.differing() != named[0]) {
      throw new AssertionError("%s, of which %d were told".formatted(result, named[0]));
    }
    long lines = new String(manifest, UTF_8).lines()
        .filter(line -> line.contains("in.png")
            || line.contains("\\"))
        .count();
    if (result.intact() > lines) {
      throw new AssertionError("intact: " + result);
    }
  }
}
