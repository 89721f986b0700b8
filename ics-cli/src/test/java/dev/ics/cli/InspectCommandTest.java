package dev.ics.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {

  @TempDir
  private Path folder;

  @Test
  void aPictureIsToldInFourLines() throws IOException {
    Path picture = Pictures.noise(folder.resolve("photo.png"));

    Cli cli = Cli.run("inspect", picture);

    long colors = Pictures.colors(Pictures.read(picture));
    assertThat(cli.out().lines()).containsExactly(picture.toString(),
        "  PNG, 60×60 pixels, RGB, 8 bits a channel, " + Units.bytes(Files.size(picture)),
        "  no color profile, upright, 1 frame",
        "  %,d colors; would gain: it has more colors than a palette holds".formatted(colors));
    assertThat(cli.exitCode()).isZero();
  }

  @Test
  void fewColorsWouldGainWithoutLoss() throws IOException {
    var image = new BufferedImage(30, 30, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 3, 0xFFFFFF);
    Path picture = Pictures.write(folder.resolve("few.png"), Pictures.file(image, "png"));
    assertThat(Cli.run("inspect", picture).out())
        .contains("2 colors; would gain without loss: its colors fit a palette");
  }

  @Test
  void aPaletteHasLittleToGain() throws IOException {
    var image = new BufferedImage(30, 30, BufferedImage.TYPE_BYTE_INDEXED);
    Path picture = Pictures.write(folder.resolve("palette.png"), Pictures.file(image, "png"));
    assertThat(Cli.run("inspect", picture).out()).contains("palette of 256 colors, 8 bits")
        .contains("1 color; little to gain: it has a palette already");
  }

  @Test
  void aLossyFormatMayNotGain() throws IOException {
    Path picture = Pictures.write(folder.resolve("photo.jpg"), Pictures.jpeg());
    assertThat(Cli.run("inspect", picture).out()).contains("JPEG").contains("may gain");
  }

  @Test
  void jsonTellsTheSame() throws IOException {
    Path picture = Pictures.noise(folder.resolve("photo.png"));

    Cli cli = Cli.run("inspect", "--json", picture, folder.resolve("none.png"));

    var objects = Json.lines(cli.out());
    assertThat(objects.getFirst()).containsEntry("type", "picture")
        .containsEntry("format", "PNG")
        .containsEntry("width", 60L)
        .containsEntry("height", 60L)
        .containsEntry("bytes", Files.size(picture))
        .containsEntry("bitsPerChannel", 8L)
        .containsEntry("channels", "RGB")
        .containsEntry("paletteSize", 0L)
        .containsEntry("interlaced", false)
        .containsEntry("orientation", 1L)
        .containsEntry("colors", Pictures.colors(Pictures.read(picture)))
        .containsEntry("prospect", "fewer-colors");
    assertThat(objects.get(1)).containsEntry("type", "failure")
        .containsEntry("reason",
            "no such file or folder; check the name");
    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsNamedWithItsReason() throws IOException {
    Path text = Pictures.write(folder.resolve("text.png"), "hello".getBytes(UTF_8));

    Cli cli = Cli.run("inspect", text, folder);

    assertThat(cli.err().lines()).satisfiesExactly(
        line -> assertThat(line).startsWith("ics: " + text + ": not a picture in a known format"),
        line -> assertThat(line)
            .isEqualTo("ics: " + folder + ": is a folder; name the files in it"));
    assertThat(cli.exitCode()).isEqualTo(3);
  }
}
