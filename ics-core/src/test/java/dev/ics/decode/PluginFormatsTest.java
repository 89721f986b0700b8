package dev.ics.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluginFormatsTest {

  private static final int WIDTH = 21, HEIGHT = 13;

  @ParameterizedTest
  @CsvSource({"bmp, 1", "bmp, 5", "bmp, 13", "bmp, 10", "tiff, 1", "tiff, 2", "tiff, 5", "tiff, 6",
      "tiff, 10", "tiff, 12", "tiff, 13", "gif, 12", "gif, 13"})
  void whatImageIoWritesWithoutLossComesBack(String format, int imageType) throws IOException {
    BufferedImage image = noise(imageType);
    RgbaImage decoded = decode(write(image, format));
    assertThat(decoded.width()).isEqualTo(WIDTH);
    for (int i = 0; i < decoded.argb().length; i++) {
      int color = decoded.argb()[i];
      int[] expected = channels(image, i);
      assertThat(IntStream.of(Argb.alpha(color), Argb.red(color), Argb.green(color),
          Argb.blue(color)).toArray()).isEqualTo(expected[0] == 0 ? new int[4] : expected);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void jpegIsNearItsSource(boolean progressive) throws IOException {
    var image = new BufferedImage(60, 40, BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < 2400; i++) {
      image.setRGB(i % 60, i / 60, Argb.rgb(4 * (i % 60), 6 * (i / 60), 128));
    }
    byte[] file = JpegFile.of(image, progressive);
    assertThat(ImageDecoder.inspect(file).interlaced()).isEqualTo(progressive);
    RgbaImage decoded = decode(file);
    for (int i = 0; i < 2400; i++) {
      int color = decoded.argb()[i];
      assertThat(Math.abs(Argb.red(color) - 4 * (i % 60))).isLessThan(6);
      assertThat(Math.abs(Argb.green(color) - 6 * (i / 60))).isLessThan(6);
    }
  }

  @Test
  void jpegWithoutColorTransformIsRgb() throws IOException {
    var raster = new BufferedImage(16, 16, BufferedImage.TYPE_3BYTE_BGR).getRaster();
    for (int i = 0; i < 256; i++) {
      raster.setPixel(i % 16, i / 16, new int[]{200, 100, 50});
    }
    byte[] file = JpegFile.withAdobe(JpegFile.of(raster), 0);
    assertThat(ImageDecoder.inspect(file).color()).isEqualTo(ColorKind.RGB);
    assertThat(decode(file).argb()).containsOnly(Argb.rgb(200, 100, 50));
  }

  @ParameterizedTest
  @CsvSource({"P1 2 2 1 0 0 1, 000000ffffffffffff000000",
      "P2 2 2 9 0 3 6 9, 000000555555aaaaaaffffff",
      "P3 2 1 255 1 2 3 4 5 6, 010203040506"})
  void portableAnymapsAsText(String text, String expected) throws ImageException {
    assertThat(hex(decode((text.replace(' ', '\n') + "\n").getBytes(ISO_8859_1))))
        .isEqualTo(expected);
  }

  @Test
  void portableAnymapsAsBytes() throws ImageException {
    assertThat(hex(decode(bytes("P5 2 1 255\n", 7, 200)))).isEqualTo("070707c8c8c8");
    assertThat(hex(decode(bytes("P6 2 1 255\n", 1, 2, 3, 4, 5, 6)))).isEqualTo("010203040506");
    assertThat(hex(decode(bytes("P6 1 1 65535\n", 255, 255, 128, 128, 0, 0)))).isEqualTo("ff8000");
    assertThat(hex(decode(bytes("P4 9 1\n", 0b1010_1010, 0b1000_0000))))
        .isEqualTo("000000ffffff".repeat(4) + "000000");
    assertThat(decode(bytes(
        "P7\nWIDTH 2\nHEIGHT 1\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n", 1, 2, 3, 255, 9,
        9, 9, 0)).argb()).containsExactly(Argb.rgb(1, 2, 3), Argb.TRANSPARENT);
  }

  @Test
  void tiffWithSixteenBitsIsRounded() throws ImageException {
    byte[] pixels = {0, 0, (byte) 0xFF, (byte) 0xFF, (byte) 0x80, 0x7F};
    assertThat(hex(decode(TiffFile.picture(3, 1, 16, 1, pixels).bytes())))
        .isEqualTo("000000ffffff7f7f7f");
  }

  @Test
  void premultipliedAlphaOfATiffIsTakenBack() throws ImageException {
    byte[] pixels = {100, 50, 0, (byte) 128, 9, 9, 9, 0, 1, 2, 3, (byte) 255};
    byte[] file = TiffFile.picture(3, 1, 8, 2, pixels).tag(0x0152, 1).bytes();
    assertThat(decode(file).argb()).containsExactly(Argb.of(128, 199, 100, 0), Argb.TRANSPARENT,
        Argb.rgb(1, 2, 3));
  }

  @Test
  void aWebpOfTwoColorsComesOutWithItsAlpha() throws ImageException {
    byte[] file = WebpFile.of(WebpFile.lossless(3, 2, 10, 20, 77, 1, 0, 0, 0, 1, 1));
    int on = Argb.of(77, 10, 255, 20);
    int off = Argb.of(77, 10, 0, 20);
    assertThat(decode(file).argb()).containsExactly(on, off, off, off, on, on);
    assertThat(ImageDecoder.inspect(file).color()).isEqualTo(ColorKind.RGB_ALPHA);
  }

  @Test
  void aWebpOfOneColorMayHaveOnlyEightBytesOfImage() throws ImageException {
    byte[] file = HexFormat.of()
        .parseHex("524946461400000057454250" + "5650384c08000000" + "2f06000010888808");
    assertThat(decode(file).argb()).containsExactly(new int[7]);
  }

  @Test
  void theFirstFrameOfAnAnimatedWebpLiesOnItsCanvas() throws ImageException {
    byte[] file = new WebpFile().extended(0x02, 4, 3)
        .chunk("ANIM", new byte[6])
        .frame(2, 0, 2, 2, WebpFile.lossless(2, 2, 0, 0, 255, 1, 1, 0, 1))
        .frame(0, 0, 4, 3, WebpFile.lossless(4, 3, 9, 9, 255, new int[12]))
        .end();
    int green = Argb.rgb(0, 255, 0);
    assertThat(decode(file).argb()).containsExactly(0, 0, green, green, 0, 0, Argb.rgb(0, 0, 0),
        green, 0, 0, 0, 0);
    assertThat(ImageDecoder.inspect(file).frames()).hasValue(2);
  }

  @Test
  void theFirstFrameOfAGifLiesOnItsCanvas() throws IOException {
    BufferedImage image = noise(BufferedImage.TYPE_BYTE_INDEXED);
    byte[] file = write(image, "gif");
    putShort(file, 6, WIDTH + 5);
    putShort(file, 8, HEIGHT + 2);
    int frame = indexOf(file, (byte) 0x2C);
    putShort(file, frame + 1, 3);
    putShort(file, frame + 3, 1);
    RgbaImage decoded = decode(file);
    assertThat(decoded.width()).isEqualTo(WIDTH + 5);
    assertThat(decoded.height()).isEqualTo(HEIGHT + 2);
    assertThat(decoded.argb()[0]).isEqualTo(Argb.TRANSPARENT);
    assertThat(decoded.argb()[(WIDTH + 5) + 3]).isEqualTo(image.getRGB(0, 0));
  }

  @Test
  void aGifWhoseFrameIsLargerThanItsScreenIsAsLargeAsTheFrame() throws IOException {
    byte[] file = write(noise(BufferedImage.TYPE_BYTE_INDEXED), "gif");
    putShort(file, 6, 1);
    assertThat(decode(file).width()).isEqualTo(WIDTH);
  }

  private static BufferedImage noise(int imageType) {
    var random = new Random(imageType);
    BufferedImage image = imageType == BufferedImage.TYPE_BYTE_INDEXED
        ? new BufferedImage(WIDTH, HEIGHT, imageType, transparentPalette(random))
        : new BufferedImage(WIDTH, HEIGHT, imageType);
    int bands = image.getRaster().getNumBands();
    int most = image.getSampleModel().getSampleSize(0) == 1 ? 2 : 256;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      image.getRaster().setPixel(i % WIDTH, i / WIDTH, random.ints(bands, 0, most).toArray());
    }
    return image;
  }

  private static IndexColorModel transparentPalette(Random random) {
    byte[][] channels = new byte[3][256];
    for (byte[] channel : channels) {
      random.nextBytes(channel);
    }
    return new IndexColorModel(8, 256, channels[0], channels[1], channels[2]);
  }

  /// Alpha, red, green and blue of a pixel, from the samples where they are gray.
  private static int[] channels(BufferedImage image, int i) {
    int x = i % WIDTH;
    int y = i / WIDTH;
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      int gray = image.getRaster().getSample(x, y, 0);
      return new int[]{255, gray, gray, gray};
    }
    int color = image.getRGB(x, y);
    return new int[]{Argb.alpha(color), Argb.red(color), Argb.green(color), Argb.blue(color)};
  }

  private static byte[] write(BufferedImage image, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  private static byte[] bytes(String header, int... content) {
    var out = ByteBuffer.allocate(header.length() + content.length);
    out.put(header.getBytes(ISO_8859_1));
    for (int value : content) {
      out.put((byte) value);
    }
    return out.array();
  }

  private static void putShort(byte[] file, int at, int value) {
    file[at] = (byte) value;
    file[at + 1] = (byte) (value >> 8);
  }

  private static int indexOf(byte[] file, byte wanted) {
    int screen = 13 + 3 * 256;
    return screen + IntStream.range(0, file.length - screen)
        .filter(i -> file[screen + i] == wanted)
        .findFirst()
        .orElseThrow();
  }

  private static String hex(RgbaImage image) {
    return String.join("", Arrays.stream(image.argb())
        .mapToObj(color -> Argb.toHex(color).substring(1))
        .toList());
  }

  private static RgbaImage decode(byte[] file) throws ImageException {
    return ImageDecoder.decode(file, DecodeLimits.defaults());
  }
}
