package dev.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import dev.ics.color.RgbaImage;
import dev.ics.decode.DecodeLimits;
import dev.ics.decode.ImageDecoder;
import dev.ics.decode.ImageException;
import dev.ics.downscale.Downscale;
import dev.ics.histogram.ColorHistogram;
import dev.ics.palette.PaletteMethod;
import dev.ics.palette.PaletteMethod.Auto;
import dev.ics.palette.PaletteMethod.Fkm;
import dev.ics.palette.PaletteMethod.Mbkm;
import dev.ics.palette.PaletteMethod.Mkm;
import dev.ics.palette.PaletteMethod.SizeOnly;
import dev.ics.write.ImageFormat;
import dev.ics.write.WriteOptions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressorTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 16, 256, 300})
  void everyStrategyWritesAPictureOfAtMostKColors(int colors) throws ImageException {
    for (RgbaImage image : List.of(Pictures.noisy(90, 60, 1), Pictures.translucent(90, 60, 2))) {
      for (PaletteMethod method : List.of(new Auto(colors), new Mkm(colors), new Fkm(colors),
          new Mbkm(colors))) {
        CompressedImage compressed = compressor(method).compress(image);
        RgbaImage written = decode(compressed);
        int writtenColors = ColorHistogram.of(written).size();
        assertThat(writtenColors).as("%s", method)
            .isLessThanOrEqualTo(colors)
            .isEqualTo(compressed.compression().after().colors());
        assertThat(meanSquaredError(image, written))
            .isCloseTo(compressed.compression().score().mse(), within(1e-9));
      }
    }
  }

  @Test
  void aPictureOfAtMostKColorsComesBackPixelForPixel() throws ImageException {
    for (int colors : new int[]{1, 2, 100, 256, 700}) {
      for (boolean opaque : new boolean[]{true, false}) {
        RgbaImage image = Pictures.ofColors(40, 30, colors, opaque, colors);
        for (PaletteMethod method : List.of(new Auto(Math.max(2, colors)),
            new Mkm(Math.max(2, colors)),
            new Fkm(Math.max(2, colors)), new Mbkm(Math.max(2, colors)), new SizeOnly())) {
          CompressedImage compressed = compressor(method).compress(image);
          assertThat(decode(compressed).argb()).isEqualTo(image.argb());
          assertThat(compressed.compression().score().mse()).isZero();
        }
      }
    }
  }

  @Test
  void softAlphaBecomesHardWhereOnlyGifIsWritten() throws ImageException {
    RgbaImage image = Pictures.translucent(90, 60, 7);
    CompressedImage compressed = new Compressor(CompressionOptions.defaults()
        .withMethod(new Auto(16))
        .withWriting(WriteOptions.defaults().withFormats(List.of(ImageFormat.GIF))))
        .compress(image);
    assertThat(compressed.format()).isEqualTo(ImageFormat.GIF);
    RgbaImage written = decode(compressed);
    for (int y = 0; y < 60; y++) {
      assertThat(written.argb()[90 * y] >>> 24).as("left edge").isZero();
      assertThat(written.argb()[90 * y + 89] >>> 24).as("right edge").isEqualTo(255);
    }
    assertThat(Arrays.stream(written.argb())).allMatch(color -> color == 0 || color >>> 24 == 255);
  }

  @Test
  void sizeOnlyKeepsThePixelsThatAreLeft() throws ImageException {
    RgbaImage image = Pictures.noisy(50, 40, 3);
    CompressedImage compressed = new Compressor(CompressionOptions.defaults()
        .withDownscale(new Downscale.Step(5))
        .withMethod(new SizeOnly())).compress(image);
    RgbaImage written = decode(compressed);
    assertThat(written.argb()).hasSize(80);
    assertThat(written.argb()[11]).isEqualTo(image.argb()[5 * 50 + 5]);
    assertThat(compressed.compression().before().width()).isEqualTo(50);
    assertThat(compressed.compression().after().width()).isEqualTo(10);
  }

  @Test
  void theSameOptionsGiveTheSameBytes() throws ImageException {
    RgbaImage image = Pictures.noisy(60, 60, 4);
    for (PaletteMethod method : List.of(new Auto(20), new Mkm(20), new Fkm(20), new Mbkm(20))) {
      assertThat(compressor(method).compress(image).bytes())
          .isEqualTo(compressor(method).compress(image).bytes());
    }
  }

  @Test
  void aFileThatCannotGetSmallerIsSaidToBeSo() throws ImageException {
    byte[] large = compressor(new SizeOnly()).compress(Pictures.noisy(60, 60, 5)).bytes();
    assertThat(compressor(new Fkm(8)).compress(large)).isInstanceOf(Outcome.Smaller.class);
    byte[] dot = compressor(new SizeOnly()).compress(Pictures.noisy(1, 1, 5)).bytes();
    assertThat(compressor(new Fkm(8)).compress(dot)).isInstanceOf(Outcome.NotSmaller.class);
  }

  @Test
  void theLimitsHold() throws ImageException {
    byte[] png = compressor(new Fkm(2)).compress(Pictures.noisy(60, 60, 6)).bytes();
    CompressionOptions options = CompressionOptions.defaults()
        .withLimits(DecodeLimits.defaults().withMaxPixels(3599));
    assertThat(catchThrowable(() -> new Compressor(options).compress(png)))
        .isInstanceOf(ImageException.class)
        .hasMessageContaining("3,600");
  }

  private static Compressor compressor(PaletteMethod method) {
    return new Compressor(CompressionOptions.defaults().withMethod(method));
  }

  private static RgbaImage decode(CompressedImage compressed) throws ImageException {
    return ImageDecoder.decode(compressed.bytes(), DecodeLimits.defaults());
  }

  private static double meanSquaredError(RgbaImage one, RgbaImage other) {
    double sum = 0;
    for (int background = 0; background <= 255; background += 255) {
      for (int i = 0; i < one.argb().length; i++) {
        for (int shift = 0; shift < 24; shift += 8) {
          double difference = seen(one.argb()[i], shift, background)
              - seen(other.argb()[i], shift, background);
          sum += difference * difference;
        }
      }
    }
    return sum / 2 / 3 / one.argb().length;
  }

  private static double seen(int color, int shift, int background) {
    double alpha = (color >>> 24) / 255.0;
    return alpha * (color >>> shift & 0xFF) + (1 - alpha) * background;
  }
}
