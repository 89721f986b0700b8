package dev.ics.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressCommandTest {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"AUTO", "MKM", "FKM", "MBKM"})
  void aPictureComesBackWithTheColorsAskedFor(String strategy) throws IOException {
    Path picture = Pictures.noise(folder.resolve("photo.png"));
    Path out = folder.resolve("small");

    Cli cli = Cli.run("compress", picture, "-o", out, "-k", 16, "-s", strategy);

    assertThat(cli.err()).isEmpty();
    assertThat(cli.exitCode()).isZero();
    assertThat(Pictures.colors(Pictures.read(out.resolve("photo.png")))).isEqualTo(16);
    assertThat(cli.out()).contains("16 colors").contains(picture.toString());
    assertThat(Files.size(out.resolve("photo.png"))).isLessThan(Files.size(picture));
  }

  @Test
  void sizeOnlyKeepsEveryColor() throws IOException {
    Path picture = Pictures.noise(folder.resolve("photo.png"));
    Path out = folder.resolve("out.png");

    Cli cli = Cli.run("compress", picture, "-o", out, "-s", "so", "--step", 3);

    assertThat(cli.exitCode()).isZero();
    BufferedImage original = Pictures.read(picture);
    BufferedImage result = Pictures.read(out);
    assertThat(result.getWidth()).isEqualTo(Pictures.SIDE / 3);
    assertThat(result.getRGB(2, 5)).isEqualTo(original.getRGB(6, 15));
    assertThat(cli.out()).contains("60×60 → 20×20").contains("lossless");
  }

  @Test
  void aPictureIsResampledToASize() throws IOException {
    Path picture = Pictures.noise(folder.resolve("photo.png"));
    Path out = folder.resolve("out.png");

    Cli.run("compress", picture, "-o", out, "-k", 8, "--resize", "20x10", "--fit", "stretch");

    assertThat(Pictures.read(out).getWidth()).isEqualTo(20);
    assertThat(Pictures.read(out).getHeight()).isEqualTo(10);
  }

  @Test
  void resultsHaveTheFormatAskedFor() throws IOException {
    Path picture = Pictures.noise(folder.resolve("photo.png"));

    Cli.run("compress", picture, "-o", folder.resolve("out"), "-k", 16, "--format", "webp");
    Cli.run("compress", picture, "-o", folder.resolve("out"), "-k", 16, "--format", "gif");

    assertThat(Pictures.colors(Pictures.read(folder.resolve("out/photo.webp")))).isEqualTo(16);
    assertThat(Pictures.colors(Pictures.read(folder.resolve("out/photo.gif")))).isEqualTo(16);
  }

  @Test
  void theNameOfTheResultSaysItsFormat() throws IOException {
    Path picture = Pictures.noise(folder.resolve("photo.png"));
    Path out = folder.resolve("small.webp");

    Cli cli = Cli.run("compress", picture, "-o", out, "-k", 16);

    assertThat(cli.exitCode()).isZero();
    assertThat(Files.readString(out, ISO_8859_1)).startsWith("RIFF").contains("WEBPVP8L");
  }

  @Test
  void theSmallestFormatIsTakenAndTold() throws IOException {
    Path picture = Pictures.noise(folder.resolve("photo.png"));
    Path out = folder.resolve("out");

    Cli cli = Cli.run("compress", picture, "-o", out, "-k", 16, "--format", "auto");

    try (Stream<Path> results = Files.list(out)) {
      Path result = results.findFirst().orElseThrow();
      assertThat(cli.out()).contains("→ " + result);
      for (String format : List.of("png", "webp", "gif")) {
        Path other = folder.resolve("other." + format);
        Cli.run("compress", picture, "-o", other, "-k", 16);
        assertThat(Files.size(result)).isLessThanOrEqualTo(Files.size(other));
      }
    }
  }

  @Test
  void whatIsKeptIsTakenOver() throws IOException {
    byte[] jpeg = Pictures.jpeg();
    System.arraycopy(new byte[]{1, 0, 72, 0, 72}, 0, jpeg, 13, 5); // dots an inch, in JFIF
    Path picture = Pictures.write(folder.resolve("photo.jpg"), jpeg);
    Path out = folder.resolve("x.png");

    Cli.run("compress", picture, "-o", out, "--if-larger", "write", "--keep", "density,text");
    String kept = Files.readString(out, ISO_8859_1);
    Cli.run("compress", picture, "-o", out, "--if-larger", "write", "--force");

    assertThat(kept).contains("pHYs");
    assertThat(Files.readString(out, ISO_8859_1)).doesNotContain("pHYs");
  }

  @Test
  void formatsThatContradictEachOtherAreRefused() throws IOException {
    Path picture = Pictures.noise(folder.resolve("photo.png"));

    Cli named = Cli.run("compress", picture, "-o", folder.resolve("x.gif"), "--format", "webp");
    Cli inPlace = Cli.run("compress", picture, "--in-place", "--format", "webp");

    assertThat(named.exitCode()).isEqualTo(2);
    assertThat(named.err()).contains("x.gif\"").contains("--format webp");
    assertThat(inPlace.exitCode()).isEqualTo(2);
    assertThat(inPlace.err()).contains("--in-place rewrites PNG files as PNG");
  }

  @Test
  void whatAFormatCannotHoldIsAFailureThatNamesTheWayOut() throws IOException {
    Path picture = Pictures.noise(folder.resolve("photo.png"));

    Cli cli = Cli.run("compress", picture, "-o", folder.resolve("x.gif"), "-k", 300);

    assertThat(cli.exitCode()).isEqualTo(3);
    assertThat(cli.err()).contains("300 colors; GIF holds at most 65,535 pixels a side and 256"
        + " colors; write it as PNG (--format png)");
  }

  @Test
  void ofAnAnimationTheFirstFrameIsTakenAndThatIsSaid() throws IOException {
    Path animation = Pictures.animation(folder.resolve("moving.gif"), 3);

    Cli cli = Cli.run("compress", animation, "-o", folder.resolve("x.png"), "--if-larger", "write");

    assertThat(cli.out()).contains("moving.gif (the first of 3 frames)");
  }

  @Test
  void anOriginalIsKeptWhereTheResultWouldBeLarger() throws IOException {
    Path dot = Pictures.write(folder.resolve("dot.png"), Pictures.dot());
    Path out = folder.resolve("out");

    Cli cli = Cli.run("compress", dot, "-o", out);

    assertThat(cli.exitCode()).isZero();
    assertThat(cli.out()).contains("kept the original: the result would be larger");
    assertThat(out.resolve("dot.png")).hasSameBinaryContentAs(dot);
  }

  @Test
  void aLargerResultIsSkippedOnWish() throws IOException {
    Path dot = Pictures.write(folder.resolve("dot.png"), Pictures.dot());
    Path out = folder.resolve("out");

    Cli cli = Cli.run("compress", dot, "-o", out, "--if-larger", "skip");

    assertThat(cli.exitCode()).isEqualTo(98);
    assertThat(out.resolve("dot.png")).doesNotExist();
  }

  @Test
  void aLargerResultIsWrittenOnWish() throws IOException {
    Path dot = Pictures.write(folder.resolve("dot.png"), Pictures.dot());
    Path out = folder.resolve("out");

    Cli cli = Cli.run("compress", dot, "-o", out, "--if-larger", "WRITE");

    assertThat(cli.exitCode()).isZero();
    assertThat(Files.size(out.resolve("dot.png"))).isGreaterThanOrEqualTo(Files.size(dot));
  }

  @Test
  void whatIsThereIsReplacedOnlyByForce() throws IOException {
    Path picture = Pictures.noise(folder.resolve("photo.png"));
    Path out = Pictures.write(folder.resolve("out.png"), new byte[]{1});

    Cli refused = Cli.run("compress", picture, "-o", out, "-k", 4);
    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.err()).contains(out + " exists; --force replaces it");
    assertThat(out).hasBinaryContent(new byte[]{1});

    assertThat(Cli.run("compress", picture, "-o", out, "-k", 4, "--force").exitCode()).isZero();
    assertThat(Pictures.colors(Pictures.read(out))).isEqualTo(4);
  }

  @Test
  void inPlaceTheOriginalIsReplaced() throws IOException {
    Path picture = Pictures.noise(folder.resolve("photo.png"));
    assertThat(Cli.run("compress", picture, "--in-place", "-k", 4).exitCode()).isZero();
    assertThat(Pictures.colors(Pictures.read(picture))).isEqualTo(4);
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    Path picture = Pictures.noise(folder.resolve("in/photo.png"));
    Path out = folder.resolve("out");

    Cli cli = Cli.run("compress", folder.resolve("in"), "-o", out, "--dry-run");

    assertThat(cli.out().lines()).containsExactly(picture + " → " + out.resolve("photo.png"));
    assertThat(cli.exitCode()).isZero();
    assertThat(out).doesNotExist();
  }

  @Test
  void verboseTellsWhereResultsAre() throws IOException {
    Path picture = Pictures.noise(folder.resolve("photo.png"));
    Path out = folder.resolve("out.png");
    assertThat(Cli.run("compress", picture, "-o", out, "-v", "-k", 4).out())
        .contains(picture + " → " + out);
  }

  @Test
  void jsonIsAllThatIsOnStandardOutput() throws IOException {
    Pictures.noise(folder.resolve("in/photo.png"));
    Pictures.write(folder.resolve("in/text.txt"), "hello".getBytes(UTF_8));

    Cli cli = Cli.run("compress", folder.resolve("in"), "-o", folder.resolve("out"), "--json", "-k",
        4);

    assertThat(cli.exitCode()).isEqualTo(1);
    assertThat(Json.lines(cli.out())).extracting(object -> object.get("type"))
        .containsExactly("file", "file", "summary");
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void aPictureIsPipedThrough() throws IOException {
    Cli cli = Cli.run(Pictures.noise(3), "compress", "-", "-k", 4);

    assertThat(cli.exitCode()).isZero();
    BufferedImage result = ImageIO.read(new ByteArrayInputStream(cli.outBytes()));
    assertThat(Pictures.colors(result)).isEqualTo(4);
    assertThat(cli.err()).contains("standard input").contains("1 picture compressed");
  }

  @Test
  void aPipedPictureThatWouldGrowComesBackUntouched() throws IOException {
    Cli cli = Cli.run(Pictures.jpeg(), "compress", "-");

    assertThat(cli.exitCode()).isZero();
    assertThat(cli.outBytes()).isEqualTo(Pictures.jpeg());
    assertThat(cli.err()).contains("kept the original");
  }

  @Test
  void aPipedPictureGoesToAFile() throws IOException {
    Path out = folder.resolve("out.png");

    Cli cli = Cli.run(Pictures.noise(3), "compress", "-", "-o", out, "-k", 4);

    assertThat(cli.exitCode()).isZero();
    assertThat(Pictures.colors(Pictures.read(out))).isEqualTo(4);
    assertThat(cli.out()).contains("standard input");
  }

  @Test
  void aPipedPictureThatIsKeptIsNotCalledWhatItIsNot() throws IOException {
    Cli cli = Cli.run(Pictures.jpeg(), "compress", "-", "-o", folder.resolve("out.png"), "-v");

    assertThat(cli.exitCode()).isZero();
    assertThat(folder.resolve("out.png")).doesNotExist();
    assertThat(folder.resolve("out.jpeg")).hasBinaryContent(Pictures.jpeg());
    assertThat(cli.out()).contains("  standard input → " + folder.resolve("out.jpeg"));
  }

  @Test
  void noMoreIsReadThanIsAllowed() throws IOException {
    Cli cli = Cli.run(Pictures.noise(3), "compress", "-", "--max-input-bytes", 99);
    assertThat(cli.err()).startsWith(
        "ics: standard input: the file has 100 bytes, the limit is 99; raise it with --max-input");
  }

  @Test
  void aFileGoesToStandardOutput() throws IOException {
    Path picture = Pictures.noise(folder.resolve("photo.png"));
    Cli cli = Cli.run("compress", picture, "-o", "-", "-q", "-k", 4);

    assertThat(Pictures.colors(ImageIO.read(new ByteArrayInputStream(cli.outBytes()))))
        .isEqualTo(4);
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void nothingIsPipedOutWhereNothingCouldBeDone() {
    Cli cli = Cli.run("no picture".getBytes(UTF_8), "compress", "-");

    assertThat(cli.exitCode()).isEqualTo(3);
    assertThat(cli.outBytes()).isEmpty();
    assertThat(cli.err()).startsWith("ics: standard input: not a picture in a known format");
  }

  @Test
  void thePictureAndJsonCannotShareStandardOutput() {
    Cli cli = Cli.run("compress", "-", "--json");
    assertThat(cli.exitCode()).isEqualTo(2);
    assertThat(cli.err()).startsWith("ics compress: --json and the picture exclude one another");
  }

  @Test
  void limitsReachTheDecoder() throws IOException {
    Path picture = Pictures.noise(folder.resolve("photo.png"));
    Path out = folder.resolve("out");

    Cli pixels = Cli.run("compress", picture, "-o", out, "--max-pixels", 3599);
    assertThat(pixels.err())
        .contains("3,600 pixels, the limit is 3,599; raise it with --max-pixels");
    assertThat(pixels.exitCode()).isEqualTo(3);

    Cli bytes = Cli.run("compress", picture, "-o", out, "--max-input-bytes", 99);
    assertThat(bytes.err()).contains("the limit is 99; raise it with --max-input-bytes");

    Cli side = Cli.run("compress", picture, "-o", out, "--max-dimension", 9);
    assertThat(side.err()).contains("for each side is 9; raise it with --max-dimension");
    assertThat(Cli.run("compress", picture, "-o", out, "--max-pixels", 3600).exitCode()).isZero();
  }

  @Test
  void jobsDoNotChangeWhatIsWritten() throws IOException {
    for (int i = 0; i < 5; i++) {
      Pictures.noise(folder.resolve("in/" + i + ".png"));
    }
    Cli.run("compress", folder.resolve("in"), "-o", folder.resolve("one"), "-j", 1, "-k", 8);
    Cli.run("compress", folder.resolve("in"), "-o", folder.resolve("four"), "-j", 4, "-k", 8);
    for (int i = 0; i < 5; i++) {
      assertThat(folder.resolve("four/" + i + ".png"))
          .hasSameBinaryContentAs(folder.resolve("one/" + i + ".png"));
    }
  }
}
