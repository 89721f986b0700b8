package dev.ics.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngTest {

  private static final int WIDTH = 19, HEIGHT = 17;
  private static final byte[] ANY_PALETTE = palette(256);

  static Stream<Arguments> everyKind() {
    return Stream.of("0:1,2,4,8,16", "2:8,16", "3:1,2,4,8", "4:8,16", "6:8,16")
        .flatMap(kind -> Arrays.stream(kind.substring(2).split(","))
            .flatMap(depth -> Stream.of(false, true)
                .map(interlaced -> arguments(Integer.valueOf(kind.substring(0, 1)),
                    Integer.valueOf(depth), interlaced))));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void everyColorTypeDepthAndInterlaceWithEveryFilterGivesItsPixels(int color, int depth,
      boolean interlaced) throws ImageException {
    int[] samples = PngFile.randomSamples(WIDTH, HEIGHT, depth, color);
    for (int filter = 0; filter <= 5; filter++) {
      int every = filter;
      byte[] file = file(color, depth, interlaced, PngFile.data(WIDTH, HEIGHT, depth, color,
          interlaced, row -> every == 5 ? row % 5 : every, samples));
      assertThat(decode(file).argb()).isEqualTo(expected(color, depth, samples));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 9", "2, 2", "3, 1", "4, 5", "5, 4", "8, 8", "9, 1"})
  void emptyPassesOfSmallInterlacedPicturesTakeNoData(int width, int height)
      throws ImageException {
    int[] samples = PngFile.randomSamples(width, height, 8, PngFile.RGB);
    byte[] file = new PngFile().header(width, height, 8, PngFile.RGB, true)
        .chunk("IDAT", PngFile
            .data(width, height, 8, PngFile.RGB, true, PngFile.ALL_FILTERS, samples))
        .end();
    assertThat(decode(file).argb()).isEqualTo(expected(PngFile.RGB, 8, samples));
  }

  @Test
  void sixteenBitsAreRoundedToTheNearestOfEight() throws ImageException {
    int[] samples = IntStream.range(0, 65_536).toArray();
    int[] pixels = decode(PngFile.of(256, 256, 16, PngFile.GRAY, samples)).argb();
    assertThat(pixels).isEqualTo(IntStream.range(0, 65_536)
        .map(v -> gray((int) Math.round(v / 257.0)))
        .toArray());
  }

  @Test
  void imageDataMaySpreadOverManyChunksSomeEmpty() throws ImageException {
    int[] samples = PngFile.randomSamples(WIDTH, HEIGHT, 8, PngFile.RGB);
    byte[] data = PngFile.data(WIDTH, HEIGHT, 8, PngFile.RGB, false, PngFile.ALL_FILTERS, samples);
    PngFile file = new PngFile().header(WIDTH, HEIGHT, 8, PngFile.RGB, false).chunk("IDAT");
    for (int i = 0; i < data.length; i += 3) {
      file.chunk("IDAT", Arrays.copyOfRange(data, i, Math.min(data.length, i + 3))).chunk("IDAT");
    }
    assertThat(decode(file.end()).argb()).isEqualTo(expected(PngFile.RGB, 8, samples));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {1, 2, 4, 8, 16})
  void theTransparentGrayIsComparedAtFullDepth(int depth) throws ImageException {
    int most = (1 << depth) - 1;
    int[] samples = {most, most - 1, 0, 1};
    byte[] file = new PngFile().header(4, 1, depth, PngFile.GRAY, false)
        .chunk("tRNS", PngFile.shorts(most - 1))
        .chunk("IDAT",
            PngFile.data(4, 1, depth, PngFile.GRAY, false, row -> 0, samples))
        .end();
    assertThat(IntStream.of(decode(file).argb()).mapToObj(Argb::isOpaque).toList())
        .isEqualTo(IntStream.of(samples).mapToObj(sample -> sample != most - 1).toList());
  }

  @Test
  void theTransparentColorMustMatchInAllChannels() throws ImageException {
    int[] samples = {1, 2, 3, 1, 2, 4, 3, 2, 1, 0x101, 2, 3};
    byte[] file = new PngFile().header(4, 1, 16, PngFile.RGB, false)
        .chunk("tRNS", PngFile.shorts(1, 2, 3))
        .chunk("IDAT",
            PngFile.data(4, 1, 16, PngFile.RGB, false, row -> 0, samples))
        .end();
    int[] pixels = decode(file).argb();
    assertThat(pixels[0]).isEqualTo(Argb.TRANSPARENT);
    assertThat(IntStream.of(pixels).skip(1)).allMatch(Argb::isOpaque);
  }

  @Test
  void paletteColorsTakeTheirAlphaFromTransparencyAndTheRestIsOpaque() throws ImageException {
    byte[] file = new PngFile().header(3, 1, 8, PngFile.PALETTE, false)
        .chunk("PLTE", palette(3))
        .chunk("tRNS", (byte) 0, (byte) 128)
        .chunk("IDAT",
            PngFile.data(3, 1, 8, PngFile.PALETTE, false, row -> 0, new int[]{0, 1, 2}))
        .end();
    assertThat(decode(file).argb()).containsExactly(Argb.TRANSPARENT,
        (paletteColor(1) & 0xFF_FFFF) | 0x8000_0000, paletteColor(2));
  }

  @ParameterizedTest
  @CsvSource({"1.0, 8", "1.0, 16", "0.3, 8", "0.7, 16", "2.5, 8", "0.55556, 4"})
  void gammaOtherThanThatOfSrgbIsConverted(double gamma, int depth) throws ImageException {
    int most = (1 << depth) - 1;
    int[] samples = IntStream.rangeClosed(0, 15).map(i -> i * most / 15).toArray();
    byte[] file = new PngFile().header(16, 1, depth, PngFile.GRAY, false)
        .chunk("gAMA", PngFile.gamma(gamma))
        .chunk("IDAT",
            PngFile.data(16, 1, depth, PngFile.GRAY, false, row -> 0, samples))
        .end();
    assertThat(decode(file).argb()).isEqualTo(IntStream.of(samples)
        .map(s -> gray(srgb(Math.pow((double) s / most, 1 / gamma))))
        .toArray());
  }

  @Test
  void gammaAppliesToThePaletteToo() throws ImageException {
    byte[] file = new PngFile().header(1, 1, 8, PngFile.PALETTE, false)
        .chunk("gAMA", PngFile.gamma(1))
        .chunk("PLTE", (byte) 64, (byte) 0, (byte) 255)
        .chunk("IDAT",
            PngFile.data(1, 1, 8, PngFile.PALETTE, false, row -> 0, new int[]{0}))
        .end();
    assertThat(decode(file).argb()).containsExactly(Argb.rgb(srgb(64 / 255.0), 0, 255));
  }

  @Test
  void theGammaOfSrgbAndTheSrgbChunkLeaveColorsAlone() throws ImageException {
    int[] samples = IntStream.range(0, 256).toArray();
    byte[] data = PngFile.data(256, 1, 8, PngFile.GRAY, false, row -> 0, samples);
    PngFile usual = new PngFile().header(256, 1, 8, PngFile.GRAY, false)
        .chunk("gAMA", PngFile.gamma(0.45455));
    PngFile overruled = new PngFile().header(256, 1, 8, PngFile.GRAY, false)
        .chunk("gAMA", PngFile.gamma(1))
        .chunk("sRGB", (byte) 0);
    int[] unchanged = expected(PngFile.GRAY, 8, samples);
    assertThat(decode(usual.chunk("IDAT", data).end()).argb()).isEqualTo(unchanged);
    assertThat(decode(overruled.chunk("IDAT", data).end()).argb()).isEqualTo(unchanged);
  }

  @Test
  void anAncillaryChunkWithABadChecksumOrContentIsIgnored() throws ImageException {
    int[] samples = PngFile.randomSamples(4, 4, 8, PngFile.RGB);
    byte[] data = PngFile.data(4, 4, 8, PngFile.RGB, false, row -> 0, samples);
    PngFile file = new PngFile().header(4, 4, 8, PngFile.RGB, false)
        .chunk("gAMA", PngFile.gamma(1), 12_345)
        .chunk("tRNS", (byte) 1)
        .chunk("sRGB")
        .chunk("iCCP", (byte) 'x')
        .chunk("eXIf", (byte) 7)
        .chunk("acTL", (byte) 1)
        .chunk("zzZz", (byte) 1)
        .chunk("gAMA", new byte[3])
        .chunk("gAMA", new byte[4]);
    assertThat(decode(file.chunk("IDAT", data).end()).argb())
        .isEqualTo(expected(PngFile.RGB, 8, samples));
  }

  @Test
  void moreImageDataThanNeededIsIgnored() throws ImageException {
    int[] samples = PngFile.randomSamples(4, 8, 8, PngFile.RGB);
    byte[] file = new PngFile().header(4, 4, 8, PngFile.RGB, false)
        .chunk("IDAT", PngFile.data(4, 8, 8, PngFile.RGB, false, row -> 1, samples))
        .end();
    assertThat(decode(file).argb())
        .isEqualTo(Arrays.copyOf(expected(PngFile.RGB, 8, samples), 16));
  }

  @Test
  void whatFollowsTheEndIsIgnored() throws ImageException {
    byte[] file = PngFile.of(1, 1, 8, PngFile.GRAY, new int[]{7});
    assertThat(decode(Arrays.copyOf(file, file.length + 100)).argb()).containsExactly(gray(7));
  }

  static Stream<Arguments> brokenRules() {
    int[] gray = PngFile.randomSamples(4, 4, 8, PngFile.GRAY);
    byte[] data = PngFile.data(4, 4, 8, PngFile.GRAY, false, row -> 0, gray);
    byte[] wrongSum = data.clone();
    wrongSum[data.length - 1]++;
    return Stream.of(
        arguments("the first chunk is IDAT", new PngFile().chunk("IDAT", data)),
        arguments("chunk IHDR must not be here", grayHeader().header(4, 4, 8, 0, false)),
        arguments("there is no IDAT", grayHeader()),
        arguments("no color type 1 with 8 bits", header(8, 1)),
        arguments("no color type 0 with 3 bits", header(3, 0)),
        arguments("no color type 0 with 0 bits", header(0, 0)),
        arguments("no color type 0 with 33 bits", header(33, 0)),
        arguments("no color type 2 with 4 bits", header(4, 2)),
        arguments("the size is 0 x 4", new PngFile().header(0, 4, 8, 0, false)),
        arguments("the size is 4 x 4294967295", new PngFile().header(4, -1, 8, 0, false)),
        arguments("IHDR has 12 bytes", new PngFile().chunk("IHDR", new byte[12])),
        arguments("interlacing 2",
            new PngFile().chunk("IHDR", new byte[]{0, 0, 0, 4, 0, 0, 0, 4, 8, 0, 0, 0, 2})),
        arguments("compression 1",
            new PngFile().chunk("IHDR", new byte[]{0, 0, 0, 4, 0, 0, 0, 4, 8, 0, 1, 0, 0})),
        arguments("the checksum of chunk IDAT", grayHeader().chunk("IDAT", data, 1)),
        arguments("chunk ABCD must not be here or is unknown", grayHeader().chunk("ABCD")),
        arguments("chunk tEXt stands between", grayHeader().chunk("IDAT", Arrays.copyOf(data, 3))
            .chunk("tEXt")
            .chunk("IDAT", Arrays.copyOfRange(data, 3, data.length))),
        arguments("without PLTE", header(8, 3).chunk("IDAT", data)),
        arguments("a PLTE chunk must not be here",
            grayHeader().chunk("PLTE", palette(2)).chunk("IDAT", data)),
        arguments("a PLTE chunk must not be here",
            header(8, 3).chunk("IDAT", data).chunk("PLTE", palette(2))),
        arguments("a PLTE chunk must not be here", header(8, 3).chunk("PLTE", palette(2))
            .chunk("PLTE", palette(2))
            .chunk("IDAT", data)),
        arguments("the palette has 9 bytes",
            header(1, 3).chunk("PLTE", palette(3)).chunk("IDAT", data)),
        arguments("the palette has 4 bytes",
            header(8, 3).chunk("PLTE", new byte[4]).chunk("IDAT", data)),
        arguments("the palette has 0 bytes", header(8, 3).chunk("PLTE").chunk("IDAT", data)),
        arguments("a pixel has index", header(8, 3).chunk("PLTE", palette(2)).chunk("IDAT", data)),
        arguments("rows are missing", new PngFile().header(4, 5, 8, 0, false).chunk("IDAT", data)),
        arguments("rows are missing", grayHeader().chunk("IDAT", Arrays.copyOf(data, 12))),
        arguments("cannot fill", new PngFile().header(9999, 9999, 8, 0, false).chunk("IDAT", data)),
        arguments("filter type 5", grayHeader().chunk("IDAT",
            PngFile.data(4, 4, 8, 0, false, row -> 5, gray))),
        arguments("not valid: incorrect header check",
            grayHeader().chunk("IDAT", Arrays.copyOf(new byte[]{1}, 30))),
        arguments("not valid: incorrect data check", grayHeader().chunk("IDAT", wrongSum)),
        arguments("not valid: incorrect data check",
            grayHeader().chunk("IDAT", Arrays.copyOf(wrongSum, data.length - 4))
                .chunk("IDAT",
                    Arrays.copyOfRange(wrongSum, data.length - 4, data.length))),
        arguments("index 2, the palette has 2 colors",
            header(8, 3).chunk("PLTE", palette(2))
                .chunk("IDAT",
                    PngFile.data(4, 4, 8, 3, false, row -> 0, filled(16, 2)))));
  }

  @ParameterizedTest
  @MethodSource("brokenRules")
  void aFileThatBreaksARuleIsRefusedWithTheReason(String reason, PngFile file) {
    assertThatThrownBy(() -> decode(file.end()))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessageStartingWith("damaged PNG")
        .hasMessageContaining(reason)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void aSignatureBrokenByATextTransferIsNamedAsSuch() {
    byte[] file = PngFile.of(1, 1, 8, PngFile.GRAY, new int[]{7});
    file[0] = 9;
    assertThatThrownBy(() -> decode(file)).hasMessageContaining("text mode");
  }

  private static int[] filled(int length, int value) {
    return IntStream.generate(() -> value).limit(length).toArray();
  }

  private static PngFile grayHeader() {
    return header(8, PngFile.GRAY);
  }

  private static PngFile header(int depth, int color) {
    return new PngFile().header(4, 4, depth, color, false);
  }

  private static byte[] file(int color, int depth, boolean interlaced, byte[] data) {
    PngFile file = new PngFile().header(WIDTH, HEIGHT, depth, color, interlaced);
    if (color == PngFile.PALETTE) {
      file.chunk("PLTE", Arrays.copyOf(ANY_PALETTE, 3 << depth));
    }
    return file.chunk("IDAT", data).end();
  }

  private static int[] expected(int color, int depth, int[] samples) {
    int channels = PngFile.channels(color);
    int[] levels = IntStream.of(samples)
        .map(s -> (int) Math.round(s * 255.0 / ((1 << depth) - 1)))
        .toArray();
    return IntStream.range(0, samples.length / channels)
        .map(i -> i * channels)
        .map(i -> switch (color) {
          case PngFile.GRAY -> gray(levels[i]);
          case PngFile.RGB -> Argb.rgb(levels[i], levels[i + 1], levels[i + 2]);
          case PngFile.PALETTE -> paletteColor(samples[i]);
          case PngFile.GRAY_ALPHA -> Argb.of(levels[i + 1], levels[i], levels[i], levels[i]);
          default -> Argb.of(levels[i + 3], levels[i], levels[i + 1], levels[i + 2]);
        })
        .toArray();
  }

  private static byte[] palette(int colors) {
    byte[] palette = new byte[3 * colors];
    for (int i = 0; i < colors; i++) {
      palette[3 * i] = (byte) (i * 37);
      palette[3 * i + 1] = (byte) (i * 101 + 7);
      palette[3 * i + 2] = (byte) (255 - i);
    }
    return palette;
  }

  private static int paletteColor(int i) {
    return Argb.rgb((i * 37) & 0xFF, (i * 101 + 7) & 0xFF, 255 - i);
  }

  private static int gray(int level) {
    return Argb.rgb(level, level, level);
  }

  private static int srgb(double light) {
    return (int) Math.round(
        255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055));
  }

  private static RgbaImage decode(byte[] file) throws ImageException {
    return ImageDecoder.decode(file, DecodeLimits.defaults());
  }
}
