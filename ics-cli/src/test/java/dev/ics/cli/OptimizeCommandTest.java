package dev.ics.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptimizeCommandTest {

  /// Signature and IHDR, in bytes.
  private static final int HEADER = 33;

  @TempDir
  private Path folder;

  @Test
  void everyPixelStaysAndTheFileIsSmaller() throws IOException {
    Path picture = Pictures.write(folder.resolve("icon.png"), commented(Pictures.noise(1)));
    Path out = folder.resolve("small");

    Cli cli = Cli.run("optimize", picture, "-o", out);

    assertThat(cli.err()).isEmpty();
    assertThat(cli.exitCode()).isZero();
    assertThat(cli.out()).contains("lossless", "1 picture compressed");
    assertThat(Files.size(out.resolve("icon.png"))).isLessThan(Files.size(picture));
    assertThat(rgb(out.resolve("icon.png"))).isEqualTo(rgb(picture));
  }

  @Test
  void aSecondRunInPlaceChangesNothing() throws IOException {
    Path picture = Pictures.write(folder.resolve("icon.png"), commented(Pictures.noise(1)));
    assertThat(Cli.run("optimize", picture, "--in-place").exitCode()).isZero();
    byte[] once = Files.readAllBytes(picture);

    Cli again = Cli.run("optimize", picture, "--in-place");

    assertThat(again.out()).contains("kept the original: the result would be larger");
    assertThat(Files.readAllBytes(picture)).isEqualTo(once);
  }

  @Test
  void textStaysOnDemand() throws IOException {
    Path picture = Pictures.write(folder.resolve("icon.png"), commented(Pictures.noise(1)));

    Cli.run("optimize", picture, "-o", folder.resolve("kept.png"), "--keep", "text");
    Cli.run("optimize", picture, "-o", folder.resolve("bare.png"));

    assertThat(Files.readString(folder.resolve("kept.png"), ISO_8859_1))
        .contains("tEXtComment");
    assertThat(Files.size(folder.resolve("kept.png")) - Files.size(folder.resolve("bare.png")))
        .isEqualTo(comment().length);
  }

  @Test
  void anAnimationIsCopiedAndThatIsSaid() throws IOException {
    byte[] animation = with(Pictures.noise(1), chunk("acTL", ByteBuffer.allocate(8)
        .putInt(2)
        .array()));
    Path picture = Pictures.write(folder.resolve("moving.png"), animation);
    Path out = folder.resolve("small");

    Cli cli = Cli.run("optimize", picture, "-o", out);

    assertThat(cli.exitCode()).isZero();
    assertThat(cli.out())
        .contains("kept the original: an animation, it would lose its frames");
    assertThat(Files.readAllBytes(out.resolve("moving.png"))).isEqualTo(animation);
  }

  @Test
  void whatIsNoPngIsToldInOneLine() throws IOException {
    Path photo = Pictures.write(folder.resolve("photo.jpg"), Pictures.jpeg());

    Cli cli = Cli.run("optimize", photo, "-o", folder.resolve("small"));

    assertThat(cli.exitCode()).isEqualTo(ExitCodes.NOTHING_DONE);
    assertThat(cli.err().lines()).singleElement()
        .asString()
        .contains("photo.jpg: is JPEG; ics optimize takes PNG only, ics compress takes it too");
  }

  @Test
  void resultsArePngOnly() throws IOException {
    Path picture = Pictures.noise(folder.resolve("icon.png"));

    Cli cli = Cli.run("optimize", picture, "-o", folder.resolve("icon.webp"));

    assertThat(cli.exitCode()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(cli.err()).contains("results are PNG files");
    assertThat(Cli.run("optimize", picture, "--format", "gif").exitCode())
        .isEqualTo(ExitCodes.BAD_USAGE);
  }

  @Test
  void aPipeGoesThrough() throws IOException {
    byte[] picture = commented(Pictures.noise(1));

    Cli cli = Cli.run(picture, "optimize", "-");

    assertThat(cli.exitCode()).isZero();
    assertThat(cli.outBytes().length).isBetween(1, picture.length - 1);
  }

  private static int[] rgb(Path file) throws IOException {
    return Pictures.read(file).getRGB(0, 0, Pictures.SIDE, Pictures.SIDE, null, 0, Pictures.SIDE);
  }

  /// With a text, so that it can always become smaller.
  private static byte[] commented(byte[] png) {
    return with(png, comment());
  }

  private static byte[] comment() {
    return chunk("tEXt", "Comment\0Noise is hard to make smaller".getBytes(US_ASCII));
  }

  private static byte[] with(byte[] png, byte[] chunk) {
    return ByteBuffer.allocate(png.length + chunk.length)
        .put(png, 0, HEADER)
        .put(chunk)
        .put(png, HEADER, png.length - HEADER)
        .array();
  }

  private static byte[] chunk(String type, byte[] content) {
    var typed = new ByteArrayOutputStream();
    typed.writeBytes(type.getBytes(US_ASCII));
    typed.writeBytes(content);
    CRC32 crc = new CRC32();
    crc.update(typed.toByteArray());
    return ByteBuffer.allocate(12 + content.length)
        .putInt(content.length)
        .put(typed.toByteArray())
        .putInt((int) crc.getValue())
        .array();
  }
}
