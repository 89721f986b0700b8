package dev.ics.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Embedded profiles in every format, against the color spaces of `java.awt`, one color at a time.
class ProfileTest {

  private static final byte[] LINEAR = builtIn(ColorSpace.CS_LINEAR_RGB);
  private static final byte[] GRAY = builtIn(ColorSpace.CS_GRAY);
  private static final byte[] SRGB = builtIn(ColorSpace.CS_sRGB);
  /// Makes 16-bit samples whose differences 8 bits could not hold.
  private static final int DARK = 20;

  private static final int[] SOME = {0, 0, 0, 10, 20, 30, 90, 120, 60, 200, 33, 128, 255, 255, 255};

  @ParameterizedTest
  @ValueSource(
      ints = {8, 16})
  void rgbPngIsConverted(int depth) throws ImageException {
    int[] samples = IntStream.of(SOME).map(v -> depth == 8 ? v : DARK * v).toArray();
    double most = (1 << depth) - 1;
    assertNear(decode(png(depth, PngFile.RGB, samples, LINEAR)), expected(LINEAR, samples, most));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {1, 2, 4, 8, 16})
  void grayPngIsConvertedWithAGrayAndWithAnRgbProfile(int depth) throws ImageException {
    int most = (1 << depth) - 1;
    int[] samples = IntStream.rangeClosed(0, 4).map(i -> most * i / 4).toArray();
    int[] tripled = IntStream.of(samples).flatMap(v -> IntStream.of(v, v, v)).toArray();
    assertNear(decode(png(depth, PngFile.GRAY, samples, GRAY)), expected(GRAY, samples, most));
    assertNear(decode(png(depth, PngFile.GRAY, samples, LINEAR)), expected(LINEAR, tripled, most));
  }

  @Test
  void thePaletteOfAPngIsConverted() throws ImageException {
    byte[] palette = new byte[SOME.length];
    for (int i = 0; i < SOME.length; i++) {
      palette[i] = (byte) SOME[i];
    }
    byte[] file = new PngFile().header(5, 1, 8, PngFile.PALETTE, false)
        .chunk("iCCP", PngFile.profile(LINEAR))
        .chunk("PLTE", palette)
        .chunk("IDAT", PngFile.data(5,
            1, 8, PngFile.PALETTE, false, row -> 0, new int[]{0, 1, 2, 3, 4}))
        .end();
    assertNear(decode(file), expected(LINEAR, SOME, 255));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {8, 16})
  void alphaStaysWhenColorsAreConverted(int depth) throws ImageException {
    int most = (1 << depth) - 1;
    int[] samples = {most / 4, most / 4, most / 4, most, most / 4, most / 4, most / 4, most / 2};
    int[] pixels = decode(png(depth, PngFile.RGB_ALPHA, samples, LINEAR)).argb();
    assertThat(Argb.alpha(pixels[0])).isEqualTo(255);
    assertThat(Argb.alpha(pixels[1])).isBetween(127, 128);
    assertThat(pixels[0] & 0xFF_FFFF).isEqualTo(pixels[1] & 0xFF_FFFF);
    assertThat(Argb.red(pixels[0])).isBetween(135, 138);
  }

  @Test
  void aProfileEqualToSrgbChangesNoColor() throws ImageException {
    int[] samples = PngFile.randomSamples(64, 64, 8, PngFile.RGB);
    byte[] data = PngFile.data(64, 64, 8, PngFile.RGB, false, row -> 0, samples);
    byte[] file = new PngFile().header(64, 64, 8, PngFile.RGB, false)
        .chunk("iCCP", PngFile.profile(SRGB))
        .chunk("IDAT", data)
        .end();
    assertThat(decode(file).argb()).isEqualTo(plain(samples));
  }

  @Test
  void aProfileOverrulesTheSrgbChunkAndTheGamma() throws ImageException {
    byte[] file = new PngFile().header(5, 1, 8, PngFile.RGB, false)
        .chunk("sRGB", (byte) 0)
        .chunk("gAMA", PngFile.gamma(0.3))
        .chunk("iCCP", PngFile.profile(LINEAR))
        .chunk("IDAT", PngFile.data(5, 1, 8, PngFile.RGB, false, row -> 0, SOME))
        .end();
    assertNear(decode(file), expected(LINEAR, SOME, 255));
  }

  @Test
  void codePointsForSrgbOverruleTheProfile() throws ImageException {
    byte[] file = new PngFile().header(5, 1, 8, PngFile.RGB, false)
        .chunk("cICP", (byte) 1, (byte) 13, (byte) 0, (byte) 1)
        .chunk("iCCP", PngFile.profile(LINEAR))
        .chunk("IDAT", PngFile.data(5, 1, 8, PngFile.RGB, false, row -> 0, SOME))
        .end();
    assertThat(decode(file).argb()).isEqualTo(plain(SOME));
  }

  @Test
  void brokenProfilesAreIgnored() throws ImageException {
    byte[] noTags = Arrays.copyOf(LINEAR, 132);
    byte[] emptied = LINEAR.clone();
    Arrays.fill(emptied, 132, emptied.length, (byte) 0);
    byte[] otherSpace = LINEAR.clone();
    otherSpace[16] = 'X';
    byte[] bomb = new byte[64 << 20];
    System.arraycopy(LINEAR, 0, bomb, 0, LINEAR.length);
    byte[] unknownMethod = PngFile.profile(LINEAR);
    unknownMethod[5] = 1;
    byte[] data = PngFile.data(5, 1, 8, PngFile.RGB, false, row -> 0, SOME);
    assertThat(decode(new PngFile().header(5, 1, 8, PngFile.RGB, false)
        .chunk("iCCP", unknownMethod)
        .chunk("IDAT", data)
        .end()).argb()).isEqualTo(plain(SOME));
    for (byte[] broken : new byte[][]{{}, {1, 2, 3}, noTags, emptied, otherSpace, bomb, GRAY,
        InkProfile.bytes()}) {
      assertThat(decode(png(8, PngFile.RGB, SOME, broken)).argb()).isEqualTo(plain(SOME));
    }
  }

  @Test
  void flippedBytesInAProfileNeverFailThePicture() throws ImageException {
    for (int i = 0; i < LINEAR.length; i += 3) {
      byte[] flipped = LINEAR.clone();
      flipped[i] ^= (byte) 0xFF;
      assertThat(decode(png(8, PngFile.RGB, SOME, flipped)).argb()).hasSize(5);
    }
  }

  @Test
  void jpegIsConverted() throws IOException {
    int[] color = {90, 120, 60};
    byte[] file = JpegFile.withProfile(JpegFile.of(solid(color), false), LINEAR);
    assertThat(ImageDecoder.inspect(file).profile()).isPresent();
    assertSolid(decode(file), expected(LINEAR, color, 255)[0], 3);
  }

  @Test
  void grayJpegKeepsItsSamplesAndIsConvertedWithAProfile() throws IOException {
    WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 1, null);
    raster.setSamples(0, 0, 16, 16, 0, filled(256, 100));
    byte[] jpeg = JpegFile.of(raster);
    assertSolid(decode(jpeg), Argb.rgb(100, 100, 100), 1);
    assertSolid(decode(JpegFile.withProfile(jpeg, GRAY)), expected(GRAY, new int[]{100}, 255)[0],
        2);
  }

  @Test
  void aProfileWithAMissingPartIsIgnored() throws IOException {
    byte[] file = JpegFile.with(JpegFile.of(solid(90, 120, 60), false), 0xE2,
        Arrays.copyOf("ICC_PROFILE\0\1\2".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
            300));
    assertSolid(decode(file), Argb.rgb(90, 120, 60), 3);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {8, 16})
  void tiffIsConverted(int depth) throws ImageException {
    int scale = depth == 8 ? 1 : DARK;
    double most = ((1 << depth) - 1) / (double) scale;
    int[] gray = {0, 50, 100, 200};
    assertNear(decode(TiffFile.picture(5, 1, depth, 2, bytes(SOME, depth, scale))
        .profile(LINEAR)
        .bytes()), expected(LINEAR, SOME, most));
    assertNear(decode(TiffFile.picture(4, 1, depth, 1, bytes(gray, depth, scale))
        .profile(GRAY)
        .bytes()), expected(GRAY, gray, most));
    int full = depth == 8 ? 1 : 257;
    assertThat(decode(TiffFile.picture(4, 1, depth, 1, bytes(gray, depth, full)).bytes()).argb())
        .isEqualTo(IntStream.of(gray).map(g -> Argb.rgb(g, g, g)).toArray());
  }

  @Test
  void webpIsConverted() throws ImageException {
    byte[] file = new WebpFile().extended(0x20, 2, 1)
        .chunk("ICCP", LINEAR)
        .chunk("VP8L", WebpFile.lossless(2, 1, 90, 60, 128, 0, 1))
        .end();
    RgbaImage image = decode(file);
    int[] opaque = expected(LINEAR, new int[]{90, 0, 60, 90, 255, 60}, 255);
    assertNear(image, IntStream.of(opaque).map(c -> (c & 0xFF_FFFF) | 128 << 24).toArray());
  }

  @Test
  void inksOfATiffAreConvertedWithAndWithoutAProfile() throws ImageException {
    int[] inks = {0, 0, 0, 0, 255, 0, 0, 0, 0, 128, 0, 0, 10, 200, 30, 100};
    TiffFile tiff = TiffFile.picture(4, 1, 8, 5, bytes(inks, 8, 1)).tag(0x014C, 1);
    assertThat(decode(tiff.bytes()).argb()).containsExactly(Argb.rgb(255, 255, 255),
        Argb.rgb(0, 255, 255), Argb.rgb(255, 127, 255), Argb.rgb(149, 33, 137));
    assertNear(decode(tiff.profile(InkProfile.bytes()).bytes()),
        expected(InkProfile.bytes(), inks, 255));
  }

  @Test
  void inksOfAJpegAreConvertedWithAndWithoutAProfile() throws IOException {
    int[] inks = {10, 200, 30, 100};
    byte[] plain = JpegFile.of(inkRaster(IntStream.of(inks).map(v -> 255 - v).toArray()));
    byte[] adobe = JpegFile.withAdobe(plain, 0);
    assertSolid(decode(plain), Argb.rgb(149, 33, 137), 3);
    assertSolid(decode(adobe), Argb.rgb(149, 33, 137), 3);
    int withProfile = expected(InkProfile.bytes(), inks, 255)[0];
    assertSolid(decode(JpegFile.withProfile(plain, InkProfile.bytes())), withProfile, 3);
    assertSolid(decode(JpegFile.withProfile(adobe, InkProfile.bytes())), withProfile, 3);
  }

  @Test
  void inksStoredAsLumaAndChromaAreConverted() throws IOException {
    int[] rgb = {10, 200, 30};
    int luma = (int) Math.round(0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2]);
    int[] ycck = {luma, (int) Math.round((rgb[2] - luma) * 0.564 + 128),
        (int) Math.round((rgb[0] - luma) * 0.713 + 128), 155};
    byte[] file = JpegFile.withAdobe(JpegFile.of(inkRaster(ycck)), 2);
    assertThat(ImageDecoder.inspect(file).color()).isEqualTo(ColorKind.YCCK);
    assertSolid(decode(file), Argb.rgb(149, 33, 137), 3);
  }

  private static WritableRaster inkRaster(int... inks) {
    WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
    for (int band = 0; band < 4; band++) {
      raster.setSamples(0, 0, 16, 16, band, filled(256, inks[band]));
    }
    return raster;
  }

  private static int[] filled(int length, int value) {
    int[] values = new int[length];
    Arrays.fill(values, value);
    return values;
  }

  private static byte[] png(int depth, int color, int[] samples, byte[] profile) {
    int width = samples.length / PngFile.channels(color);
    return new PngFile().header(width, 1, depth, color, false)
        .chunk("iCCP", PngFile.profile(profile))
        .chunk("IDAT", PngFile.data(width, 1, depth, color, false, row -> 0, samples))
        .end();
  }

  private static byte[] bytes(int[] samples, int depth, int scale) {
    byte[] bytes = new byte[samples.length * depth / 8];
    for (int i = 0; i < samples.length; i++) {
      if (depth == 8) {
        bytes[i] = (byte) samples[i];
      } else {
        bytes[2 * i] = (byte) (samples[i] * scale);
        bytes[2 * i + 1] = (byte) ((samples[i] * scale) >> 8);
      }
    }
    return bytes;
  }

  private static BufferedImage solid(int... color) {
    var image = new BufferedImage(16, 16, BufferedImage.TYPE_3BYTE_BGR);
    image.setRGB(0, 0, 16, 16, filled(256, Argb.rgb(color[0], color[1], color[2])), 0, 16);
    return image;
  }

  private static int[] plain(int[] samples) {
    return IntStream.range(0, samples.length / 3)
        .map(i -> Argb.rgb(samples[3 * i], samples[3 * i + 1], samples[3 * i + 2]))
        .toArray();
  }

  private static int[] expected(byte[] profile, int[] samples, double most) {
    var space = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
    int components = space.getNumComponents();
    return IntStream.range(0, samples.length / components).map(i -> {
      float[] color = new float[components];
      for (int c = 0; c < components; c++) {
        color[c] = (float) (samples[i * components + c] / most);
      }
      float[] rgb = space.toRGB(color);
      return Argb.rgb(Math.round(255 * rgb[0]), Math.round(255 * rgb[1]), Math.round(255 * rgb[2]));
    }).toArray();
  }

  private static void assertNear(RgbaImage image, int[] expected) {
    assertThat(image.argb()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertNear(image.argb()[i], expected[i], 1);
    }
  }

  private static void assertSolid(RgbaImage image, int expected, int tolerance) {
    for (int color : image.argb()) {
      assertNear(color, expected, tolerance);
    }
  }

  private static void assertNear(int color, int expected, int tolerance) {
    for (int shift = 0; shift < 32; shift += 8) {
      assertThat((color >> shift) & 0xFF)
          .as("%s, expected %s", Argb.toHex(color), Argb.toHex(expected))
          .isBetween(((expected >> shift) & 0xFF) - tolerance,
              ((expected >> shift) & 0xFF) + tolerance);
    }
  }

  private static byte[] builtIn(int space) {
    return ICC_Profile.getInstance(space).getData();
  }

  private static RgbaImage decode(byte[] file) throws ImageException {
    return ImageDecoder.decode(file, DecodeLimits.defaults());
  }
}
