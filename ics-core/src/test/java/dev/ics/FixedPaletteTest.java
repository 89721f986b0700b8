package dev.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.decode.DecodeLimits;
import dev.ics.decode.ForeignColorException;
import dev.ics.decode.ImageDecoder;
import dev.ics.decode.ImageException;
import dev.ics.downscale.Downscale;
import dev.ics.palette.Palette;
import dev.ics.palette.PaletteMethod.Fixed;
import dev.ics.write.ImageFormat;
import dev.ics.write.WriteOptions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A palette that is given, from picture to file.
class FixedPaletteTest {

  private static final int RED = Argb.rgb(255, 0, 0);
  private static final int GREEN = Argb.rgb(0, 255, 0);
  private static final int BLACK = Argb.rgb(0, 0, 0);
  private static final int DARK_RED = Argb.rgb(200, 20, 20);

  @Test
  void everyPixelTakesItsNearestColorThoughThePictureHasFewerColorsThanThePalette()
      throws ImageException {
    CompressedImage compressed = compress(row(DARK_RED, Argb.rgb(9, 9, 9), DARK_RED),
        Palette.of(RED, GREEN, BLACK));
    assertThat(pixels(compressed)).containsExactly(RED, BLACK, RED);
    assertThat(compressed.compression().after().colors()).isEqualTo(2);
    assertThat(compressed.compression().score().mse()).isPositive();
  }

  @Test
  void aPictureOfManyColorsHasOnlyThePalettes() throws ImageException {
    int[] palette = IntStream.range(0, 256).map(i -> Argb.rgb(i, 255 - i, i / 2)).toArray();
    int[] written = pixels(compress(Pictures.noisy(90, 60, 1), Palette.of(palette)));
    assertThat(Arrays.stream(written).distinct().boxed())
        .isSubsetOf(Arrays.stream(palette).boxed().toList());
  }

  @Test
  void onePixelIsEnough() throws ImageException {
    assertThat(pixels(compress(row(DARK_RED), Palette.of(RED, BLACK)))).containsExactly(RED);
  }

  @Test
  void onePaletteColorIsEnough() throws ImageException {
    int[] written = pixels(compress(Pictures.noisy(9, 9, 1), Palette.of(GREEN)));
    assertThat(written).hasSize(81).containsOnly(GREEN);
  }

  @Test
  void equalPaletteColorsAreOne() throws ImageException {
    assertThat(pixels(compress(row(DARK_RED, GREEN), Palette.of(RED, RED, GREEN, RED))))
        .containsExactly(RED, GREEN);
  }

  @Test
  void transparentPixelsTakeTheTransparentColorAndOpaqueOnesTheOthers() throws ImageException {
    Palette palette = Palette.of(RED, Argb.TRANSPARENT, BLACK);
    assertThat(pixels(compress(row(Argb.TRANSPARENT, DARK_RED, Argb.of(9, 255, 0, 0)), palette)))
        .containsExactly(Argb.TRANSPARENT, RED, Argb.TRANSPARENT);
    assertThat(pixels(compress(row(Argb.TRANSPARENT, Argb.TRANSPARENT), palette)))
        .containsOnly(Argb.TRANSPARENT);
  }

  @Test
  void aTransparentPictureBecomesOpaqueWhereThePaletteIs() throws ImageException {
    int[] written = pixels(
        compress(row(Argb.TRANSPARENT, Argb.TRANSPARENT), Palette.of(RED, BLACK)));
    assertThat(Arrays.stream(written)).hasSize(2).allMatch(Argb::isOpaque);
  }

  @Test
  void strictPassesAPictureOfThePalettesColors() throws ImageException {
    RgbaImage image = row(RED, Argb.TRANSPARENT, RED);
    assertThat(pixels(strict(Palette.of(Argb.TRANSPARENT, RED, GREEN)).compress(image)))
        .isEqualTo(image.argb());
  }

  @Test
  void strictNamesTheFirstPixelOfAnotherColor() {
    RgbaImage image = new RgbaImage(3, 2, new int[]{RED, RED, GREEN, RED, GREEN, DARK_RED});
    ForeignColorException failure = catchThrowableOfType(ForeignColorException.class,
        () -> strict(Palette.of(GREEN, RED)).compress(image));
    assertThat(failure).hasMessage("pixel (2, 1) is #c81414, which is not among the 2 colors of the"
        + " palette; without --strict it takes the nearest of them");
    assertThat(failure.x()).isEqualTo(2);
    assertThat(failure.y()).isEqualTo(1);
    assertThat(failure.color()).isEqualTo(DARK_RED);
  }

  @Test
  void strictNamesTheFirstOfManyOtherColors() {
    int[] argb = Pictures.noisy(20, 10, 1).argb();
    Arrays.fill(argb, 0, 43, RED);
    ForeignColorException failure = catchThrowableOfType(ForeignColorException.class,
        () -> strict(Palette.of(GREEN, RED)).compress(new RgbaImage(20, 10, argb)));
    assertThat(failure.x()).isEqualTo(3);
    assertThat(failure.y()).isEqualTo(2);
    assertThat(failure.color()).isEqualTo(argb[43]);
  }

  @Test
  void strictCountsAlphaToo() {
    assertThatThrownBy(() -> strict(Palette.of(RED)).compress(row(RED, Argb.of(254, 255, 0, 0))))
        .hasMessageStartingWith("pixel (1, 0) is #ff0000fe, which");
    assertThatThrownBy(() -> strict(Palette.of(BLACK)).compress(row(Argb.TRANSPARENT)))
        .hasMessageStartingWith("pixel (0, 0) is #00000000, which");
  }

  @Test
  void strictLooksAtThePixelsThatAreLeft() throws ImageException {
    Compressor halving = new Compressor(options(new Fixed(Palette.of(RED), true))
        .withDownscale(new Downscale.Step(2)));
    assertThat(pixels(halving.compress(row(RED, GREEN, RED, GREEN)))).containsExactly(RED, RED);
  }

  @Test
  void strictRefusesSoftAlphaWhereOnlyGifIsWritten() {
    int soft = Argb.of(200, 255, 0, 0);
    Compressor toGif = new Compressor(options(new Fixed(Palette.of(soft, RED), true))
        .withWriting(WriteOptions.defaults().withFormats(List.of(ImageFormat.GIF))));
    assertThatThrownBy(() -> toGif.compress(row(RED, soft)))
        .isInstanceOf(ForeignColorException.class)
        .hasMessageStartingWith("pixel (1, 0) is #ff0000c8");
  }

  @Test
  void aFixedPaletteHasAtMost256Colors() {
    Palette large = Palette.of(IntStream.range(0, 257)
        .map(i -> Argb.rgb(0, i / 256, i % 256))
        .toArray());
    assertThatIllegalArgumentException().isThrownBy(() -> new Fixed(large, false))
        .withMessage("a fixed palette of 257 colors is larger than 256");
  }

  @Test
  void equalPalettesMakeEqualMethods() {
    assertThat(new Fixed(Palette.of(RED, GREEN), true))
        .isEqualTo(new Fixed(Palette.of(RED, GREEN), true))
        .hasSameHashCodeAs(new Fixed(Palette.of(RED, GREEN), true))
        .isNotEqualTo(new Fixed(Palette.of(GREEN, RED), true));
  }

  private static CompressedImage compress(RgbaImage image, Palette palette) throws ImageException {
    return new Compressor(options(new Fixed(palette, false))).compress(image);
  }

  private static Compressor strict(Palette palette) {
    return new Compressor(options(new Fixed(palette, true)));
  }

  private static CompressionOptions options(Fixed method) {
    return CompressionOptions.defaults().withMethod(method);
  }

  private static RgbaImage row(int... argb) {
    return new RgbaImage(argb.length, 1, argb);
  }

  private static int[] pixels(CompressedImage compressed) throws ImageException {
    return ImageDecoder.decode(compressed.bytes(), DecodeLimits.defaults()).argb();
  }
}
