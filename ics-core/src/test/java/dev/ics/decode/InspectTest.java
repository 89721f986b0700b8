package dev.ics.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectTest {

  @Test
  void aPngTellsAllItsFacts() throws ImageException {
    byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    byte[] file = new PngFile().header(7, 5, 4, PngFile.PALETTE, true)
        .chunk("acTL", ByteBuffer.allocate(8).putInt(3).array())
        .chunk("gAMA", PngFile.gamma(0.5))
        .chunk("iCCP", PngFile.profile(linear))
        .chunk("eXIf", TiffFile.exif(6))
        .chunk("PLTE", new byte[15])
        .chunk("IDAT", new byte[9])
        .end();
    ImageInfo info = ImageDecoder.inspect(file);
    assertThat(info.profile().orElseThrow()).isNotBlank();
    assertThat(info).isEqualTo(new ImageInfo("PNG", 7, 5, 4, ColorKind.PALETTE, 5, true,
        info.profile(), OptionalDouble.of(0.5), 6, OptionalInt.of(3)));
    assertThat(info.pixels()).isEqualTo(35);
  }

  @Test
  void otherFormatsTellTheirs() throws IOException {
    var gray = new BufferedImage(9, 6, BufferedImage.TYPE_BYTE_GRAY);
    var color = new BufferedImage(9, 6, BufferedImage.TYPE_3BYTE_BGR);
    var indexed = new BufferedImage(9, 6, BufferedImage.TYPE_BYTE_INDEXED);
    assertFacts(JpegFile.of(gray, false), "JPEG", ColorKind.GRAY, 8);
    assertFacts(JpegFile.withOrientation(JpegFile.of(color, true), 3), "JPEG", ColorKind.YCBCR, 8);
    assertFacts(written(indexed, "gif"), "GIF", ColorKind.PALETTE, 8);
    assertFacts(written(color, "bmp"), "BMP", ColorKind.RGB, 8);
    assertFacts(TiffFile.picture(9, 6, 16, 1, new byte[108]).bytes(), "TIFF", ColorKind.GRAY, 16);
    assertFacts("P5 9 6 255\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), "PNM",
        ColorKind.GRAY, 8);
    assertFacts(WebpFile.of(WebpFile.lossless(9, 6, 0, 0, 0, new int[54])), "WebP",
        ColorKind.RGB_ALPHA, 8);
  }

  @Test
  void pagesAndFramesAreCounted() throws IOException {
    var out = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (int page = 1; page <= 3; page++) {
        var image = new BufferedImage(page, 2, BufferedImage.TYPE_BYTE_GRAY);
        writer.writeToSequence(new javax.imageio.IIOImage(image, null, null), null);
      }
      writer.endWriteSequence();
    }
    ImageInfo info = ImageDecoder.inspect(out.toByteArray());
    assertThat(info.frames()).hasValue(3);
    assertThat(info.width()).isEqualTo(1);
    assertThat(ImageDecoder.decode(out.toByteArray(), DecodeLimits.defaults()).width())
        .isEqualTo(1);
  }

  @Test
  void aPlainPngIsReadWithoutLoadingImageIo(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path picture = folder.resolve("plain.png");
    Files.write(picture, new PngFile().header(3, 3, 8, PngFile.RGB, false)
        .chunk("gAMA", PngFile.gamma(1))
        .chunk("IDAT", PngFile.data(3, 3, 8, PngFile.RGB, false,
            PngFile.ALL_FILTERS, PngFile.randomSamples(3, 3, 8, PngFile.RGB)))
        .end());
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java")
        .toString(), "-Xlog:class+load", "-cp", System.getProperty("java.class.path"),
        Probe.class.getName(), picture.toString()).redirectErrorStream(true).start();
    String log = new String(process.getInputStream().readAllBytes(),
        java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(log).isZero();
    assertThat(log).contains("dev.ics.decode.PngPicture")
        .doesNotContain(" java.awt.")
        .doesNotContain(" javax.imageio.")
        .doesNotContain(" com.drew.")
        .doesNotContain(" com.twelvemonkeys.");
  }

  @Test
  void limitsAndFactsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> DecodeLimits.defaults().withMaxPixels(0))
        .hasMessageContaining("maxPixels 0");
    assertThatThrownBy(() -> DecodeLimits.defaults().withMaxBytes(0))
        .hasMessageContaining("maxBytes 0");
    assertThatThrownBy(() -> ImageInfo.of(FileType.PNG, 0, 1, 8, ColorKind.RGB))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ImageInfo("PNG", 1, 1, 8, ColorKind.RGB, 0, false,
        Optional.empty(), OptionalDouble.empty(), 9, OptionalInt.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// A program that decodes the file it is given and does nothing else.
  static final class Probe {

    private Probe() {}

    public static void main(String[] files) throws IOException {
      byte[] file = Files.readAllBytes(Path.of(files[0]));
      if (ImageDecoder.decode(file, DecodeLimits.defaults()).width() != 3) {
        throw new AssertionError("a wrong picture");
      }
    }
  }

  private static void assertFacts(byte[] file, String format, ColorKind color, int bits)
      throws ImageException {
    ImageInfo info = ImageDecoder.inspect(file);
    assertThat(info.format()).isEqualTo(format);
    assertThat(info.width()).isEqualTo(9);
    assertThat(info.height()).isEqualTo(6);
    assertThat(info.color()).isEqualTo(color);
    assertThat(info.bitsPerChannel()).isEqualTo(bits);
  }

  private static byte[] written(BufferedImage image, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }
}
