package dev.ics.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DamagedFilesTest {

  private static final Map<String, byte[]> WHOLE = wholeFiles();
  private static final int FLIPS = 400;
  private static final DecodeLimits SMALL = DecodeLimits.defaults()
      .withMaxPixels(1_000_000)
      .withMaxBytes(1_000_000);

  @Test
  void everyTruncationOfAPngIsRefused() {
    for (String name : new String[]{"png", "interlaced png"}) {
      byte[] file = whole(name);
      for (int length = 0; length < file.length; length++) {
        assertRefused(Arrays.copyOf(file, length));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jpeg", "progressive jpeg", "gif", "bmp", "tiff", "pnm", "webp"})
  void everyTruncationOfAnotherFormatIsRefused(String name) {
    byte[] file = whole(name);
    int end = name.equals("gif") ? file.length - 1 : file.length;
    for (int length = 0; length < end; length++) {
      assertRefused(Arrays.copyOf(file, length));
    }
  }

  @Test
  void aTiffThatLacksOneByteIsNamedAsCutShort() {
    byte[] tiff = whole("tiff");
    assertThatThrownBy(() -> ImageDecoder.decode(Arrays.copyOf(tiff, tiff.length - 1), SMALL))
        .hasMessageContaining("cut short");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"png", "interlaced png", "jpeg", "progressive jpeg", "gif", "bmp", "tiff",
          "pnm", "webp"})
  void aFlippedByteGivesAPictureOrAnImageException(String name) {
    byte[] file = whole(name);
    var random = new Random(7);
    for (int i = 0; i < FLIPS; i++) {
      byte[] flipped = file.clone();
      int at = i < Math.min(file.length, FLIPS / 2) ? i : random.nextInt(file.length);
      flipped[at] ^= (byte) (1 + random.nextInt(255));
      Throwable thrown = catchThrowable(() -> ImageDecoder.decode(flipped, SMALL));
      if (thrown != null) {
        assertThat(thrown).as("byte %d of %s is %02x", at, name, flipped[at])
            .isInstanceOf(ImageException.class);
        assertThat(thrown.getMessage()).doesNotContain("\n");
      }
    }
  }

  @Test
  void aFlippedByteInAPngIsAlwaysNoticedBecauseEveryByteIsUnderAChecksum() {
    byte[] file = whole("png");
    for (int i = 0; i < file.length; i++) {
      byte[] flipped = file.clone();
      flipped[i] ^= 1;
      assertRefused(flipped);
    }
  }

  @Test
  void hugeDimensionsAreRefusedBeforeMemoryIsTaken() {
    byte[] png = new PngFile().header(100_000, 100_000, 8, PngFile.RGB, false)
        .chunk("IDAT", PngFile.deflate(new byte[100]))
        .end();
    byte[] webp = whole("webp");
    Arrays.fill(webp, 21, 25, (byte) 0x1F);
    Arrays.fill(webp, 21, 24, (byte) 0xFF);
    byte[] gif = whole("gif");
    Arrays.fill(gif, 6, 10, (byte) 0xFF);
    byte[] bmp = whole("bmp");
    Arrays.fill(bmp, 18, 20, (byte) 0x7F);
    Arrays.fill(bmp, 22, 24, (byte) 0x7F);
    byte[] jpeg = whole("jpeg");
    Arrays.fill(jpeg, frameOf(jpeg) + 5, frameOf(jpeg) + 9, (byte) 0xFF);
    byte[] tiff = TiffFile.picture(2, 2, 8, 2, new byte[12])
        .tag(0x0100, 60_000)
        .tag(0x0101, 60_000)
        .bytes();
    byte[] pnm = "P6 60000 60000 255\nabc".getBytes(UTF_8);
    for (byte[] file : new byte[][]{png, webp, gif, bmp, jpeg, tiff, pnm}) {
      assertThatThrownBy(() -> ImageDecoder.decode(file, DecodeLimits.defaults()))
          .isInstanceOf(ImageTooLargeException.class)
          .hasMessageContaining("--max-pixels");
    }
  }

  @Test
  void aPictureTooLargeForAnArrayIsRefusedWhateverTheLimit() {
    byte[] png = new PngFile().header(100_000, 100_000, 8, PngFile.GRAY, false)
        .chunk("IDAT", PngFile.deflate(new byte[100]))
        .end();
    assertThatThrownBy(
        () -> ImageDecoder.decode(png, DecodeLimits.defaults().withMaxPixels(Long.MAX_VALUE)))
        .isInstanceOfSatisfying(ImageTooLargeException.class, e -> {
          assertThat(e.found()).isEqualTo(10_000_000_000L);
          assertThat(e.limit()).isEqualTo(Integer.MAX_VALUE - 8);
        });
  }

  @Test
  void theLimitsCarryTheirNumbers() {
    byte[] png = whole("png");
    assertThatThrownBy(() -> ImageDecoder.decode(png, DecodeLimits.defaults().withMaxPixels(100)))
        .hasMessage(
            "the image has 24 x 17 = 408 pixels, the limit is 100; raise it with --max-pixels");
    assertThatThrownBy(() -> ImageDecoder.decode(png, DecodeLimits.defaults().withMaxBytes(9)))
        .isInstanceOfSatisfying(ImageTooLargeException.class, e -> {
          assertThat(e.found()).isEqualTo(png.length);
          assertThat(e.limit()).isEqualTo(9);
        })
        .hasMessageContaining("--max-input-bytes");
  }

  @Test
  void aSideAndFramesBeyondTheLimitsAreRefusedWithTheOptionThatAllowsThem() {
    byte[] strip = PngFile.of(300, 1, 8, PngFile.GRAY, new int[300]);
    DecodeLimits narrow = DecodeLimits.defaults().withMaxDimension(299);
    assertThatThrownBy(() -> ImageDecoder.decode(strip, narrow)).hasMessage("the image has 300 x 1"
        + " pixels, the limit for each side is 299; raise it with --max-dimension");
    assertThatThrownBy(() -> StoredPng.open(strip, narrow))
        .isInstanceOf(ImageTooLargeException.class);
    byte[] frames = new PngFile().header(1, 1, 8, PngFile.GRAY, false)
        .chunk("acTL", PngFile.shorts(0, 10_001, 0, 0))
        .chunk("IDAT", PngFile.data(1, 1, 8, PngFile.GRAY, false, row -> 0, new int[1]))
        .end();
    assertThatThrownBy(() -> ImageDecoder.decode(frames, DecodeLimits.defaults()))
        .isInstanceOfSatisfying(ImageTooLargeException.class, e -> {
          assertThat(e.found()).isEqualTo(10_001);
          assertThat(e.limit()).isEqualTo(10_000);
        })
        .hasMessage("the file has 10,001 frames, the limit is 10,000; raise it with --max-frames");
    assertThatNoException().isThrownBy(
        () -> ImageDecoder.decode(frames, DecodeLimits.defaults().withMaxFrames(10_001)));
  }

  @Test
  void countlessChunksAreRefusedBeforeTheyFillTheMemory() {
    var png = new PngFile().header(1, 1, 8, PngFile.GRAY, false);
    var webp = new WebpFile();
    for (int i = 0; i < 1 << 18; i++) {
      png.chunk("tEXt");
    }
    for (int i = 0; i <= 1 << 20; i++) {
      webp.chunk("none");
    }
    var segments = new ByteArrayOutputStream();
    segments.writeBytes(new byte[]{-1, (byte) 0xD8});
    for (int i = 0; i <= 1 << 16; i++) {
      segments.writeBytes(new byte[]{-1, (byte) 0xFE, 0, 2});
    }
    segments.writeBytes(Arrays.copyOfRange(whole("jpeg"), 2, whole("jpeg").length));
    for (byte[] file : List.of(png.end(), webp.end(), segments.toByteArray())) {
      assertThatThrownBy(() -> ImageDecoder.inspect(file))
          .isInstanceOf(UnreadableImageException.class)
          .hasMessageContaining("which no writer makes");
    }
  }

  @Test
  void manyDeflatedTextsAreKeptOnlyUntilThereIsEnough() throws ImageException {
    byte[] million = PngFile.deflate(new byte[1 << 20]);
    byte[] text = ByteBuffer.allocate(3 + million.length)
        .put(0, (byte) 'a')
        .put(3, million)
        .array();
    var png = new PngFile().header(1, 1, 8, PngFile.GRAY, false);
    for (int i = 0; i < 100; i++) {
      png.chunk("zTXt", text);
    }
    byte[] file = png
        .chunk("IDAT", PngFile.data(1, 1, 8, PngFile.GRAY, false, row -> 0, new int[1]))
        .end();
    assertThat(ImageDecoder.decode(file, SMALL, Set.of(MetadataKind.TEXT)).metadata().texts())
        .hasSize(16);
  }

  /// A test of time, too: to inflate them all takes seconds.
  @Test
  @Timeout(5)
  void deflatedTextsThatAreTooLongAreTriedOnlyUntilThereIsEnough() throws ImageException {
    byte[] twoMillion = PngFile.deflate(new byte[2 << 20]);
    byte[] text = ByteBuffer.allocate(3 + twoMillion.length)
        .put(0, (byte) 'a')
        .put(3, twoMillion)
        .array();
    var png = new PngFile().header(1, 1, 8, PngFile.GRAY, false);
    for (int i = 0; i < 20_000; i++) {
      png.chunk("zTXt", text);
    }
    byte[] file = png.chunk("tEXt", "b\0c".getBytes(UTF_8))
        .chunk("IDAT", PngFile.data(1, 1, 8, PngFile.GRAY, false, row -> 0, new int[1]))
        .end();
    assertThat(ImageDecoder.decode(file, DecodeLimits.defaults(), Set.of(MetadataKind.TEXT))
        .metadata()
        .texts()).isEmpty();
  }

  @Test
  void noRefusalQuotesAWholeFile() {
    byte[] pnm = ("P2 " + "x".repeat(100_000) + " 1 255 1").getBytes(UTF_8);
    assertThatThrownBy(() -> ImageDecoder.decode(pnm, SMALL)).isInstanceOf(ImageException.class)
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(302).doesNotContain("\n"));
  }

  @Test
  void aDecoderWhoseThreadIsInterruptedReadsNoFurther() {
    byte[] bmp = whole("bmp");
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> ImageDecoder.decode(bmp, DecodeLimits.defaults()))
          .isInstanceOf(UnreadableImageException.class)
          .hasMessageContaining("given up");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void whatIsNoPictureIsNamedByItsBeginning() {
    assertThatThrownBy(() -> ImageDecoder.inspect(new byte[0]))
        .isInstanceOf(UnsupportedImageException.class)
        .hasMessage("the file is empty (0 bytes)");
    assertThatThrownBy(() -> ImageDecoder.inspect("<!DOCTYPE html>\n<html>".getBytes(UTF_8)))
        .isInstanceOf(UnsupportedImageException.class)
        .hasMessageEndingWith("it begins with \"<!DOCTYPE html>\"");
    assertThatThrownBy(() -> ImageDecoder.inspect(new byte[]{0, 1, (byte) 0xFE}))
        .hasMessageEndingWith("it begins with 00 01 fe");
    for (String text : new String[]{"x", "hello", "%PDF-1.7 ...", "\0\0\0\0\0\0\0\0", "P", "BX"}) {
      assertThatThrownBy(() -> ImageDecoder.inspect(text.getBytes(UTF_8)))
          .isInstanceOf(UnsupportedImageException.class);
    }
  }

  @Test
  void damageCarriesItsPlace() {
    byte[] file = whole("png");
    file[20]++;
    assertThatThrownBy(() -> ImageDecoder.inspect(file))
        .isInstanceOfSatisfying(UnreadableImageException.class, e -> {
          assertThat(e.format()).isEqualTo("PNG");
          assertThat(e.offset()).hasValue(8);
        });
  }

  @Test
  void missingDataInTheMiddleOfAJpegAreNoticed() {
    byte[] jpeg = whole("jpeg");
    byte[] shorter = Arrays.copyOf(jpeg, jpeg.length - 60);
    shorter[shorter.length - 2] = (byte) 0xFF;
    shorter[shorter.length - 1] = (byte) 0xD9;
    assertThatThrownBy(() -> ImageDecoder.decode(shorter, DecodeLimits.defaults()))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessageContaining("premature end");
  }

  @Test
  void missingDataInALosslessWebpAreNoticedSoonHoweverLargeThePicture() {
    byte[] header = Arrays.copyOf(WebpFile.lossless(4_000, 4_000, 1, 2, 255, 1, 0), 40);
    assertThatThrownBy(() -> ImageDecoder.decode(WebpFile.of(header), DecodeLimits.defaults()))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessageContaining("Bitstream");
  }

  /// A copy of an undamaged file.
  private static byte[] whole(String name) {
    return Objects.requireNonNull(WHOLE.get(name)).clone();
  }

  private static void assertRefused(byte[] file) {
    assertThatThrownBy(() -> ImageDecoder.decode(file, SMALL)).as("%d bytes", file.length)
        .isInstanceOf(ImageException.class);
  }

  private static int frameOf(byte[] jpeg) {
    int at = 2;
    while (Bytes.u8(jpeg, at + 1) != 0xC0) {
      at += 2 + Bytes.u16(jpeg, at + 2);
    }
    return at;
  }

  private static Map<String, byte[]> wholeFiles() {
    var image = new BufferedImage(24, 17, BufferedImage.TYPE_3BYTE_BGR);
    var random = new Random(3);
    for (int i = 0; i < 24 * 17; i++) {
      image.setRGB(i % 24, i / 24, i % 3 == 0 ? i * 999_983 : random.nextInt());
    }
    var files = new LinkedHashMap<String, byte[]>();
    files.put("png", PngFile.of(24, 17, 8, PngFile.RGB,
        PngFile.randomSamples(24, 17, 8, PngFile.RGB)));
    files.put("interlaced png", new PngFile().header(24, 17, 4, PngFile.GRAY, true)
        .chunk("gAMA", PngFile.gamma(1))
        .chunk("tRNS", PngFile.shorts(3))
        .chunk("IDAT", PngFile.data(24, 17, 4, PngFile.GRAY, true, PngFile.ALL_FILTERS,
            PngFile.randomSamples(24, 17, 4, PngFile.GRAY)))
        .end());
    try {
      files.put("jpeg", JpegFile.withOrientation(JpegFile.of(image, false), 6));
      files.put("progressive jpeg", JpegFile.of(image, true));
      files.put("gif", write(image, "gif"));
      files.put("bmp", write(image, "bmp"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    byte[] pixels = new byte[24 * 17 * 3];
    random.nextBytes(pixels);
    files.put("tiff", TiffFile.picture(24, 17, 8, 2, pixels).tag(0x0112, 3).bytes());
    files.put("pnm", ByteBuffer.allocate(13 + pixels.length)
        .put("P6\n24 17\n255\n".getBytes(UTF_8))
        .put(pixels)
        .array());
    files.put("webp", WebpFile.of(WebpFile.lossless(24, 17, 1, 2, 255,
        random.ints(24 * 17, 0, 2).toArray())));
    return files;
  }

  private static byte[] write(BufferedImage image, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }
}
