package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetCommandTest {

  @TempDir
  private Path folder;

  private Path in;
  private Path out;

  @BeforeEach
  void makeDataset() throws IOException {
    in = folder.resolve("in");
    out = folder.resolve("out");
    Pictures.noise(in.resolve("a.png"));
    Pictures.noise(in.resolve("below/deeper/b.png"));
  }

  @Test
  void theTreeStaysAndEveryFifthPixelIsKept() throws IOException {
    Cli cli = Cli.run("dataset", in, out, "-k", 8);

    assertThat(cli.exitCode()).isZero();
    assertThat(Pictures.read(out.resolve("a.png")).getWidth()).isEqualTo(12);
    assertThat(Pictures.read(out.resolve("below/deeper/b.png")).getWidth()).isEqualTo(12);
  }

  @Test
  void anotherStepIsTaken() throws IOException {
    Cli.run("dataset", in, out, "-k", 8, "--step", 2);
    assertThat(Pictures.read(out.resolve("a.png")).getWidth()).isEqualTo(30);
  }

  @Test
  void aSizeTakesThePlaceOfTheStep() throws IOException {
    Cli.run("dataset", in, out, "-k", 8, "--resize", "25x25");
    assertThat(Pictures.read(out.resolve("a.png")).getWidth()).isEqualTo(25);
  }

  @Test
  void resultsAreWrittenEvenIfLarger() throws IOException {
    Path dot = Pictures.write(in.resolve("dot.png"), Pictures.dot());
    Cli cli = Cli.run("dataset", in, out, "-k", 8, "--resize", "99x99", "--fit", "stretch");
    assertThat(cli.exitCode()).isZero();
    assertThat(Pictures.read(out.resolve("dot.png")).getWidth()).isEqualTo(99);
    assertThat(cli.out()).contains("3 pictures compressed").contains("+").contains(dot.toString());
  }

  @Test
  void atFullSizeOriginalsMayBeKept() throws IOException {
    Path dot = Pictures.write(in.resolve("dot.png"), Pictures.dot());
    Cli.run("dataset", in, out, "-k", 8, "--step", 1);
    assertThat(out.resolve("dot.png")).hasSameBinaryContentAs(dot);
  }
}
