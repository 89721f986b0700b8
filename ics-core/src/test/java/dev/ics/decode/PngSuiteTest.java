package dev.ics.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ics.Corpus;
import dev.ics.color.Argb;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Willem van Schaik's PngSuite and the Kodak pictures, against the samples that ImageIO reads.
/// Skipped without the corpus.
class PngSuiteTest {

  @Test
  void everyValidFileOfThePngSuiteEqualsASecondDecoderIfTheCorpusIsThere() throws IOException {
    List<Path> files = pngs("images/pngsuite", false);
    assertThat(files).hasSizeGreaterThan(150);
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      int[] argb = ImageDecoder.decode(bytes, DecodeLimits.defaults()).argb();
      assertThat(Arrays.mismatch(argb, new Expected(bytes).argb()))
          .as("first wrong pixel of " + file.getFileName())
          .isNegative();
    }
  }

  @Test
  void everyBrokenFileOfThePngSuiteIsRefusedIfTheCorpusIsThere() throws IOException {
    List<Path> files = pngs("images/pngsuite", true);
    assertThat(files).hasSizeGreaterThan(10);
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      assertThatThrownBy(() -> ImageDecoder.decode(bytes, DecodeLimits.defaults()))
          .as(file.getFileName().toString())
          .isInstanceOf(ImageException.class);
    }
  }

  @Test
  void everyKodakPictureEqualsASecondDecoderIfTheCorpusIsThere() throws IOException {
    for (Path file : pngs("images/kodak", false)) {
      byte[] bytes = Files.readAllBytes(file);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
      int width = image.getWidth();
      int[] argb = ImageDecoder.decode(bytes, DecodeLimits.defaults()).argb();
      int[] expected = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
      assertThat(Arrays.mismatch(argb, expected))
          .as("first wrong pixel of " + file.getFileName())
          .isNegative();
    }
  }

  private static List<Path> pngs(String folder, boolean broken) throws IOException {
    try (var files = Files.list(Corpus.require(folder))) {
      return files.filter(file -> file.toString().endsWith(".png"))
          .filter(file -> file.getFileName().toString().startsWith("x") == broken)
          .sorted()
          .toList();
    }
  }

  /// The samples of ImageIO, which knows neither gAMA nor rounding from 16 bits, treated as the
  /// specification says.
  private static final class Expected {

    private final byte[] file;
    private final int depth;
    private final int color;
    private final double gamma;

    Expected(byte[] file) {
      this.file = file;
      this.depth = file[24];
      this.color = file[25];
      int at = find("gAMA");
      double stated = at < 0 || find("sRGB") > 0 ? 0 : Bytes.i32(file, at) / 100_000.0;
      this.gamma = Math.abs(stated - 0.45455) < 0.005 ? 0 : stated;
    }

    int[] argb() throws IOException {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
      Raster raster = image.getRaster();
      int[] argb = new int[image.getWidth() * image.getHeight()];
      for (int i = 0; i < argb.length; i++) {
        int[] samples = raster.getPixel(i % image.getWidth(), i / image.getWidth(), (int[]) null);
        argb[i] = image.getColorModel() instanceof IndexColorModel palette
            ? indexed(palette, samples[0])
            : direct(samples, raster.getSampleModel().getSampleSize(0));
      }
      return argb;
    }

    private int indexed(IndexColorModel palette, int index) {
      if (color == PngFile.GRAY) {
        int gray = level(index, depth);
        return Argb.of(palette.getAlpha(index), gray, gray, gray);
      }
      return Argb.of(palette.getAlpha(index), level(palette.getRed(index), 8),
          level(palette.getGreen(index), 8), level(palette.getBlue(index), 8));
    }

    private int direct(int[] samples, int bits) {
      boolean gray = samples.length <= 2;
      int alpha = find("tRNS") > 0 || samples.length % 2 == 1
          ? isTransparent(samples, bits) ? 0 : 255
          : (int) Math.round(samples[samples.length - 1] * 255.0 / ((1 << bits) - 1));
      return Argb.of(alpha, level(samples[0], bits), level(samples[gray ? 0 : 1], bits),
          level(samples[gray ? 0 : 2], bits));
    }

    /// ImageIO widens samples of fewer than 8 bits first, and then misses the color of tRNS.
    private boolean isTransparent(int[] samples, int bits) {
      int at = find("tRNS");
      boolean equal = at > 0;
      for (int c = 0; equal && c < PngFile.channels(color); c++) {
        int stored = samples[c] >> (bits - depth);
        equal = Bytes.u16(file, at + 2 * c) == stored;
      }
      return equal;
    }

    private int level(int sample, int bits) {
      double value = sample / ((1 << bits) - 1.0);
      if (gamma > 0) {
        double light = Math.pow(value, 1 / gamma);
        value = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
      }
      return (int) Math.round(255 * value);
    }

    /// Where the content of a chunk begins; negative without it.
    private int find(String type) {
      for (int at = 8; at < file.length; at += 12 + Bytes.i32(file, at)) {
        if (Bytes.matches(file, at + 4, type)) {
          return at + 8;
        }
      }
      return -1;
    }
  }
}
