package dev.ics.palette;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ics.decode.PngSeeds;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteFileFuzzTest {

  static Stream<byte[]> seeds() {
    Stream<byte[]> texts = Stream.of("; Paint.NET\n#1a2b3c, fff\nFF123456\n",
        "GIMP Palette\nName: a\nChannels: RGBA\n1 2 3 4 five\n",
        "[\"#123\", {\"name\": \"n\", \"hex\": \"#abcdef\"}, [1, 2, 3, 4]]",
        "{\"name\": [1], \"colors\": [\"123456\"]}").map(text -> text.getBytes(UTF_8));
    return Stream.concat(Stream.concat(texts, Stream.of(new byte[768], table())), PngSeeds.all());
  }

  private static byte[] table() {
    byte[] table = new byte[772];
    table[769] = 9;
    table[771] = 2;
    return table;
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "60s")
  void everyFileIsAPaletteOrRefused(byte[] file) {
    try {
      Palette palette = PaletteFile.parse(PngSwatches.begins(file) ? PngSeeds.mended(file) : file);
      if (palette.size() < 1 || palette.size() > Palette.MAX_INDEXED) {
        throw new AssertionError(palette.size() + " colors");
      }
    } catch (UnreadablePaletteException e) {
      String message = String.valueOf(e.getMessage());
      if (message.chars().anyMatch(Character::isISOControl)) {
        throw new AssertionError("not one printable line: " + message, e);
      }
    }
  }
}
