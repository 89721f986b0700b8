package dev.ics.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.batch.FileResult;
import dev.ics.batch.TestPictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sources that are not as they were when the run began.
class ChangingSourcesTest {

  @TempDir
  private Path root;
  private Sandbox sandbox;

  /// What happens to the sources after the first picture.
  @FunctionalInterface
  private interface Change {
    void happen() throws IOException;
  }

  @BeforeEach
  void sources() throws IOException {
    sandbox = Sandbox.filled(root);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void oneThatVanishesFailsAloneAndIsDoneWhenItIsBack(boolean packed) throws IOException {
    Path away = root.resolve("away.png");
    DatasetSummary summary = runWith(packed, () -> Files.move(sandbox.in("sub/z.png"), away));
    assertThat(summary.whole().compressed()).isEqualTo(3);
    assertThat(sandbox.failures()).contains("no such file or folder; check the name");
    assertThat(sandbox.manifest().getLast())
        .startsWith("{\"source\":\"sub/z.png\",\"target\":null,\"status\":\"failed\"");
    Files.move(away, sandbox.in("sub/z.png"));
    assertCompletes(packed);
    assertThat(sandbox.done()).containsExactly("sub/z.png");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void oneThatChangesBeforeItsTurnIsDoneAsItIsThen(boolean packed) throws IOException {
    byte[] other = TestPictures.png(123);
    runWith(packed, () -> Files.write(sandbox.in("sub/z.png"), other));
    assertThat(sandbox.manifest().getLast())
        .contains("\"sourceSha256\":\"" + Sha256.of(other) + "\"");
    assertCompletes(packed);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void oneThatChangesAfterItsTurnIsDoneAgainByTheNextRun(boolean packed) throws IOException {
    runWith(packed, () -> Files.write(sandbox.in("a.png"), TestPictures.png(123)));
    run(packed);
    assertThat(sandbox.done()).containsExactly("a.png");
    assertCompletes(packed);
  }

  @Test
  void oneThatBecomesAFolderFailsAlone() throws IOException {
    runWith(false, () -> {
      Files.delete(sandbox.in("sub/z.png"));
      Files.createDirectory(sandbox.in("sub/z.png"));
    });
    assertThat(sandbox.failures()).contains("has become a folder; name it again");
  }

  private DatasetSummary runWith(boolean packed, Change change) throws IOException {
    return sandbox.run(new Dataset(options(sandbox, packed)), result -> {
      if (result instanceof FileResult.Done && result.source().endsWith("a.png")) {
        try {
          change.happen();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    });
  }

  private void run(boolean packed) throws IOException {
    sandbox.run(options(sandbox, packed));
  }

  private static DatasetOptions options(Sandbox sandbox, boolean packed) {
    return sandbox.options(packed ? Sandbox.shards() : Arrangement.PLAIN, 1, false);
  }

  /// The next run makes what a first one would make of the sources now.
  private void assertCompletes(boolean packed) throws IOException {
    Sandbox fresh = sandbox.with("fresh");
    fresh.run(options(fresh, packed));
    run(packed);
    assertThat(sandbox.visible()).isEqualTo(fresh.visible());
  }
}
