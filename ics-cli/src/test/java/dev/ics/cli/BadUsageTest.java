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
          -k 0                    | --colors: found "0"; allowed are whole numbers from 2 to 65,536, and auto
          -k 1                    | --colors: found "1"; allowed are whole numbers from 2 to 65,536, and auto
          -k -3                   | --colors: found "-3"; allowed are whole numbers from 2 to 65,536, and auto
          --colors 70000          | --colors: found "70000"; allowed are whole numbers from 2 to 65,536, and auto
          --colors=many           | --colors: found "many"; allowed are whole numbers from 2 to 65,536, and auto
          -k=                     | --colors: found ""; allowed are whole numbers from 2 to 65,536, and auto
          -k 3 -k 4               | --colors is given twice
          -k                      | --colors: its value N is missing
          -s XKM                  | --strategy: found "XKM"; allowed are AUTO, SO, MKM, FKM and MBKM
          -s SO -k 9              | --colors does nothing with strategy SO; it goes with AUTO, MKM, FKM or MBKM
          --effort 10             | --effort: found "10"; allowed are whole numbers from 0 to 9
          -s MKM --starts 2       | --starts does nothing with strategy MKM; it goes with FKM
          --quality=101           | --quality: found "101"; allowed are numbers from 0 to 100, as 80, or a minimum before it, as 60-80
          --quality=80-60         | --quality: found "80-60"; allowed are numbers from 0 to 100, as 80, or a minimum before it, as 60-80
          --quality=60-101        | --quality: found "60-101"; allowed are numbers from 0 to 100, as 80, or a minimum before it, as 60-80
          --quality=-5            | --quality: found "-5"; allowed are numbers from 0 to 100, as 80, or a minimum before it, as 60-80
          --quality=good          | --quality: found "good"; allowed are numbers from 0 to 100, as 80, or a minimum before it, as 60-80
          --quality=60-           | --quality: found "60-"; allowed are numbers from 0 to 100, as 80, or a minimum before it, as 60-80
          --quality=1e1           | --quality: found "1e1"; allowed are numbers from 0 to 100, as 80, or a minimum before it, as 60-80
          --max-bytes=0           | --max-bytes: found "0"; allowed are 1 to 2,147,483,647 bytes, as 50000, 50k, 48KiB or 1.5M
          --max-bytes=-1          | --max-bytes: found "-1"; allowed are 1 to 2,147,483,647 bytes, as 50000, 50k, 48KiB or 1.5M
          --max-bytes=0.4         | --max-bytes: found "0.4"; allowed are 1 to 2,147,483,647 bytes, as 50000, 50k, 48KiB or 1.5M
          --max-bytes=3G          | --max-bytes: found "3G"; allowed are 1 to 2,147,483,647 bytes, as 50000, 50k, 48KiB or 1.5M
          --max-bytes=2147483648  | --max-bytes: found "2147483648"; allowed are 1 to 2,147,483,647 bytes, as 50000, 50k, 48KiB or 1.5M
          --max-bytes=2148M       | --max-bytes: found "2148M"; allowed are 1 to 2,147,483,647 bytes, as 50000, 50k, 48KiB or 1.5M
          --max-bytes=many        | --max-bytes: found "many"; allowed are 1 to 2,147,483,647 bytes, as 50000, 50k, 48KiB or 1.5M
          --max-bytes=k           | --max-bytes: found "k"; allowed are 1 to 2,147,483,647 bytes, as 50000, 50k, 48KiB or 1.5M
          --max-bytes=9999999999999 | --max-bytes: found "9999999999999"; allowed are 1 to 2,147,483,647 bytes, as 50000, 50k, 48KiB or 1.5M
          --dither=noise          | --dither: found "noise"; allowed are auto, none, floyd-steinberg and blue-noise, the latter two also with a strength from 0 to 1, as blue-noise:0.5
          --dither=blue-noise:2   | --dither: found "blue-noise:2"; allowed are auto, none, floyd-steinberg and blue-noise, the latter two also with a strength from 0 to 1, as blue-noise:0.5
          --dither=blue-noise:    | --dither: found "blue-noise:"; allowed are auto, none, floyd-steinberg and blue-noise, the latter two also with a strength from 0 to 1, as blue-noise:0.5
          --dither=blue-noise:NaN | --dither: found "blue-noise:NaN"; allowed are auto, none, floyd-steinberg and blue-noise, the latter two also with a strength from 0 to 1, as blue-noise:0.5
          --dither=none:1         | --dither: found "none:1"; allowed are auto, none, floyd-steinberg and blue-noise, the latter two also with a strength from 0 to 1, as blue-noise:0.5
          --dither=auto:0.5       | --dither: found "auto:0.5"; allowed are auto, none, floyd-steinberg and blue-noise, the latter two also with a strength from 0 to 1, as blue-noise:0.5
          --dither=floyd-steinberg:-1 | --dither: found "floyd-steinberg:-1"; allowed are auto, none, floyd-steinberg and blue-noise, the latter two also with a strength from 0 to 1, as blue-noise:0.5
          --quality 80 --max-bytes 9k | --quality and --max-bytes exclude one another; give one of them
          --quality 80 -k auto    | --colors auto goes with neither --quality nor --max-bytes, which find the number of colors themselves; leave it out
          --max-bytes 9k -k auto  | --colors auto goes with neither --quality nor --max-bytes, which find the number of colors themselves; leave it out
          --quality 80 -s SO      | --quality does nothing with strategy SO; it goes with AUTO, MKM, FKM or MBKM
          --max-bytes 9k -s SO    | --max-bytes does nothing with strategy SO; it goes with AUTO, MKM, FKM or MBKM
          --dither none -s SO     | --dither does nothing with strategy SO; it goes with AUTO, MKM, FKM or MBKM
          --dither auto -s FKM    | --dither auto goes with strategy AUTO alone; allowed are none, floyd-steinberg and blue-noise
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
          --max-dimension 0       | --max-dimension: found "0"; allowed are whole numbers from 1 to 2,147,483,647
          --max-frames -1         | --max-frames: found "-1"; allowed are whole numbers from 1 to 2,147,483,647
          --max-seconds none      | --max-seconds: found "none"; allowed are whole numbers from 1 to 2,147,483,647
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
