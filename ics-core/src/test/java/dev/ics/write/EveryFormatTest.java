package dev.ics.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.Corpus;
import dev.ics.Tool;
import dev.ics.color.RgbaImage;
import dev.ics.decode.DecodeLimits;
import dev.ics.decode.ImageDecoder;
import dev.ics.decode.Metadata;
import dev.ics.downscale.Downscale;
import dev.ics.downscale.Downscaler;
import dev.ics.downscale.Fit;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.CountedImage;
import dev.ics.palette.PaletteMethod;
import dev.ics.palette.Palettes;
import dev.ics.remap.RemappedImage;
import dev.ics.remap.Remapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Real pictures, made small, in every format.
class EveryFormatTest {

  private static final WriteOptions ANY = WriteOptions.defaults()
      .withFormats(List.of(ImageFormat.values()));
  private static final Downscale SMALL = new Downscale.Resize(120, 90, Fit.CONTAIN);

  @TempDir
  private Path folder;

  static Stream<Path> pictures() throws IOException {
    return Stream.of(pngs("kodak"), pngs("ui-alpha")).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void noFormatIsSmallerThanTheOneTaken(Path picture) throws IOException {
    for (RemappedImage image : remapped(picture)) {
      byte[] smallest = ImageWriter.write(image, Metadata.NONE, ANY).bytes();
      for (ImageFormat format : ImageFormat.values()) {
        if (format.holds(image)) {
          WriteOptions only = ANY.withFormats(List.of(format));
          assertThat(ImageWriter.write(image, Metadata.NONE, only).bytes().length)
              .as("%s", format)
              .isGreaterThanOrEqualTo(smallest.length);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void googlesDecoderReadsThePixelsOfTheWebp(Path picture)
      throws IOException, InterruptedException {
    Tool.require("dwebp", "-version");
    for (RemappedImage image : remapped(picture)) {
      byte[] file = WebpWriter.write(image, WriteOptions.DEFAULT_EFFORT);
      Path webp = Files.write(folder.resolve("x.webp"), file);
      Path png = folder.resolve("x.png");
      Tool.output(List.of("dwebp", webp.toString(), "-o", png.toString()));
      assertThat(decoded(Files.readAllBytes(png)).argb()).isEqualTo(image.pixels().argb());
      assertThat(decoded(file).argb()).isEqualTo(image.pixels().argb());
    }
  }

  /// With few colors and with its own.
  private static List<RemappedImage> remapped(Path picture) throws IOException {
    RgbaImage image = Downscaler.downscale(decoded(Files.readAllBytes(picture)), SMALL);
    ColorHistogram histogram = ColorHistogram.of(image);
    return Stream.of(new PaletteMethod.Auto(64, 0, 1), new PaletteMethod.SizeOnly())
        .map(method -> Remapper.remap(CountedImage.of(image), Palettes.build(histogram, method)))
        .toList();
  }

  private static RgbaImage decoded(byte[] file) throws IOException {
    return ImageDecoder.decode(file, DecodeLimits.defaults());
  }

  private static List<Path> pngs(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Corpus.require("images/" + folder))) {
      return files.filter(file -> file.toString().endsWith(".png")).sorted().toList();
    }
  }
}
