package dev.ics.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ics.Pictures;
import dev.ics.Tool;
import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.decode.DecodeLimits;
import dev.ics.decode.ImageDecoder;
import dev.ics.decode.ImageException;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.CountedImage;
import dev.ics.palette.Palette;
import dev.ics.remap.IndexedImage;
import dev.ics.remap.Remapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever form the writer finds smallest, the pixels are the same.
class LosslessFormsTest {

  private static final int GRAY = 0;
  private static final int TRUECOLOR = 2;
  private static final int INDEXED = 3;
  private static final int GRAY_ALPHA = 4;
  private static final int TRUECOLOR_ALPHA = 6;

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 7, 9})
  void everyNumberOfColorsAtEveryWidthComesBack(int effort) throws ImageException {
    for (int colors = 1; colors <= 256; colors++) {
      int width = 1 + colors % 17;
      RgbaImage image = Pictures.ofColors(width, 1 + Math.ceilDiv(256, width), colors,
          colors % 2 == 0, colors);
      assertComesBack(image, effort);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void everyEffortKeepsTrueColorAndGray(int effort) throws ImageException {
    assertComesBack(Pictures.noisy(40, 30, effort), effort);
    assertComesBack(Pictures.translucent(40, 30, effort), effort);
    for (int shades : new int[]{2, 3, 4, 9, 16, 17, 256}) {
      assertComesBack(gray(shades, 255 / (shades - 1)), effort);
    }
  }

  @Test
  void othersAgreeOnEveryForm() throws Exception {
    Tool.require("pngcheck", "-h");
    List<RgbaImage> images = new ArrayList<>();
    for (int shades : new int[]{2, 4, 16, 256}) {
      images.add(gray(shades, 255 / (shades - 1)));
      images.add(withHole(gray(shades, 255 / (shades - 1))));
    }
    images.add(Pictures.noisy(40, 30, 1));
    images.add(withHole(Pictures.noisy(40, 30, 1)));
    images.add(Pictures.translucent(40, 30, 1));
    images.add(Pictures.ofColors(40, 30, 200, false, 1));
    List<String> command = new ArrayList<>(List.of("pngcheck", "-q"));
    for (RgbaImage image : images) {
      for (int effort : new int[]{0, 4, 9}) {
        Path file = folder.resolve(command.size() + ".png");
        Files.write(file, write(image, effort));
        command.add(file.toString());
      }
    }
    assertThat(Tool.output(command)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2, 255, 1", "4, 85, 2", "16, 17, 4", "256, 1, 8"})
  void evenlySpacedGraysNeedNoPalette(int shades, int step, int bitDepth) throws ImageException {
    byte[] png = assertComesBack(gray(shades, step), 0);
    assertThat(png[24]).isEqualTo((byte) bitDepth);
    assertThat(png[25]).isEqualTo((byte) GRAY);
  }

  @Test
  void aFreeShadeStandsForTransparency() throws ImageException {
    RgbaImage free = withHole(gray(3, 85));
    List<PngForm> freeForms = GrayForm.of(indexed(free));
    assertThat(text(freeForms.getFirst().file(Filtering.NONE, 0))).contains("tRNS");
    assertThat(freeForms).extracting(form -> form.file(Filtering.NONE, 0)[24])
        .containsExactly((byte) 2, (byte) 8);
    RgbaImage taken = withHole(gray(4, 85));
    assertThat(GrayForm.of(indexed(taken))).extracting(form -> form.file(Filtering.NONE, 0)[24])
        .containsExactly((byte) 4, (byte) 8);
    assertThat(GrayForm.of(indexed(gray(256, 1))))
        .extracting(form -> form.file(Filtering.NONE, 0)[24])
        .containsExactly((byte) 8);
    for (int effort : new int[]{0, 4, 9}) {
      assertComesBack(free, effort);
      assertComesBack(taken, effort);
    }
  }

  @Test
  void translucentGrayIsNoPlainGray() {
    int[] argb = {Argb.of(128, 7, 7, 7), Argb.rgb(9, 9, 9)};
    assertThat(GrayForm.of(indexed(new RgbaImage(2, 1, argb)))).isEmpty();
    int[] colored = {Argb.rgb(7, 7, 8), Argb.rgb(9, 9, 9)};
    assertThat(GrayForm.of(indexed(new RgbaImage(2, 1, colored)))).isEmpty();
  }

  @Test
  void aColorThatNoOpaquePixelHasStandsForTransparency() throws ImageException {
    RgbaImage noisy = Pictures.noisy(60, 60, 3);
    int[] argb = withHole(noisy).argb().clone();
    argb[0] = Argb.rgb(0, 0, 0);
    argb[1] = Argb.rgb(0, 0, 1);
    byte[] png = assertComesBack(new RgbaImage(60, 60, argb), 4);
    assertThat(png[25]).isEqualTo((byte) TRUECOLOR);
    assertThat(text(png)).contains("tRNS\0\0\0\0\0\2");

    argb[2] = Argb.of(254, 0, 0, 9);
    png = assertComesBack(new RgbaImage(60, 60, argb), 4);
    assertThat(png[25]).isEqualTo((byte) TRUECOLOR_ALPHA);
    assertThat(text(png)).doesNotContain("tRNS");
  }

  @Test
  void grayWithManyAlphasHasTwoSamples() throws ImageException {
    Random random = new Random(5);
    int[] argb = new int[50 * 50];
    for (int i = 0; i < argb.length; i++) {
      int shade = random.nextInt(256);
      argb[i] = Argb.of(random.nextInt(256), shade, shade, shade);
    }
    assertThat(assertComesBack(new RgbaImage(50, 50, argb), 4)[25]).isEqualTo((byte) GRAY_ALPHA);
    argb[77] = Argb.of(3, 1, 2, 1);
    assertThat(assertComesBack(new RgbaImage(50, 50, argb), 4)[25])
        .isEqualTo((byte) TRUECOLOR_ALPHA);
  }

  @Test
  void moreEffortIsNeverLargerOnSmoothIndices() throws ImageException {
    int[] argb = new int[200 * 200];
    Random random = new Random(1);
    for (int i = 0; i < argb.length; i++) {
      int level = (i % 200 + i / 200) / 2 + random.nextInt(9);
      argb[i] = Argb.rgb(level, 255 - level, level * 37 & 0xFF);
    }
    RgbaImage image = new RgbaImage(200, 200, argb);
    byte[] quick = assertComesBack(image, 0);
    byte[] usual = assertComesBack(image, WriteOptions.DEFAULT_EFFORT);
    byte[] best = assertComesBack(image, 9);
    assertThat(quick[25]).isEqualTo((byte) INDEXED);
    assertThat(usual.length).isLessThan(quick.length * 9 / 10);
    assertThat(best.length).isLessThanOrEqualTo(usual.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10})
  void effortsThatThereAreNotAreRefused(int effort) {
    assertThatThrownBy(() -> write(gray(2, 255), effort))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("effort %d is not in 0..9", effort);
  }

  /// Returns the file.
  private static byte[] assertComesBack(RgbaImage image, int effort) throws ImageException {
    byte[] png = write(image, effort);
    assertThat(png[24]).as("bit depth").isLessThanOrEqualTo((byte) 8);
    RgbaImage decoded = ImageDecoder.decode(png, DecodeLimits.defaults());
    assertThat(decoded.argb()).isEqualTo(image.argb());
    return png;
  }

  private static byte[] write(RgbaImage image, int effort) {
    ColorHistogram histogram = ColorHistogram.of(image);
    return PngWriter.write(Remapper.remap(CountedImage.of(image), Palette.of(histogram)), effort);
  }

  private static IndexedImage indexed(RgbaImage image) {
    ColorHistogram histogram = ColorHistogram.of(image);
    return (IndexedImage) Remapper.remap(CountedImage.of(image), Palette.of(histogram));
  }

  private static RgbaImage gray(int shades, int step) {
    return new RgbaImage(33, 40, IntStream.range(0, 33 * 40)
        .map(i -> i / 3 * 7 % shades * step)
        .map(shade -> Argb.rgb(shade, shade, shade))
        .toArray());
  }

  private static RgbaImage withHole(RgbaImage image) {
    int[] argb = image.argb().clone();
    argb[argb.length / 2] = Argb.TRANSPARENT;
    return new RgbaImage(image.width(), image.height(), argb);
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
