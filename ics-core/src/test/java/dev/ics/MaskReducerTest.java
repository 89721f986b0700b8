package dev.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ics.decode.DecodeLimits;
import dev.ics.decode.ImageDecoder;
import dev.ics.decode.ImageException;
import dev.ics.decode.PngFile;
import dev.ics.decode.UnsupportedImageException;
import dev.ics.decode.UnwritableImageException;
import dev.ics.downscale.Downscale;
import dev.ics.downscale.Fit;
import dev.ics.downscale.Placement;
import dev.ics.downscale.Resampling;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Masks are read back by the JDK's own reader, which gives the samples as they are stored.
class MaskReducerTest {

  private static final int MASKS = 100;

  /// Labels lie in areas of so many pixels, two by two, which no reduction here can skip or cut off.
  private static final int AREA_WIDTH = 80, AREA_HEIGHT = 60;

  /// Depth and color type of the masks that sets have: indexed, gray of 8 and 16 bits, RGB, and rarer.
  private static final int[][] KINDS = {{8, PngFile.PALETTE}, {8, PngFile.GRAY},
      {16, PngFile.GRAY}, {8, PngFile.RGB}, {4, PngFile.PALETTE}, {1, PngFile.GRAY},
      {16, PngFile.RGB}, {8, PngFile.RGB_ALPHA}, {16, PngFile.RGB_ALPHA}, {8, PngFile.GRAY_ALPHA}};

  static Stream<Downscale> reductions() {
    List<Downscale> reductions = new ArrayList<>(List.of(new Downscale.None(),
        new Downscale.Step(2), new Downscale.Step(5), new Downscale.MaxEdge(50, Resampling.AREA),
        new Downscale.MaxEdge(33, Resampling.LANCZOS)));
    for (Fit fit : Fit.values()) {
      reductions.add(new Downscale.Resize(64, 48, fit));
      reductions.add(new Downscale.Resize(37, 53, fit, Resampling.AREA, true));
      reductions.add(new Downscale.Resize(300, 200, fit));
    }
    return reductions.stream();
  }

  @ParameterizedTest
  @MethodSource("reductions")
  void aHundredMasksHaveTheLabelsTheyHad(Downscale downscale) throws IOException {
    var reducer = new MaskReducer(DecodeLimits.defaults(), downscale, 0, 0);
    for (int seed = 0; seed < MASKS; seed++) {
      byte[] mask = mask(seed);
      byte[] result = reducer.reduce(mask).image().bytes();
      Set<Long> expected = labels(mask);
      if (Placement.of(downscale, 2 * AREA_WIDTH, 2 * AREA_HEIGHT).isPadded()) {
        expected.add(padding(mask));
      }
      assertThat(labels(result)).as("mask %d", seed).isEqualTo(expected);
      assertThat(palette(result)).isEqualTo(palette(mask));
    }
  }

  @Test
  void indicesSurviveWherePaletteColorsRepeat() throws IOException {
    byte[] mask = new PngFile().header(40, 20, 8, PngFile.PALETTE, false)
        .chunk("PLTE", new byte[3 * 256])
        .chunk("IDAT",
            PngFile.data(40, 20, 8, PngFile.PALETTE, false, PngFile.ALL_FILTERS,
                halves(40, 20, 7, 255)))
        .end();
    byte[] result = new MaskReducer(DecodeLimits.defaults(), new Downscale.Step(2), 0, 5)
        .reduce(mask)
        .image()
        .bytes();
    assertThat(labels(result)).containsExactly(7L, 255L);
    assertThat(read(result).getWidth()).isEqualTo(20);
  }

  @Test
  void aPixelIsTheOneThatTheStepKeeps() throws IOException {
    int[] samples = PngFile.randomSamples(23, 11, 16, PngFile.GRAY);
    byte[] result = new MaskReducer(DecodeLimits.defaults(), new Downscale.Step(5), 0, 5)
        .reduce(PngFile.of(23, 11, 16, PngFile.GRAY, samples))
        .image()
        .bytes();
    Raster raster = read(result).getRaster();
    assertThat(raster.getWidth()).isEqualTo(5);
    assertThat(raster.getSample(4, 2, 0)).isEqualTo(samples[10 * 23 + 20]);
  }

  @Test
  void paddingHasTheLabelThatWasAskedFor() throws IOException {
    byte[] mask = PngFile.of(40, 20, 8, PngFile.GRAY, halves(40, 20, 3, 9));
    var pad = new Downscale.Resize(20, 20, Fit.PAD);
    byte[] result = new MaskReducer(DecodeLimits.defaults(), pad, 255, 5).reduce(mask)
        .image()
        .bytes();
    assertThat(labels(result)).containsExactly(3L, 9L, 255L);
    Raster raster = read(result).getRaster();
    assertThat(raster.getSample(0, 4, 0)).isEqualTo(255);
    assertThat(raster.getSample(0, 5, 0)).isEqualTo(3);
    assertThat(raster.getSample(19, 14, 0)).isEqualTo(9);
  }

  @Test
  void aLabelThatTheMaskCannotHaveIsRefused() {
    byte[] mask = PngFile.of(40, 20, 4, PngFile.GRAY, halves(40, 20, 3, 9));
    var reducer = new MaskReducer(DecodeLimits.defaults(), new Downscale.Resize(20, 20, Fit.PAD),
        255, 5);
    assertThatThrownBy(() -> reducer.reduce(mask)).isInstanceOf(UnwritableImageException.class)
        .hasMessage("the padding cannot have label 255: the mask has 0 to 15;"
            + " choose another (--mask-fill N)");
  }

  @Test
  void aMaskIsTurnedUprightAsItsPictureIs() throws IOException {
    byte[] exif = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0,
        0, 0};
    byte[] mask = new PngFile().header(40, 20, 8, PngFile.GRAY, false)
        .chunk("eXIf", exif)
        .chunk("IDAT",
            PngFile.data(40, 20, 8, PngFile.GRAY, false, PngFile.ALL_FILTERS, halves(40, 20, 3, 9)))
        .end();
    byte[] result = new MaskReducer(DecodeLimits.defaults(), new Downscale.None(), 0, 5)
        .reduce(mask)
        .image()
        .bytes();
    Raster raster = read(result).getRaster();
    assertThat(raster.getWidth()).isEqualTo(20);
    assertThat(raster.getSample(10, 0, 0)).isEqualTo(3);
    assertThat(raster.getSample(10, 39, 0)).isEqualTo(9);
  }

  @Test
  void aLossyMaskIsRefused() throws IOException {
    var jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
    assertThatThrownBy(() -> new MaskReducer(DecodeLimits.defaults(), new Downscale.None(), 0, 5)
        .reduce(jpeg.toByteArray())).isInstanceOf(UnsupportedImageException.class)
        .hasMessage(
            "is JPEG; a label mask must be PNG, the one format whose labels surely survive");
  }

  @Test
  void aMaskOfFewIndicesIsWrittenSmall() throws ImageException {
    byte[] mask = new PngFile().header(400, 200, 8, PngFile.PALETTE, false)
        .chunk("PLTE", new byte[3 * 4])
        .chunk("IDAT",
            PngFile.data(400, 200, 8, PngFile.PALETTE, false, PngFile.ALL_FILTERS,
                halves(400, 200, 1, 3)))
        .end();
    byte[] result = new MaskReducer(DecodeLimits.defaults(), new Downscale.None(), 0, 5)
        .reduce(mask)
        .image()
        .bytes();
    assertThat(ImageDecoder.inspect(result).bitsPerChannel()).isEqualTo(2);
    assertThat(result).hasSizeLessThan(200);
  }

  /// A grid of areas, each with one of a few labels.
  private static byte[] mask(int seed) {
    var random = new Random(seed);
    int depth = KINDS[seed % KINDS.length][0];
    int color = KINDS[seed % KINDS.length][1];
    int channels = PngFile.channels(color);
    int[][] areas = new int[4][];
    for (int i = 0; i < areas.length; i++) {
      areas[i] = random.ints(channels, 0, 1 << depth).toArray();
    }
    int width = 2 * AREA_WIDTH;
    int height = 2 * AREA_HEIGHT;
    int[] samples = new int[width * height * channels];
    for (int i = 0; i < samples.length; i++) {
      int pixel = i / channels;
      int area = pixel / width / AREA_HEIGHT * 2 + pixel % width / AREA_WIDTH;
      samples[i] = areas[area][i % channels];
    }
    var file = new PngFile().header(width, height, depth, color, seed % 2 == 1);
    if (color == PngFile.PALETTE) {
      byte[] palette = new byte[3 << depth];
      new Random(seed / 20).nextBytes(palette);
      file.chunk("PLTE", palette);
    }
    return file.chunk("IDAT",
        PngFile.data(width, height, depth, color, seed % 2 == 1, PngFile.ALL_FILTERS, samples))
        .end();
  }

  private static int[] halves(int width, int height, int left, int right) {
    int[] samples = new int[width * height];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = i % width < width / 2 ? left : right;
    }
    return samples;
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static Set<Long> labels(byte[] png) throws IOException {
    Raster raster = read(png).getRaster();
    int bands = raster.getNumBands();
    int[] samples = raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), (int[]) null);
    Set<Long> labels = new TreeSet<>();
    for (int i = 0; i < samples.length; i += bands) {
      labels.add(label(Arrays.copyOfRange(samples, i, i + bands)));
    }
    return labels;
  }

  /// Zeros, with full alpha where there is some.
  private static long padding(byte[] png) throws IOException {
    BufferedImage image = read(png);
    int[] pixel = new int[image.getRaster().getNumBands()];
    if (pixel.length % 2 == 0) {
      pixel[pixel.length - 1] = (1 << image.getSampleModel().getSampleSize(0)) - 1;
    }
    return label(pixel);
  }

  private static long label(int[] samples) {
    long label = 0;
    for (int sample : samples) {
      label = label << Short.SIZE | sample;
    }
    return label;
  }

  private static List<Integer> palette(byte[] png) throws IOException {
    List<Integer> palette = new ArrayList<>();
    if (read(png).getColorModel() instanceof IndexColorModel colors) {
      for (int i = 0; i < colors.getMapSize(); i++) {
        palette.add(colors.getRGB(i));
      }
    }
    return palette;
  }
}
