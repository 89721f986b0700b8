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
import dev.ics.decode.Metadata;
import dev.ics.decode.UnwritableImageException;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.CountedImage;
import dev.ics.palette.Palette;
import dev.ics.remap.RemappedImage;
import dev.ics.remap.Remapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageWriterTest {

  private static final WriteOptions ANY = WriteOptions.defaults()
      .withFormats(List.of(ImageFormat.values()));

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource
  void everyFormatKeepsEveryPixel(ImageFormat format) throws ImageException {
    for (RgbaImage image : images()) {
      RemappedImage remapped = remapped(image);
      if (format.holds(remapped)) {
        EncodedImage file = write(remapped, format);
        assertThat(file.format()).isEqualTo(format);
        assertThat(ImageDecoder.inspect(file.bytes()).format()).isEqualTo(format.label());
        assertThat(ImageDecoder.decode(file.bytes(), DecodeLimits.defaults()).argb())
            .isEqualTo(image.argb());
      }
    }
  }

  @Test
  void googlesDecoderReadsThePixelsThatWeMean() throws IOException, InterruptedException {
    Tool.require("dwebp", "-version");
    for (RgbaImage image : images()) {
      Path webp = Files.write(folder.resolve("x.webp"),
          write(remapped(image), ImageFormat.WEBP).bytes());
      Path png = folder.resolve("x.png");
      Tool.output(List.of("dwebp", webp.toString(), "-o", png.toString()));
      assertThat(ImageDecoder.decode(Files.readAllBytes(png), DecodeLimits.defaults()).argb())
          .isEqualTo(image.argb());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3, 4, 7, 9})
  void webpKeepsEveryPixelAtEveryEffort(int effort) throws ImageException {
    for (RgbaImage image : images()) {
      byte[] file = write(remapped(image), ImageFormat.WEBP, effort).bytes();
      assertThat(ImageDecoder.decode(file, DecodeLimits.defaults()).argb()).isEqualTo(image.argb());
    }
  }

  @Test
  void moreEffortThanUsualMakesNoWebpLarger() throws ImageException {
    for (RgbaImage image : images()) {
      RemappedImage remapped = remapped(image);
      int usual = write(remapped, ImageFormat.WEBP, 4).bytes().length;
      int more = write(remapped, ImageFormat.WEBP, 7).bytes().length;
      assertThat(more).isLessThanOrEqualTo(usual);
      assertThat(write(remapped, ImageFormat.WEBP, 9).bytes()).hasSizeLessThanOrEqualTo(more);
    }
  }

  @Test
  void effortMakesWebpSmaller() throws ImageException {
    RemappedImage image = remapped(Pictures.translucent(100, 75, 1));
    int usual = write(image, ImageFormat.WEBP, 4).bytes().length;
    assertThat(write(image, ImageFormat.WEBP, 0).bytes()).hasSizeGreaterThan(usual);
    assertThat(write(image, ImageFormat.WEBP, 9).bytes()).hasSizeLessThan(usual);
  }

  @Test
  void theSmallestFileIsTaken() throws ImageException {
    for (RgbaImage image : images()) {
      RemappedImage remapped = remapped(image);
      int smallest = Integer.MAX_VALUE;
      for (ImageFormat format : ImageFormat.values()) {
        if (format.holds(remapped)) {
          smallest = Math.min(smallest, write(remapped, format).bytes().length);
        }
      }
      assertThat(ImageWriter.write(remapped, Metadata.NONE, ANY).bytes()).hasSize(smallest);
    }
  }

  @Test
  void gifHoldsNoSoftAlphaAndNoMoreThan256Colors() {
    assertThat(ImageFormat.GIF.holds(remapped(Pictures.ofColors(20, 20, 256, true, 1)))).isTrue();
    assertThat(ImageFormat.GIF.holds(remapped(Pictures.ofColors(20, 20, 257, true, 1)))).isFalse();
    assertThat(ImageFormat.GIF.holds(remapped(Pictures.translucent(20, 20, 1)))).isFalse();
    assertThat(ImageFormat.GIF.holds(remapped(withHole()))).isTrue();
    assertThat(ImageFormat.GIF.holds(remapped(new RgbaImage(65_536, 1, new int[65_536]))))
        .isFalse();
  }

  @Test
  void webpHolds16383PixelsASide() throws ImageException {
    RgbaImage longest = new RgbaImage(16_383, 1, new int[16_383]);
    assertThat(write(remapped(longest), ImageFormat.WEBP).bytes()).isNotEmpty();
    RemappedImage tooLong = remapped(new RgbaImage(1, 16_384, new int[16_384]));
    assertThat(ImageWriter.write(tooLong, Metadata.NONE, ANY).format())
        .isNotEqualTo(ImageFormat.WEBP);
    assertThatThrownBy(() -> write(tooLong, ImageFormat.WEBP))
        .isInstanceOf(UnwritableImageException.class)
        .hasMessage(
            "the result has 1 x 16,384 pixels and 1 colors; WebP holds at most 16,383 pixels"
                + " a side; write it as PNG (--format png)");
  }

  private static EncodedImage write(RemappedImage image, ImageFormat format)
      throws UnwritableImageException {
    return write(image, format, WriteOptions.DEFAULT_EFFORT);
  }

  private static EncodedImage write(RemappedImage image, ImageFormat format, int effort)
      throws UnwritableImageException {
    return ImageWriter.write(image, Metadata.NONE,
        WriteOptions.defaults().withFormats(List.of(format)).withEffort(effort));
  }

  private static List<RgbaImage> images() {
    return Stream.concat(
        Stream.of(1, 2, 3, 16, 17, 256, 300)
            .flatMap(colors -> Stream.of(true, false)
                .map(opaque -> Pictures.ofColors(21, 17, colors, opaque, colors))),
        Stream.of(Pictures.noisy(40, 30, 1), Pictures.translucent(40, 30, 2), withHole(),
            new RgbaImage(1, 1, new int[]{Argb.rgb(1, 2, 3)}),
            new RgbaImage(1, 1, new int[]{Argb.TRANSPARENT})))
        .toList();
  }

  private static RgbaImage withHole() {
    int[] argb = Pictures.ofColors(30, 30, 20, true, 5).argb();
    Arrays.fill(argb, 100, 200, Argb.TRANSPARENT);
    return new RgbaImage(30, 30, argb);
  }

  private static RemappedImage remapped(RgbaImage image) {
    ColorHistogram histogram = ColorHistogram.of(image);
    return Remapper.remap(CountedImage.of(image), Palette.of(histogram));
  }
}
