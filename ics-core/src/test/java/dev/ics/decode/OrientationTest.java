package dev.ics.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The scene is the letters `abc` above `def`, each a color; for every orientation the text says
/// how a camera held that way stores it, row by row (EXIF 2.32, the table of tag Orientation).
class OrientationTest {

  private static final String SCENE = "abc/def";

  @ParameterizedTest
  @CsvSource({"1, abc/def", "2, cba/fed", "3, fed/cba", "4, def/abc", "5, ad/be/cf", "6, cf/be/ad",
      "7, fc/eb/da", "8, da/eb/fc"})
  void pngComesOutUpright(int orientation, String stored) throws ImageException {
    byte[] exif = TiffFile.exif(orientation);
    int[] samples = samples(stored);
    byte[] data = PngFile.data(width(stored), height(stored), 8, PngFile.RGB, false, row -> 0,
        samples);
    PngFile head = new PngFile().header(width(stored), height(stored), 8, PngFile.RGB, false);
    byte[] file = head.chunk("eXIf", exif).chunk("IDAT", data).end();
    assertThat(text(decode(file), 1)).isEqualTo(SCENE);
    assertThat(ImageDecoder.inspect(file).orientation()).isEqualTo(orientation);
    assertThat(ImageDecoder.inspect(file).width()).isEqualTo(width(stored));
  }

  @ParameterizedTest
  @CsvSource({"1, abc/def", "2, cba/fed", "3, fed/cba", "4, def/abc", "5, ad/be/cf", "6, cf/be/ad",
      "7, fc/eb/da", "8, da/eb/fc"})
  void jpegComesOutUpright(int orientation, String stored) throws IOException {
    byte[] file = JpegFile.withOrientation(JpegFile.of(blocks(stored), false), orientation);
    assertThat(text(decode(file), 32)).isEqualTo(SCENE);
  }

  @ParameterizedTest
  @CsvSource({"1, abc/def", "2, cba/fed", "3, fed/cba", "4, def/abc", "5, ad/be/cf", "6, cf/be/ad",
      "7, fc/eb/da", "8, da/eb/fc"})
  void tiffComesOutUpright(int orientation, String stored) throws ImageException {
    int[] samples = samples(stored);
    byte[] pixels = new byte[samples.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) samples[i];
    }
    byte[] file = TiffFile.picture(width(stored), height(stored), 8, 2, pixels)
        .tag(0x0112, orientation)
        .bytes();
    assertThat(text(decode(file), 1)).isEqualTo(SCENE);
  }

  @ParameterizedTest
  @CsvSource({"1, 100/000", "2, 001/000", "3, 000/001", "4, 000/100", "5, 10/00/00", "6, 00/00/10",
      "7, 00/00/01", "8, 01/00/00"})
  void webpComesOutUpright(int orientation, String stored) throws ImageException {
    int[] greens = stored.replace("/", "").chars().map(c -> c - '0').toArray();
    byte[] picture = WebpFile.lossless(width(stored), height(stored), 0, 0, 255, greens);
    byte[] file = new WebpFile().extended(0x08, width(stored), height(stored))
        .chunk("VP8L", picture)
        .chunk("EXIF", TiffFile.exif(orientation))
        .end();
    assertThat(decode(file).argb()).containsExactly(Argb.rgb(0, 255, 0), Argb.rgb(0, 0, 0),
        Argb.rgb(0, 0, 0), Argb.rgb(0, 0, 0), Argb.rgb(0, 0, 0), Argb.rgb(0, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 255, 65_535})
  void anOrientationOutOfRangeIsUpright(int orientation) throws ImageException {
    byte[] file = new PngFile().header(3, 2, 8, PngFile.RGB, false)
        .chunk("eXIf", TiffFile.exif(orientation))
        .chunk("IDAT", PngFile.data(3, 2, 8, PngFile.RGB, false, row -> 0, samples(SCENE)))
        .end();
    assertThat(text(decode(file), 1)).isEqualTo(SCENE);
  }

  @Test
  void picturesLargerThanASquareOfTheWalkTurnToo() {
    int width = 150;
    int height = 70;
    var stored = new RgbaImage(width, height,
        IntStream.range(0, width * height).map(i -> 0xFF00_0000 | i).toArray());
    RgbaImage turned = Orientation.upright(stored, 6);
    for (int y = 0; y < width; y++) {
      for (int x = 0; x < height; x++) {
        assertThat(turned.argb()[y * height + x])
            .isEqualTo(stored.argb()[(height - 1 - x) * width + y]);
      }
    }
  }

  @Test
  void turningBackGivesTheStoredPicture() {
    var stored = new RgbaImage(70, 3, IntStream.range(1 << 24, (1 << 24) + 210).toArray());
    int[] inverse = {0, 1, 2, 3, 4, 5, 8, 7, 6};
    for (int orientation = 1; orientation <= 8; orientation++) {
      RgbaImage back = Orientation.upright(Orientation.upright(stored, orientation),
          inverse[orientation]);
      assertThat(back.argb()).isEqualTo(stored.argb());
    }
  }

  private static int width(String rows) {
    return rows.indexOf('/');
  }

  private static int height(String rows) {
    return (rows.length() + 1) / (width(rows) + 1);
  }

  /// Letter i has the corner of the color cube that the bits of i + 1 name.
  private static int[] samples(String rows) {
    return rows.replace("/", "")
        .chars()
        .map(letter -> letter - 'a' + 1)
        .flatMap(bits -> IntStream.of(bits & 1, bits >> 1 & 1, bits >> 2))
        .map(bit -> 255 * bit)
        .toArray();
  }

  private static BufferedImage blocks(String rows) {
    int width = width(rows);
    int[] samples = samples(rows);
    var image = new BufferedImage(32 * width, 32 * height(rows), BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int at = 3 * (y / 32 * width + x / 32);
        image.setRGB(x, y, Argb.rgb(samples[at], samples[at + 1], samples[at + 2]));
      }
    }
    return image;
  }

  private static String text(RgbaImage image, int side) {
    var text = new StringBuilder();
    for (int y = 0; y < image.height(); y += side) {
      text.append(y == 0 ? "" : "/");
      for (int x = 0; x < image.width(); x += side) {
        int color = image.argb()[(y + side / 2) * image.width() + x + side / 2];
        int bits = Argb.red(color) / 128 + Argb.green(color) / 128 * 2 + Argb.blue(color) / 128 * 4;
        text.append((char) ('a' + bits - 1));
      }
    }
    return text.toString();
  }

  private static RgbaImage decode(byte[] file) throws ImageException {
    return ImageDecoder.decode(file, DecodeLimits.defaults());
  }
}
