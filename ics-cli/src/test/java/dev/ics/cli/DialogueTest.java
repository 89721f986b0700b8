package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialogueTest {

  @TempDir
  private Path folder;

  @Test
  void theStrategiesAreNamedBeforeAnythingIsAsked() {
    assertThat(Cli.answer(folder).out())
        .containsSubsequence("Image Compression System", "AUTO ", "SO ", "MKM ", "FKM ", "MBKM ",
            "Strategy (AUTO, SO, MKM, FKM, MBKM) [AUTO]: ");
  }

  @Test
  void emptyAnswersTakeWhatIsInBrackets() throws IOException {
    Pictures.noise(folder.resolve("Uncompressed/a.png"));
    Pictures.noise(folder.resolve("Uncompressed/below/b.png"));

    Cli cli = Cli.answer(folder, "", "", "", "", "");

    assertThat(cli.exitCode()).isZero();
    var result = Pictures.read(folder.resolve("Compressed/a.png"));
    assertThat(result.getWidth()).isEqualTo(12);
    assertThat(Pictures.colors(result)).isEqualTo(32);
    assertThat(folder.resolve("Compressed/below/b.png")).exists();
    assertThat(cli.out()).contains("2 pictures compressed in ");
  }

  @Test
  void sizeOnlyIsNotAskedForColors() throws IOException {
    Pictures.noise(folder.resolve("Uncompressed/a.png"));

    Cli cli = Cli.answer(folder, "so", "2", "", "");

    assertThat(cli.out()).doesNotContain("Number of colors");
    assertThat(Pictures.colors(Pictures.read(folder.resolve("Compressed/a.png")))).isEqualTo(900);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"MKM", "fkm", " mbkm "})
  void theOthersTakeTheNumberOfColors(String strategy) throws IOException {
    Pictures.noise(folder.resolve("mine/a.png"));

    Cli cli = Cli.answer(folder, strategy, "5", "1", "mine", "theirs");

    assertThat(cli.exitCode()).isZero();
    assertThat(Pictures.colors(Pictures.read(folder.resolve("theirs/a.png")))).isEqualTo(5);
  }

  @Test
  void wrongAnswersAreExplainedAndAskedAgain() throws IOException {
    Pictures.noise(folder.resolve("Uncompressed/a.png"));
    Pictures.write(folder.resolve("file"), new byte[1]);

    Cli cli = Cli.answer(folder, "KMEANS", "FKM", "many", "1", "8", "0", "4", "nowhere", "",
        "file", "Uncompressed", "");

    assertThat(cli.out()).containsSubsequence(
        "  found \"KMEANS\"; allowed are AUTO, SO, MKM, FKM and MBKM",
        "  found \"many\"; allowed are whole numbers from 2 to 65,536",
        "  found \"1\"; allowed are whole numbers from 2 to 65,536",
        "  found \"0\"; allowed are whole numbers from 1 to 2,147,483,647",
        "  found no folder \"nowhere\" in " + folder + "; put your pictures there or name another",
        "  found a file \"file\"; allowed is a folder, which need not be there yet",
        "  found the folder of the pictures; allowed is another, so that the originals stay");
    assertThat(cli.exitCode()).isZero();
    assertThat(Pictures.read(folder.resolve("Compressed/a.png")).getWidth()).isEqualTo(15);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 2, 3, 4})
  void anEndOfInputEndsItAtEveryQuestion(int answers) throws IOException {
    Pictures.noise(folder.resolve("Uncompressed/a.png"));

    Cli cli = Cli.answer(folder, Arrays.copyOf(new String[]{"FKM", "4", "1", ""}, answers));

    assertThat(cli.out()).endsWith("The input ended; nothing was compressed.%n".formatted());
    assertThat(cli.err()).isEmpty();
    assertThat(cli.exitCode()).isZero();
    assertThat(folder.resolve("Compressed")).doesNotExist();
  }

  @Test
  void resultsThatAreThereStayUnlessTheirReplacementIsConfirmed() throws IOException {
    Pictures.noise(folder.resolve("Uncompressed/a.png"));
    Pictures.noise(folder.resolve("Uncompressed/b.png"));
    Path there = Pictures.write(folder.resolve("Compressed/a.png"), new byte[]{1});

    Cli cli = Cli.answer(folder, "FKM", "4", "1", "", "", "perhaps", "n");

    assertThat(cli.out()).containsSubsequence(
        "1 of 2 results are there already. Replace them? [y/N]: ",
        "  found \"perhaps\"; allowed are y and n", "1 picture compressed");
    assertThat(there).hasBinaryContent(new byte[]{1});
    assertThat(folder.resolve("Compressed/b.png")).exists();
    assertThat(cli.exitCode()).isZero();
  }

  @Test
  void confirmedReplacementsAreMade() throws IOException {
    Pictures.noise(folder.resolve("Uncompressed/a.png"));
    Path there = Pictures.write(folder.resolve("Compressed/a.png"), new byte[]{1});

    Cli.answer(folder, "FKM", "4", "1", "", "", "y");

    assertThat(Pictures.colors(Pictures.read(there))).isEqualTo(4);
  }

  @Test
  void whereAllIsThereNothingIsLeftToDo() throws IOException {
    Pictures.noise(folder.resolve("Uncompressed/a.png"));
    Pictures.write(folder.resolve("Compressed/a.png"), new byte[]{1});

    Cli cli = Cli.answer(folder, "FKM", "4", "1", "", "", "");

    assertThat(cli.out()).endsWith("There is nothing to do.%n".formatted());
    assertThat(cli.exitCode()).isZero();
  }

  @Test
  void resultsOfAnotherSizeAreWrittenEvenIfLarger() throws IOException {
    Path dot = Pictures.write(folder.resolve("Uncompressed/dot.png"), Pictures.dot());

    Cli reduced = Cli.answer(folder, "SO", "5", "", "reduced");
    Cli full = Cli.answer(folder, "SO", "1", "", "full");

    assertThat(reduced.out()).contains("1 picture compressed in");
    assertThat(full.out()).contains("1 kept as it was");
    assertThat(folder.resolve("full/dot.png")).hasSameBinaryContentAs(dot);
    assertThat(Files.size(folder.resolve("reduced/dot.png"))).isGreaterThanOrEqualTo(
        Files.size(dot));
  }

  @Test
  void typedAnswersAreNotRepeatedButPipedOnesAre() {
    assertThat(Cli.answer(folder, "MKM").out()).contains("[AUTO]: MKM");
  }
}
