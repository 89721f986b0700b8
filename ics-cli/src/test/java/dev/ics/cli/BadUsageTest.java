package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Arguments that are not allowed: one line, then where help is; exit code 2; nothing written.
class BadUsageTest {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock = """
          -k 0                    | --colors: found "0"; allowed are whole numbers from 2 to 65,536
          -k 1                    | --colors: found "1"; allowed are whole numbers from 2 to 65,536
          -k -3                   | --colors: found "-3"; allowed are whole numbers from 2 to 65,536
          --colors 70000          | --colors: found "70000"; allowed are whole numbers from 2 to 65,536
          --colors=many           | --colors: found "many"; allowed are whole numbers from 2 to 65,536
          -k=                     | --colors: found ""; allowed are whole numbers from 2 to 65,536
          -k 3 -k 4               | --colors is given twice
          -k                      | --colors: its value N is missing
          -s XKM                  | --strategy: found "XKM"; allowed are AUTO, SO, MKM, FKM and MBKM
          -s SO -k 9              | --colors does nothing with strategy SO; it goes with AUTO, MKM, FKM or MBKM
          --effort 10             | --effort: found "10"; allowed are whole numbers from 0 to 9
          -s MKM --starts 2       | --starts does nothing with strategy MKM; it goes with FKM
          --resize 0x0            | --resize: found "0x0"; allowed is WIDTHxHEIGHT, as 800x600, with sides from 1 to 65,535
          --resize 12             | --resize: found "12"; allowed is WIDTHxHEIGHT, as 800x600, with sides from 1 to 65,535
          --resize 9x9 --fit fill | --fit: found "fill"; allowed are contain, cover, pad and stretch
          --step 0                | --step: found "0"; allowed are whole numbers from 1 to 2,147,483,647
          --step 2 --resize 9x9   | --step and --resize exclude one another; give one of them
          --fit pad               | --fit does nothing without --resize WxH
          -j 0                    | --jobs: found "0"; allowed are whole numbers from 1 to 2,147,483,647
          --iterations 0          | --iterations: found "0"; allowed are whole numbers from 1 to 2,147,483,647
          --starts none           | --starts: found "none"; allowed are whole numbers from 1 to 2,147,483,647
          -s MBKM --batch-size 0  | --batch-size: found "0"; allowed are whole numbers from 1 to 2,147,483,647
          --tolerance -1          | --tolerance: found "-1"; allowed are numbers of at least 0, as 1e-4
          --tolerance NaN         | --tolerance: found "NaN"; allowed are numbers of at least 0, as 1e-4
          --tolerance little      | --tolerance: found "little"; allowed are numbers of at least 0, as 1e-4
          --seed x                | --seed: found "x"; allowed are whole numbers from -9,223,372,036,854,775,808 to 9,223,372,036,854,775,807
          --max-pixels 0          | --max-pixels: found "0"; allowed are whole numbers from 1 to 9,223,372,036,854,775,807
          --if-larger shrug       | --if-larger: found "shrug"; allowed are keep, write and skip
          -q -v                   | --quiet and --verbose exclude one another; give one of them
          --json -v               | --verbose does nothing with --json, which tells all
          --colrs 5               | there is no option --colrs; did you mean --colors?
          --in-place -o x         | --in-place and --output exclude one another; give one of them
          --keep exif,gps         | --keep: found "gps"; allowed are icc, exif, xmp, text and density, or all
          --effort 10             | --effort: found "10"; allowed are whole numbers from 0 to 9
          --format jpeg           | --format: found "jpeg"; allowed are png, webp, gif and auto
          -o x.jpg                | --output: found "x.jpg", but results are PNG, WebP or GIF files; allowed are a name ending in .png, .webp or .gif and a folder
          """)
  void eachBadValueIsNamedWithWhatIsAllowed(String options, String line) throws IOException {
    Path picture = Pictures.noise(folder.resolve("in/photo.png"));
    List<Object> arguments = Stream.concat(Stream.of("compress", picture),
        Stream.of(options.split(" "))).map(Object.class::cast).toList();
    List<Object> before = List.copyOf(tree());

    Cli cli = Cli.run(arguments.toArray());

    assertThat(cli.err())
        .isEqualTo("ics compress: %s%nHelp: ics compress --help%n".formatted(line));
    assertThat(cli.exitCode()).isEqualTo(2);
    assertThat(cli.out()).isEmpty();
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void inputsMustBeGiven() {
    assertRefused(Cli.run("compress"), "ics compress: IN is missing");
    assertRefused(Cli.run("dataset", "one"), "ics dataset: OUT is missing");
    assertRefused(Cli.run("inspect"), "ics inspect: FILE is missing");
  }

  @Test
  void aDatasetIsAFolder() {
    assertRefused(Cli.run("dataset", "nowhere", folder),
        "ics dataset: IN: found \"nowhere\"; allowed is a folder of pictures");
  }

  @Test
  void aThirdFolderIsOneTooMany() {
    assertRefused(Cli.run("dataset", folder, folder, "third"),
        "ics dataset: did not expect \"third\"");
  }

  @Test
  void aMisspelledCommandIsGuessed() {
    assertRefused(Cli.run("datset"), "ics: there is no command \"datset\"; did you mean dataset?");
  }

  @Test
  void aPictureInPlaceOfACommandIsUnderstood() throws IOException {
    Path picture = Pictures.noise(folder.resolve("photo.png"));
    assertRefused(Cli.run(picture), "ics: there is no command \"%s\"; did you mean: ics compress %s"
        .formatted(picture, picture));
  }

  @Test
  void anUnknownOptionOfTheProgramItself() {
    assertRefused(Cli.run("--versoin"),
        "ics: there is no option --versoin; did you mean --version?");
  }

  private static void assertRefused(Cli cli, String line) {
    assertThat(cli.err().lines().findFirst()).contains(line);
    assertThat(cli.err().lines()).hasSize(2);
    assertThat(cli.exitCode()).isEqualTo(2);
    assertThat(cli.out()).isEmpty();
  }

  private List<Path> tree() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.toList();
    }
  }
}
