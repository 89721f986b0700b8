package dev.ics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.color.RgbaImage;
import dev.ics.decode.DecodeLimits;
import dev.ics.decode.ImageDecoder;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.CountedImage;
import dev.ics.palette.PaletteMethod;
import dev.ics.palette.PaletteMethod.Auto;
import dev.ics.palette.PaletteMethod.Fkm;
import dev.ics.palette.PaletteMethod.Mbkm;
import dev.ics.palette.PaletteMethod.Mkm;
import dev.ics.palette.PaletteMethod.SizeOnly;
import dev.ics.palette.Palettes;
import dev.ics.remap.IndexedImage;
import dev.ics.remap.RecoloredImage;
import dev.ics.remap.RemappedImage;
import dev.ics.remap.Remapper;
import dev.ics.write.PngWriter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every strategy and many numbers of colors on real pictures, read back by other programs.
class EveryPictureTest {

  private static final int[] COLORS = {2, 16, 20, 32, 64, 256, 1000};
  private static final int[] COLORS_OF_LARGE_PICTURES = {2, 256, 1000};
  private static final int LARGE = 4_000_000;

  /// Few: what is tested is what becomes of a palette, not how good it is.
  private static final int ITERATIONS = 5;

  @TempDir
  private Path folder;

  @BeforeAll
  static void findTools() {
    Tool.require("pngcheck", "-h");
    Tool.require("/usr/bin/python3", "-c", "import PIL");
  }

  static Stream<Path> pictures() throws IOException {
    List<Path> pictures = new ArrayList<>();
    for (String name : List.of("kodak", "ui-alpha", "course", "photos")) {
      try (Stream<Path> files = Files.list(Corpus.require("images/" + name))) {
        files.sorted().forEach(pictures::add);
      }
    }
    return pictures.stream();
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void othersReadThePixelsThatWeMean(Path picture) throws Exception {
    RgbaImage image = ImageDecoder.decode(Files.readAllBytes(picture), DecodeLimits.defaults());
    ColorHistogram histogram = ColorHistogram.of(image);
    List<String> files = new ArrayList<>();
    List<String> hashes = new ArrayList<>();
    for (PaletteMethod method : methods(image)) {
      RemappedImage result = Remapper.remap(CountedImage.of(image),
          Palettes.build(histogram, method));
      int[] pixels = pixels(result);
      RgbaImage written = new RgbaImage(image.width(), image.height(), pixels.clone());
      assertThat(ColorHistogram.of(written).size()).as("%s", method)
          .isLessThanOrEqualTo(method.colors())
          .isEqualTo(result.palette().size());
      if (histogram.size() <= method.colors()) {
        assertThat(pixels).as("%s", method).isEqualTo(image.argb());
      }
      Path file = folder.resolve(files.size() + ".png");
      Files.write(file, PngWriter.write(result));
      files.add(file.toString());
      hashes.add(hash(pixels));
    }
    Tool.output(command(files, "pngcheck", "-q"));
    assertThat(Tool.output(command(files, "/usr/bin/python3", script())).lines())
        .containsExactlyElementsOf(hashes);
  }

  private static int[] pixels(RemappedImage image) {
    return switch (image) {
      case RecoloredImage recolored -> recolored.pixels().argb();
      case IndexedImage indexed -> IntStream.range(0, indexed.indices().length)
          .map(i -> indexed.palette().color(indexed.indices()[i] & 0xFF))
          .toArray();
    };
  }

  /// SHA-256 of the red, green, blue and alpha bytes.
  private static String hash(int[] argb) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    ByteBuffer row = ByteBuffer.allocate(1 << 16);
    for (int color : argb) {
      row.putInt(color << 8 | color >>> 24);
      if (!row.hasRemaining()) {
        digest.update(row.array());
        row.clear();
      }
    }
    digest.update(row.array(), 0, row.position());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String script() throws URISyntaxException {
    return Path.of(EveryPictureTest.class.getResource("pixel_hashes.py").toURI()).toString();
  }

  private static List<String> command(List<String> files, String... program) {
    return Stream.concat(Stream.of(program), files.stream()).toList();
  }

  private static List<PaletteMethod> methods(RgbaImage image) {
    int[] numbers = image.argb().length < LARGE ? COLORS : COLORS_OF_LARGE_PICTURES;
    List<PaletteMethod> methods = new ArrayList<>();
    methods.add(new SizeOnly());
    for (int colors : numbers) {
      methods.add(new Auto(colors, 0, 0));
      methods.add(new Mkm(colors));
      methods.add(new Fkm(colors, 1, ITERATIONS, Fkm.DEFAULT_TOLERANCE, 0));
      methods.add(new Mbkm(colors, Mbkm.DEFAULT_BATCH_SIZE, 1, 0));
    }
    return methods;
  }
}
