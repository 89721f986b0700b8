package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.color.Argb;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Colors that are given: `--palette`, `--strict` and `--keep-color`.
class PaletteOptionsTest {

  private static final String LIST = "#000000\n#ff0000\n#ffffff\n";

  @TempDir
  private Path folder;

  private Path photo;

  private Path palette;

  @BeforeEach
  void writeFiles() throws IOException {
    photo = Pictures.noise(folder.resolve("in/photo.png"));
    palette = Files.writeString(folder.resolve("colors.txt"), LIST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {LIST, "GIMP Palette\n0 0 0\n255 0 0\n255 255 255\n",
          "{\"colors\": [\"000\", \"f00\", \"fff\"]}"})
  void aPictureHasTheColorsOfTheFile(String content) throws IOException {
    Files.writeString(palette, content);
    Path out = folder.resolve("out.png");

    Cli cli = Cli.run("compress", photo, "--palette", palette, "-o", out);

    assertThat(cli.err()).isEmpty();
    assertThat(cli.exitCode()).isZero();
    assertThat(cli.out()).contains("→     3 colors");
    assertThat(colors(out)).containsExactly(0x00_0000, 0xFF_0000, 0xFF_FFFF);
  }

  @Test
  void thePaletteOfAPictureFitsAnother() throws IOException {
    Path first = folder.resolve("first.png");
    Path second = folder.resolve("second.png");
    Cli.run("compress", photo, "-k", 8, "-o", first);

    Cli.run("compress", Pictures.noise(folder.resolve("in/other.png")), "--palette", first, "-o",
        second);

    assertThat(colors(second)).isEqualTo(colors(first));
  }

  @Test
  void aDatasetHasOnePalette() throws IOException {
    Pictures.noise(folder.resolve("in/a/other.png"));
    Path out = folder.resolve("out");

    Cli cli = Cli.run("dataset", folder.resolve("in"), out, "--palette", palette, "--keep", "text");

    assertThat(cli.err()).isEmpty();
    assertThat(cli.exitCode()).isZero();
    assertThat(colors(out.resolve("photo.png"))).containsExactly(0x00_0000, 0xFF_0000, 0xFF_FFFF);
    assertThat(colors(out.resolve("a/other.png"))).isEqualTo(colors(out.resolve("photo.png")));
  }

  @Test
  void jsonTellsTheColorsUsed() {
    Cli cli = Cli.run("compress", photo, "--palette", palette, "-o", folder.resolve("out"),
        "--json");
    assertThat(cli.out()).contains("\"after\":{\"width\":60,\"height\":60,\"colors\":3}");
  }

  @Test
  void strictRefusesOneLineForEachPictureAndPassesTheOthers() throws IOException {
    var plain = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
    plain.setRGB(3, 2, 0xFF_0000);
    Pictures.write(folder.resolve("in/plain.png"), Pictures.file(plain, "png"));
    plain.setRGB(2, 1, 0xFE_0000);
    Pictures.write(folder.resolve("in/other.png"), Pictures.file(plain, "png"));
    Files.delete(photo);
    Path out = folder.resolve("out");

    Cli cli = Cli.run("compress", folder.resolve("in"), "--palette", palette, "--strict", "-o",
        out);

    assertThat(cli.err()).isEqualTo(("ics: %s: pixel (2, 1) is #fe0000, which is not among the 3"
        + " colors of the palette; without --strict it takes the nearest of them%n")
        .formatted(folder.resolve("in/other.png")));
    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(Tree.names(out)).containsExactly("plain.png");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AUTO", "MKM", "FKM", "MBKM"})
  void colorsAreKeptByEveryStrategy(String strategy) throws IOException {
    BufferedImage image = Pictures.noise(60, 60, 1);
    image.setRGB(7, 8, 0xE4_002B);
    image.setRGB(9, 8, 0x01_0203);
    Pictures.write(photo, Pictures.file(image, "png"));
    Path out = folder.resolve("out.png");

    Cli cli = Cli.run("compress", photo, "-k", 8, "-s", strategy, "--keep-color", "e4002b",
        "--keep-color", "#010203", "-o", out);

    assertThat(cli.err()).isEmpty();
    assertThat(cli.exitCode()).isZero();
    assertThat(colors(out)).hasSize(8).contains(0xE4_002B, 0x01_0203);
    assertThat(Pictures.read(out).getRGB(7, 8)).isEqualTo(Argb.rgb(0xE4, 0x00, 0x2B));
    assertThat(Pictures.read(out).getRGB(9, 8)).isEqualTo(Argb.rgb(1, 2, 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock = """
          --palette none.gpl              | --palette: none.gpl: no such file or folder; check the name
          --palette=                      | --palette: found ""; allowed are names of files and folders
          --palette                       | --palette: its value FILE is missing
          --strict                        | --strict does nothing without --palette FILE
          --keep-color red                | --keep-color: found "red"; allowed are colors as RRGGBB, RRGGBBAA or RGB, with # or without
          --keep-color                    | --keep-color: its value HEX is missing
          -k 2 --keep-color f00 --keep-color 0f0 --keep-color 00f | --keep-color: found 3 colors; allowed are at most the 2 of --colors
          -s SO --keep-color f00          | --keep-color does nothing with strategy SO; it goes with AUTO, MKM, FKM or MBKM
          """)
  void whatIsNotAllowedIsNamed(String options, String line) {
    assertRefused(line, (Object[]) options.split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--strategy AUTO", "--strategy SO", "--colors 8", "--keep-color f00",
          "--iterations 3", "--starts 3", "--tolerance 1", "--batch-size 9", "--seed 4"})
  void choicesOfColorsAreRefusedBesideAPalette(String option) {
    String[] words = option.split(" ", -1);
    assertRefused(
        words[0] + " does nothing with --palette, which gives the colors; leave it out",
        "--palette", palette, words[0], words[1]);
  }

  @Test
  void aBadPaletteIsNamedWithItsLine() throws IOException {
    Files.writeString(palette, "#ff0000\n#gg0000\n");
    assertRefused("--palette: " + palette + ": line 2: found \"#gg0000\"; allowed are colors as"
        + " #RGB, #RRGGBB or #RRGGBBAA, with # or without", "--palette", palette);
    Files.writeString(palette, "");
    assertRefused("--palette: " + palette + ": found an empty file; allowed are a GIMP palette"
        + " (.gpl), an Adobe color table (.act), a list of colors as #RRGGBB, JSON and PNG",
        "--palette", palette);
    Files.writeString(palette, IntStream.range(0, 300)
        .mapToObj("%06x\n"::formatted)
        .collect(Collectors.joining()));
    assertRefused("--palette: " + palette + ": found 300 colors; allowed are 1 to 256",
        "--palette", palette);
    assertRefused("--palette: found \"" + folder + "\", a folder; allowed is a file of colors",
        "--palette", folder);
  }

  private void assertRefused(String line, Object... options) {
    Object[] arguments = new Object[options.length + 2];
    arguments[0] = "compress";
    arguments[1] = photo;
    System.arraycopy(options, 0, arguments, 2, options.length);
    Cli cli = Cli.run(arguments);
    assertThat(cli.err())
        .isEqualTo("ics compress: %s%nHelp: ics compress --help%n".formatted(line));
    assertThat(cli.exitCode()).isEqualTo(2);
  }

  /// The distinct colors of a picture without their alpha, in order.
  private static int[] colors(Path picture) throws IOException {
    BufferedImage image = Pictures.read(picture);
    return IntStream.range(0, image.getWidth() * image.getHeight())
        .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFF_FFFF)
        .distinct()
        .sorted()
        .toArray();
  }
}
