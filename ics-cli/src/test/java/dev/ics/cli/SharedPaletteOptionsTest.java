package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `ics dataset --palette` where pictures share palettes.
class SharedPaletteOptionsTest {

  @TempDir
  private Path folder;

  private Path in;
  private Path out;

  @BeforeEach
  void makeDataset() throws IOException {
    in = folder.resolve("in");
    out = folder.resolve("out");
    Pictures.noise(in.resolve("a.png"));
    Pictures.noise(in.resolve("below/b.png"));
  }

  @Test
  void allPicturesHaveOnePaletteWhichIsInAFile() throws IOException {
    Cli cli = run("shared");
    assertThat(cli.exitCode()).isZero();
    assertThat(cli.out()).startsWith("counting the colors of 2 pictures first");
    assertThat(out.resolve("palettes.json")).content()
        .containsOnlyOnce("\"id\"")
        .contains("\"pictures\" : 2");
    assertThat(Cli.run("dataset", out, "--verify").exitCode()).isZero();
  }

  @Test
  void groupsHaveOneEach() throws IOException {
    assertThat(run("clusters:2").exitCode()).isZero();
    assertThat(out.resolve("palettes.json")).exists();
  }

  @Test
  void eachHasItsOwnByDefault() throws IOException {
    assertThat(run("per-image").exitCode()).isZero();
    assertThat(out.resolve("palettes.json")).doesNotExist();
    assertThat(Cli.run("dataset", in, out, "-k", 8).out()).contains("2 pictures are done already");
  }

  @Test
  void anotherKindIsAnotherResult() {
    run("shared");
    Cli cli = run("clusters:2");
    assertThat(cli.exitCode()).isEqualTo(ExitCodes.NOTHING_DONE);
    assertThat(cli.err()).contains("one palette for all (now each of 2 clusters)");
  }

  @Test
  void whereAPictureIsNewThePalettesAreMadeAnewWhichIsSaid() throws IOException {
    run("shared");
    Pictures.noise(in.resolve("new.png"));
    Cli rehearsal = Cli.run("dataset", in, out, "-k", 8, "--palette", "shared", "--dry-run");
    assertThat(rehearsal.out()).startsWith("pictures were added, changed or removed")
        .contains("a.png →");
    assertThat(run("shared").out()).contains("pictures were added, changed or removed since")
        .contains("3 pictures compressed");
  }

  @Test
  void theFolderOfResultsMayBecomeASourceWithoutThePalettes() throws IOException {
    run("shared");
    Cli cli = Cli.run("dataset", out, folder.resolve("again"), "-k", 4, "--step", 1);
    assertThat(cli.exitCode()).isZero();
    assertThat(cli.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock = """
          shared -s SO            | --palette shared and clusters go with AUTO, MKM, FKM or MBKM; SO keeps every color
          clusters:3 --quality=80 | --quality is searched for in each picture alone, and these share palettes; leave it out or choose --palette per-image
          shared --max-bytes=9000 | --max-bytes is searched for in each picture alone, and these share palettes; leave it out or choose --palette per-image
          shared -k 300           | --colors: found 300; allowed are 2 to 256 where pictures share palettes
          shared -k auto          | --colors: found auto; allowed are 2 to 256 where pictures share palettes
          shared --dither auto    | --dither auto goes with a palette for each picture; allowed are none, floyd-steinberg and blue-noise
          shared --strict         | --strict does nothing without --palette FILE
          clusters:1              | --palette: found "1"; allowed are whole numbers from 2 to 1,000
          clusters:               | --palette: found ""; allowed are whole numbers from 2 to 1,000
          """)
  void whatMeansNothingIsRefused(String arguments, String message) throws IOException {
    Object[] words = ("dataset " + in + " " + out + " --palette " + arguments).split(" ");
    Cli cli = Cli.run(words);
    assertThat(cli.exitCode()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(cli.err()).startsWith("ics dataset: " + message);
    assertThat(Files.exists(out)).isFalse();
  }

  private Cli run(String palette) {
    return Cli.run("dataset", in, out, "-k", 8, "--palette", palette);
  }
}
