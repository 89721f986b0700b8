package dev.ics.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ics.batch.TestFiles;
import dev.ics.dataset.Verification.Finding;
import dev.ics.dataset.Verification.Finding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

  @TempDir
  private Path root;
  private Sandbox sandbox;
  private final List<Finding> findings = new ArrayList<>();

  @BeforeEach
  void aDataset() throws IOException {
    sandbox = Sandbox.filled(root);
    sandbox.run();
  }

  @Test
  void whatWasJustWrittenIsIntact() throws IOException {
    assertThat(verify()).isEqualTo(new Verification.Result(4, 0));
    assertThat(findings).isEmpty();
  }

  @Test
  void changedMissingAndStrayFilesAreFound() throws IOException {
    byte[] bytes = Files.readAllBytes(sandbox.out("a.png"));
    bytes[bytes.length / 2] ^= 1;
    Files.write(sandbox.out("a.png"), bytes);
    Files.delete(sandbox.out("sub/z.png"));
    TestFiles.file(sandbox.out(), "sub/stray.png", new byte[1]);
    TestFiles.file(sandbox.out(), ".ics-0123456789abcdef.tmp", new byte[1]);
    assertThat(verify()).isEqualTo(new Verification.Result(2, 4));
    assertThat(findings).containsExactly(new Finding("a.png", Kind.CHANGED),
        new Finding("sub/z.png", Kind.MISSING),
        new Finding(".ics-0123456789abcdef.tmp", Kind.STRAY),
        new Finding("sub/stray.png", Kind.STRAY));
  }

  @Test
  void namesThatLeadOutOfTheFolderAndLinesThatAreNoneAreRefused() throws IOException {
    Path outside = TestFiles.file(root, "outside.png", new byte[]{1});
    for (String target : List.of("../outside.png", outside.toString(), "sub/../../outside.png")) {
      append(
          "{\"source\":\"x\",\"status\":\"compressed\",\"target\":\"%s\",\"targetSha256\":\"%s\"}"
              .formatted(target, Sha256.of(outside)));
    }
    append("no line");
    assertThat(verify()).isEqualTo(new Verification.Result(4, 4));
    assertThat(findings).containsExactly(new Finding("manifest.jsonl:7", Kind.BAD_LINE),
        new Finding("manifest.jsonl:8", Kind.BAD_LINE),
        new Finding("manifest.jsonl:9", Kind.BAD_LINE),
        new Finding("manifest.jsonl:10", Kind.BAD_LINE));
  }

  @Test
  void aLinkInThePlaceOfAResultIsNotFollowed() throws IOException {
    Path copy = Files.copy(sandbox.out("a.png"), root.resolve("copy.png"));
    Files.delete(sandbox.out("a.png"));
    Files.createSymbolicLink(sandbox.out("a.png"), copy);
    verify();
    assertThat(findings).containsExactly(new Finding("a.png", Kind.MISSING));
  }

  @Test
  void withoutAManifestNothingCanBeSaid() throws IOException {
    Files.delete(sandbox.out("manifest.jsonl"));
    assertThatThrownBy(this::verify).isInstanceOf(DatasetException.NoManifest.class)
        .hasMessageEndingWith(
            "manifest.jsonl is not there; the last run did not come to its end, call it again");
    assertThatThrownBy(() -> Verification.of(root.resolve("in"), findings::add))
        .hasMessageEndingWith("only what ics dataset wrote can be verified");
  }

  private Verification.Result verify() throws IOException {
    return Verification.of(sandbox.out(), findings::add);
  }

  private void append(String line) throws IOException {
    Files.write(sandbox.out("manifest.jsonl"), (line + "\n").getBytes(UTF_8),
        StandardOpenOption.APPEND);
  }
}
