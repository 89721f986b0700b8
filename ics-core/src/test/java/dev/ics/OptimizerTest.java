package dev.ics;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ics.color.DeepImage;
import dev.ics.color.Raster;
import dev.ics.color.RgbaImage;
import dev.ics.decode.DecodeLimits;
import dev.ics.decode.ImageDecoder;
import dev.ics.decode.ImageException;
import dev.ics.decode.MetadataKind;
import dev.ics.decode.PngBlock;
import dev.ics.decode.PngFile;
import dev.ics.decode.StoredPng;
import dev.ics.decode.UnsupportedImageException;
import dev.ics.write.WriteOptions;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Fewer bytes, the same samples.
class OptimizerTest {

  private static final int BIT_DEPTH = 24, COLOR_TYPE = 25, INTERLACE = 28;

  /// Little-endian, one entry: orientation 6.
  private static final byte[] EXIF = {'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0,
      0, 6, 0, 0, 0, 0, 0, 0, 0};

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({"0, false", "0, true", "2, false", "2, true", "4, true", "6, false", "6, true"})
  void samplesOf16BitsComeBack(int color, boolean interlaced) throws ImageException {
    int[] samples = PngFile.randomSamples(9, 7, 16, color);
    samples[samples.length - 1] = 0x1234;
    byte[] file = new PngFile().header(9, 7, 16, color, interlaced)
        .chunk("IDAT", PngFile.data(9, 7, 16, color, interlaced, PngFile.ALL_FILTERS, samples))
        .end();
    for (int effort : new int[]{0, 4, 9}) {
      byte[] result = optimized(file, effort);
      assertThat(result[BIT_DEPTH]).isEqualTo((byte) 16);
      assertThat(result[INTERLACE]).isZero();
      DeepImage deep = (DeepImage) pixels(result);
      int channels = PngFile.channels(color);
      for (int i = 0; i < 63; i++) {
        assertThat(sample(deep, i, 16)).isEqualTo(samples[i * channels]);
        assertThat(sample(deep, i, 0)).isEqualTo(samples[i * channels + (color & 2)]);
        assertThat(sample(deep, i, 24))
            .isEqualTo(color < 4 ? 0xFFFF : samples[(i + 1) * channels - 1]);
      }
    }
  }

  @Test
  void samplesOf16BitsThatSayNoMoreThan8GetThose() throws ImageException {
    int[] samples = PngFile.randomSamples(40, 30, 8, PngFile.RGB);
    int[] doubled = IntStream.of(samples).map(sample -> sample * 0x101).toArray();
    byte[] result = optimized(PngFile.of(40, 30, 16, PngFile.RGB, doubled), 4);
    assertThat(result[BIT_DEPTH]).isEqualTo((byte) 8);
    assertThat(((RgbaImage) pixels(result)).argb())
        .isEqualTo(((RgbaImage) pixels(PngFile.of(40, 30, 8, PngFile.RGB, samples))).argb());
    doubled[100] ^= 1;
    assertThat(optimized(PngFile.of(40, 30, 16, PngFile.RGB, doubled), 4)[BIT_DEPTH])
        .isEqualTo((byte) 16);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void transparentPixelsOf16BitsNeedNoAlpha(boolean gray) throws ImageException {
    int[] samples = PngFile.randomSamples(20, 20, 16, PngFile.RGB_ALPHA);
    for (int i = 0; i < samples.length; i += 4) {
      samples[i + 1] = gray ? samples[i] : samples[i + 1];
      samples[i + 2] = gray ? samples[i] : samples[i + 2];
      samples[i + 3] = i % 8 == 0 ? 0 : 0xFFFF;
    }
    Arrays.fill(samples, 4, 7, 0);
    byte[] file = PngFile.of(20, 20, 16, PngFile.RGB_ALPHA, samples);
    byte[] result = optimized(file, 4);
    assertThat(result[COLOR_TYPE]).isEqualTo((byte) (gray ? PngFile.GRAY : PngFile.RGB));
    assertSamePixels(file, result);
    samples[3] = 1;
    byte[] translucent = PngFile.of(20, 20, 16, PngFile.RGB_ALPHA, samples);
    result = optimized(translucent, 4);
    assertThat(result[COLOR_TYPE])
        .isEqualTo((byte) (gray ? PngFile.GRAY_ALPHA : PngFile.RGB_ALPHA));
    assertSamePixels(translucent, result);
  }

  @Test
  void whatSaysHowThePictureLooksStaysAndNothingElse() throws ImageException {
    byte[] file = withNotes(PngFile.RGB, 6);
    assertThat(types(optimized(file, 4)))
        .containsExactly("IHDR", "gAMA", "cHRM", "iCCP", "eXIf", "pHYs", "IDAT", "IEND");
    assertThat(types(optimized(withNotes(PngFile.RGB, 1), 4))).doesNotContain("eXIf");
    for (PngBlock block : blocks(optimized(file, 4))) {
      if (!Set.of("IHDR", "IDAT", "IEND").contains(block.type())) {
        assertThat(blocks(file)).anyMatch(before -> before.type().equals(block.type())
            && Arrays.equals(before.content(), block.content()));
      }
    }
  }

  @Test
  void metadataStayOnDemand() throws ImageException {
    byte[] result = new Optimizer(OptimizationOptions.defaults()
        .withWriting(WriteOptions.defaults().withKeep(EnumSet.allOf(MetadataKind.class))))
        .optimize(withNotes(PngFile.RGB, 1))
        .image()
        .bytes();
    assertThat(types(result)).contains("eXIf", "tEXt", "iTXt").doesNotContain("bKGD", "tIME");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "2, 2", "4, 4", "6, 6"})
  void aProfileKeepsGrayGrayAndColorsColored(int color, int written) throws ImageException {
    int[] samples = IntStream.range(0, 50 * 50 * PngFile.channels(color))
        .map(i -> i / PngFile.channels(color) * 7919 >> 4 & 0xFF)
        .toArray();
    byte[] file = new PngFile().header(50, 50, 8, color, false)
        .chunk("iCCP", PngFile.profile(ICC_Profile.getInstance((color & 2) == 0
            ? ColorSpace.CS_GRAY
            : ColorSpace.CS_LINEAR_RGB).getData()))
        .chunk("IDAT", PngFile.data(50, 50, 8, color, false, _ -> 0, samples))
        .end();
    for (int effort : new int[]{0, 4, 9}) {
      byte[] result = optimized(file, effort);
      assertThat(result[COLOR_TYPE]).isIn((byte) written, (byte) (written & 2 | written >> 1 & 1));
      assertSamePixels(file, result);
    }
  }

  @Test
  void significantBitsStayOnlyWithTheSamplesTheySpeakOf() throws ImageException {
    int[] colors = PngFile.randomSamples(30, 30, 8, PngFile.RGB);
    assertThat(types(optimized(withSignificantBits(colors), 4))).contains("sBIT");
    assertThat(types(optimized(withSignificantBits(new int[2700]), 4))).doesNotContain("sBIT");
  }

  @Test
  void anAnimationIsLeftAsItIs() throws ImageException {
    byte[] file = new PngFile().header(8, 8, 8, PngFile.GRAY, false)
        .chunk("acTL", PngFile.shorts(0, 3, 0, 0))
        .chunk("IDAT", PngFile.data(8, 8, 8, PngFile.GRAY, false, _ -> 0, new int[64]))
        .end();
    Outcome outcome = new Optimizer(OptimizationOptions.defaults()).optimize(file);
    assertThat(outcome).isInstanceOf(Outcome.Animation.class);
    assertThat(outcome.image().bytes()).isEqualTo(file);
    assertThat(outcome.image().compression().frames()).isEqualTo(3);
  }

  @Test
  void otherFormatsAreNamedAndRefused() {
    byte[] jpeg = Pictures.jpeg(Pictures.noisy(8, 8, 1));
    assertThatThrownBy(() -> optimized(jpeg, 4)).isInstanceOf(UnsupportedImageException.class)
        .hasMessage("is JPEG; ics optimize takes PNG only, ics compress takes it too");
  }

  @Test
  void everyFileOfThePngSuiteLooksTheSameAndIsNotLargerAndIsDoneOnce()
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("pngcheck", "-q"));
    for (Path path : pngSuite()) {
      byte[] file = Files.readAllBytes(path);
      byte[] result = optimized(file, 4);
      assertSamePixels(file, result);
      assertThat(ImageDecoder.decode(result, DecodeLimits.defaults()).argb())
          .as("in sRGB: %s", path)
          .isEqualTo(ImageDecoder.decode(file, DecodeLimits.defaults()).argb());
      assertThat(result.length).as(path.toString()).isLessThanOrEqualTo(file.length);
      assertThat(new Optimizer(options(4)).optimize(result)).as("again: %s", path)
          .isInstanceOf(Outcome.NotSmaller.class);
      Path written = Files.write(folder.resolve(path.getFileName().toString()), result);
      command.add(written.toString());
    }
    Tool.require("pngcheck", "-h");
    assertThat(Tool.output(command)).isEmpty();
  }

  private static List<Path> pngSuite() throws IOException {
    try (Stream<Path> files = Files.list(Corpus.require("images/pngsuite"))) {
      return files.filter(file -> file.toString().endsWith(".png"))
          .filter(file -> !file.getFileName().toString().startsWith("x"))
          .sorted()
          .toList();
    }
  }

  /// The result where it is smaller, else the file.
  private static byte[] optimized(byte[] file, int effort) throws ImageException {
    return switch (new Optimizer(options(effort)).optimize(file)) {
      case Outcome.Smaller(CompressedImage image) -> image.bytes();
      case Outcome.NotSmaller(CompressedImage image) -> {
        assertThat(image.bytes().length).isGreaterThanOrEqualTo(file.length);
        assertSamePixels(file, image.bytes());
        yield file[INTERLACE] == 0 && file[COLOR_TYPE] == image.bytes()[COLOR_TYPE]
            ? file
            : image.bytes();
      }
      case Outcome.BelowMinimum _ -> throw new AssertionError("there is no minimum");
      case Outcome.Animation(CompressedImage image) -> image.bytes();
    };
  }

  private static OptimizationOptions options(int effort) {
    return OptimizationOptions.defaults()
        .withWriting(WriteOptions.defaults().withEffort(effort));
  }

  private static Raster pixels(byte[] file) throws ImageException {
    return StoredPng.open(file, DecodeLimits.defaults()).pixels();
  }

  private static void assertSamePixels(byte[] before, byte[] after) throws ImageException {
    switch (pixels(before)) {
      case RgbaImage image ->
        assertThat(((RgbaImage) pixels(after)).argb()).isEqualTo(image.argb());
      case DeepImage deep -> {
        assertThat(((DeepImage) pixels(after)).high()).isEqualTo(deep.high());
        assertThat(((DeepImage) pixels(after)).low()).isEqualTo(deep.low());
      }
    }
  }

  private static int sample(DeepImage image, int pixel, int shift) {
    return (image.high()[pixel] >>> shift & 0xFF) << 8 | image.low()[pixel] >>> shift & 0xFF;
  }

  private static List<PngBlock> blocks(byte[] file) throws ImageException {
    return StoredPng.open(file, DecodeLimits.defaults()).blocks();
  }

  private static List<String> types(byte[] file) throws ImageException {
    return blocks(file).stream().map(PngBlock::type).toList();
  }

  private static byte[] withNotes(int color, int orientation) {
    byte[] exif = EXIF.clone();
    exif[18] = (byte) orientation;
    return new PngFile().header(30, 30, 8, color, false)
        .chunk("gAMA", PngFile.gamma(0.5))
        .chunk("cHRM", new byte[32])
        .chunk("iCCP",
            PngFile.profile(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData()))
        .chunk("bKGD", PngFile.shorts(1, 2, 3))
        .chunk("eXIf", exif)
        .chunk("pHYs", new byte[]{0, 0, 0, 1, 0, 0, 0, 2, 0})
        .chunk("tIME", new byte[7])
        .chunk("tEXt", "Title\0A picture".getBytes(ISO_8859_1))
        .chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0<x/>".getBytes(ISO_8859_1))
        .chunk("IDAT", PngFile.data(30, 30, 8, color, false, _ -> 0,
            PngFile.randomSamples(30, 30, 8, color)))
        .end();
  }

  private static byte[] withSignificantBits(int[] samples) {
    return new PngFile().header(30, 30, 8, PngFile.RGB, false)
        .chunk("sBIT", new byte[]{5, 6, 5})
        .chunk("tIME", new byte[7])
        .chunk("IDAT", PngFile.data(30, 30, 8, PngFile.RGB, false, _ -> 0, samples))
        .end();
  }
}
