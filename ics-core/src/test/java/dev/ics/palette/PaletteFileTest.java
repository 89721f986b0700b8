package dev.ics.palette;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ics.CompressionOptions;
import dev.ics.Compressor;
import dev.ics.Pictures;
import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.decode.PngFile;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteFileTest {

  private static final String ALLOWED = "allowed are a GIMP palette (.gpl), an Adobe color table"
      + " (.act), a list of colors as #RRGGBB, JSON and PNG";

  @Test
  void aGimpPaletteHasALineForEachColor() throws IOException {
    assertThat(parse("""
        GIMP Palette
        Name: Web colors
        Columns: 2
        # a comment
        255   0   0	Red
          0 128   0
        # 1 2 3
        \t0\t0\t255\tBlue 1
        """)).hasToString("#ff0000 #008000 #0000ff");
  }

  @Test
  void aGimpPaletteOfAsepriteMayHaveAlpha() throws IOException {
    assertThat(
        parse("GIMP Palette\r\nChannels: RGBA\r\nColumns: 4\r\n#\r\n1 2 3 255 a\r\n9 8 7 0 b\r\n"))
        .hasToString("#010203 #00000000");
  }

  @Test
  void namesInAGimpPaletteMayBeInAnyEncoding() throws IOException {
    assertThat(PaletteFile.parse("GIMP Palette\n1 2 3 Grün\n".getBytes(ISO_8859_1)))
        .hasToString("#010203");
  }

  @Test
  void anAdobeColorTableHas256Colors() throws IOException {
    Palette palette = PaletteFile.parse(colorTable(768));
    assertThat(palette.size()).isEqualTo(256);
    assertThat(palette.color(0)).isEqualTo(Argb.rgb(0, 255, 7));
    assertThat(palette.color(200)).isEqualTo(Argb.rgb(200, 55, 7));
  }

  @Test
  void anAdobeColorTableMayCountItsColorsAndNameTheTransparentOne() throws IOException {
    byte[] table = colorTable(772);
    ByteBuffer.wrap(table).putShort(768, (short) 3).putShort(770, (short) 1);
    assertThat(PaletteFile.parse(table)).hasToString("#00ff07 #00000000 #02fd07");
    ByteBuffer.wrap(table).putShort(768, (short) 256).putShort(770, (short) -1);
    assertThat(PaletteFile.parse(table).size()).isEqualTo(256);
    assertThat(PaletteFile.parse(table).isOpaque()).isTrue();
    ByteBuffer.wrap(table).putShort(768, (short) 257);
    assertRefused(table, "found a color table for 257 colors; allowed are 1 to 256");
    ByteBuffer.wrap(table).putShort(768, (short) -1);
    assertRefused(table, "found a color table for 65,535 colors; allowed are 1 to 256");
  }

  /// Bytes that could be letters of another encoding.
  @Test
  void anAdobeColorTableOfBrightColorsIsOne() throws IOException {
    byte[] table = new byte[768];
    Arrays.fill(table, (byte) 0xE9);
    assertThat(PaletteFile.parse(table)).hasToString("#e9e9e9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"#F80\n1a1c2c\n#11223344\n", "#f80,#1A1C2C,#11223344",
          "\uFEFF; bright\r\n#f80  1a1c2c\r\n\r\n// soft\r\n# more\r\n#\r\n11223344"})
  void aListHasColorsInHexadecimal(String list) throws IOException {
    assertThat(parse(list)).hasToString("#ff8800 #1a1c2c #11223344");
  }

  @Test
  void aListOfPaintNetHasTheAlphaFirst() throws IOException {
    assertThat(parse(";Paint.NET Palette File\n;Colors: 3\nFF1a1c2c\n80ff0000\n123456\n"))
        .hasToString("#1a1c2c #ff000080 #123456");
  }

  @Test
  void aListAsLongAsAColorTableIsAList() throws IOException {
    String list = IntStream.range(0, 96)
        .mapToObj("#0000%02x\n"::formatted)
        .collect(Collectors.joining());
    assertThat(list).hasSize(768);
    assertThat(parse(list).size()).isEqualTo(96);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[\"#f80\", \"1a1c2c\", \"#11223344\"]",
          "{\"name\": \"x\", \"size\": [1, {\"colors\": 2}], \"colors\": [\"f80\", \"1a1c2c\","
              + " \"11223344\"], \"author\": {\"colors\": []}}",
          "[{\"name\": \"Orange\", \"hex\": \"ff8800\", \"rgb\": [255, 136, 0]},"
              + " {\"rgb\": {\"hex\": 1}, \"hex\": \"#1a1c2c\"}, {\"hex\": \"#11223344\"}]",
          " \n {\"colors\": [[255, 136, 0], [26, 28, 44, 255], [17, 34, 51, 68]]}"})
  void jsonHasColorsAsToolsWriteThem(String json) throws IOException {
    assertThat(parse(json)).hasToString("#ff8800 #1a1c2c #11223344");
  }

  @Test
  void anIndexedPngStandsForItsPaletteWhetherPixelsHaveItsColorsOrNot() throws IOException {
    byte[] reds = {7, 9, (byte) 255, 9};
    byte[] others = {7, 9, 0, 9};
    byte[] alphas = {0, -1, -1, -1};
    var image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_INDEXED,
        new IndexColorModel(8, 4, reds, others, others, alphas));
    var png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    assertThat(PaletteFile.parse(png.toByteArray())).hasToString("#00000000 #090909 #ff0000");
    byte[] two = new PngFile().header(1, 1, 1, PngFile.PALETTE, false)
        .chunk("PLTE", new byte[]{1, 2, 3, 4, 5, 6})
        .chunk("IDAT", PngFile.deflate(new byte[2]))
        .end();
    assertThat(PaletteFile.parse(two)).hasToString("#010203 #040506");
  }

  @Test
  void aPngInTrueColorStandsForItsColors() throws IOException {
    byte[] png = Pictures.truecolorPng(new RgbaImage(3, 1,
        new int[]{Argb.rgb(9, 9, 9), Argb.rgb(1, 2, 3), Argb.rgb(9, 9, 9)}));
    assertThat(PaletteFile.parse(png)).hasToString("#090909 #010203");
  }

  @Test
  void equalColorsCountAsOne() throws IOException {
    assertThat(parse("#ff0000 #00ff00 f00 FF0000")).hasToString("#ff0000 #00ff00");
    assertThat(parse("#ff0000 #00ff00\n".repeat(200))).hasToString("#ff0000 #00ff00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock = """
          '; nothing'                      | found no colors; allowed are 1 to 256
          'GIMP Palette\nName: x\n'        | found no colors; allowed are 1 to 256
          '{"colors": []}'                 | found no colors; allowed are 1 to 256
          '#f00\n\n#0f0 #12345'            | line 3: found "#12345"; allowed are colors as #RGB, #RRGGBB or #RRGGBBAA, with # or without
          'Dear all,'                      | line 1: found "Dear"; allowed are colors as #RGB, #RRGGBB or #RRGGBBAA, with # or without
          'GIMP Palette\n1 2\n'            | line 2: found "1 2"; allowed is red, green and blue from 0 to 255 each, then a name
          'GIMP Palette\n1 2 3\n0 256 0'   | line 3: found "0 256 0"; allowed is red, green and blue from 0 to 255 each, then a name
          'GIMP Palette\n99999999999 2 3' | line 2: found "99999999999 2 3"; allowed is red, green and blue from 0 to 255 each, then a name
          'GIMP Palette\n-1 2 3'           | line 2: found "-1 2 3"; allowed is red, green and blue from 0 to 255 each, then a name
          'GIMP Palette\nChannels: RGBA\n1 2 3' | line 3: found "1 2 3"; allowed is red, green, blue and alpha from 0 to 255 each, then a name
          '{"name": "x"}'                  | found JSON without "colors"; allowed are an array of colors and an object that has one as "colors"
          '["#f00",\n"red"]'               | line 2: found "red"; allowed are "#RRGGBB", {"hex": "#RRGGBB"} and [red, green, blue]
          '[7]'                            | line 1: found "7"; allowed are "#RRGGBB", {"hex": "#RRGGBB"} and [red, green, blue]
          '[null]'                         | line 1: found "null"; allowed are "#RRGGBB", {"hex": "#RRGGBB"} and [red, green, blue]
          '[[1, 2, 256]]'                  | line 1: found "256"; allowed are "#RRGGBB", {"hex": "#RRGGBB"} and [red, green, blue]
          '[[1, 2]]'                       | line 1: found "2 components"; allowed are "#RRGGBB", {"hex": "#RRGGBB"} and [red, green, blue]
          '[[1, 2, 3, 4, 5]]'              | line 1: found "5"; allowed are "#RRGGBB", {"hex": "#RRGGBB"} and [red, green, blue]
          '[[1, 2, 99999999999]]'          | line 1: found "99999999999"; allowed are "#RRGGBB", {"hex": "#RRGGBB"} and [red, green, blue]
          '[{"rgb": "#f00"}]'              | line 1: found "an object without "hex""; allowed are "#RRGGBB", {"hex": "#RRGGBB"} and [red, green, blue]
          """)
  void whatIsNoPaletteIsNamed(String file, String message) {
    assertRefused(file.replace("\\n", "\n").getBytes(UTF_8), message);
  }

  @Test
  void brokenJsonIsNamedWithItsLine() {
    for (String json : new String[]{"[\"#f00\",\n", "{\"colors\":\n[\"#f00\"]", "[\n\"#f00\"] x"}) {
      assertThatThrownBy(() -> parse(json)).isInstanceOf(UnreadablePaletteException.class)
          .hasMessageStartingWith("found broken JSON in line 2: ")
          .message()
          .doesNotContain("\n");
    }
  }

  @Test
  void deeplyNestedJsonIsRefused() {
    assertThatThrownBy(() -> parse("[".repeat(100_000)))
        .isInstanceOf(UnreadablePaletteException.class);
  }

  @Test
  void moreThan256ColorsAreRefused() throws IOException {
    String list = IntStream.range(0, 257)
        .mapToObj("#%06x\n"::formatted)
        .collect(Collectors.joining());
    assertRefused(list.getBytes(UTF_8), "found 257 colors; allowed are 1 to 256");
    assertThat(parse(list.substring("#000000\n".length())).size()).isEqualTo(256);
    assertRefused(Pictures.truecolorPng(Pictures.noisy(50, 50, 1)),
        "found a PNG of more than 256 colors; allowed are 1 to 256");
  }

  @Test
  void whatIsNoPaletteAtAllIsNamed() {
    assertRefused(new byte[0], "found an empty file; " + ALLOWED);
    assertRefused(Pictures.jpeg(Pictures.noisy(50, 50, 1)),
        "found no palette, it begins with ff d8 ff e0 00 10 4a 46; " + ALLOWED);
    assertRefused(new byte[769], "found no palette, it begins with 00 00 00 00 00 00 00 00; "
        + ALLOWED);
    assertRefused(new byte[]{1, 2}, "found no palette, it begins with 01 02; " + ALLOWED);
    assertRefused(new byte[772], "found a color table for 0 colors; allowed are 1 to 256");
    assertRefused(new byte[(1 << 24) + 1],
        "found more than 16,777,216 bytes; a palette has fewer");
  }

  @Test
  void aFileMayBeLongButNotWithoutEnd(@TempDir Path folder) throws IOException {
    byte[] blanks = new byte[1 << 24];
    Arrays.fill(blanks, (byte) ' ');
    System.arraycopy("#f00".getBytes(UTF_8), 0, blanks, 0, 4);
    assertThat(PaletteFile.parse(blanks)).hasToString("#ff0000");
    Path longer = Files.write(folder.resolve("longer"), Arrays.copyOf(blanks, (1 << 24) + 1));
    assertThatThrownBy(() -> PaletteFile.read(longer))
        .hasMessage("found more than 16,777,216 bytes; a palette has fewer");
  }

  @Test
  void aPictureIsNoSwatch() {
    byte[] large = new PngFile().header(5000, 4000, 8, PngFile.RGB, false)
        .chunk("IDAT", PngFile.deflate(new byte[1]))
        .end();
    assertRefused(large,
        "found a PNG of 20,000,000 pixels without palette; allowed are 16,777,216");
  }

  @Test
  void aDamagedPngIsNamed() throws IOException {
    byte[] png = png(Pictures.ofColors(30, 20, 9, true, 1));
    assertRefused(Arrays.copyOf(png, 40), "found a damaged PNG at byte 40: the file is cut short,"
        + " its IEND chunk is missing");
  }

  @Test
  void theLineIsToldToPrograms() {
    assertThatThrownBy(() -> parse("#f00\nx")).isInstanceOfSatisfying(
        UnreadablePaletteException.class, e -> assertThat(e.line()).hasValue(2));
    assertThatThrownBy(() -> parse("")).isInstanceOfSatisfying(
        UnreadablePaletteException.class, e -> assertThat(e.line()).isEmpty());
  }

  @Test
  void longTextIsCutShort() {
    assertRefused("x".repeat(1000).getBytes(UTF_8), "line 1: found \"" + "x".repeat(40)
        + "…\"; allowed are colors as #RGB, #RRGGBB or #RRGGBBAA, with # or without");
  }

  @Test
  void aFileIsReadWhateverItsName(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("palette.act"), "[\"#f00\"]");
    assertThat(PaletteFile.read(file)).hasToString("#ff0000");
    assertThatThrownBy(() -> PaletteFile.read(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private static void assertRefused(byte[] file, String message) {
    assertThatThrownBy(() -> PaletteFile.parse(file))
        .isInstanceOf(UnreadablePaletteException.class)
        .hasMessage(message);
  }

  private static Palette parse(String text) throws IOException {
    return PaletteFile.parse(text.getBytes(UTF_8));
  }

  private static byte[] png(RgbaImage image) throws IOException {
    return new Compressor(CompressionOptions.defaults()).compress(image).bytes();
  }

  /// Color `i` is (i, 255 - i, 7).
  private static byte[] colorTable(int bytes) {
    byte[] table = new byte[bytes];
    for (int i = 0; i < 256; i++) {
      table[3 * i] = (byte) i;
      table[3 * i + 1] = (byte) (255 - i);
      table[3 * i + 2] = 7;
    }
    return table;
  }
}
