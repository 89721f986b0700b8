package dev.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.decode.DecodeLimits;
import dev.ics.decode.ImageDecoder;
import dev.ics.decode.ImageException;
import dev.ics.histogram.ColorHistogram;
import dev.ics.palette.Palette;
import dev.ics.palette.PaletteMethod;
import dev.ics.palette.PaletteMethod.Auto;
import dev.ics.palette.PaletteMethod.Fkm;
import dev.ics.palette.PaletteMethod.Mbkm;
import dev.ics.palette.PaletteMethod.Mkm;
import dev.ics.remap.Dithering;
import dev.ics.score.Ssimulacra2;
import dev.ics.write.ImageFormat;
import dev.ics.write.WriteOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A quality, a number of bytes or the knee in place of a number of colors.
class TargetTest {

  /// Quick ones, each strategy.
  private static final List<PaletteMethod> METHODS = List.of(new Auto(256, 0, 0), new Mkm(256),
      new Fkm(256, 1, 20, 1e-4, 0), new Mbkm(256, 10_000, 2, 0));

  private static final List<Target> TARGETS = List.of(new Target.Quality(70),
      new Target.MostBytes(10), new Target.MostBytes(2000), new Target.MostBytes(100_000),
      new Target.Knee());

  @ParameterizedTest
  @CsvSource({"kodim01, 70", "kodim04, 60", "kodim08, 70", "kodim08, 75"})
  void aQualityIsReachedAndNotByMuchMore(String name, double wanted) throws IOException {
    RgbaImage picture = kodak(name);
    for (CompressedImage found : reached(picture, new Target.Quality(wanted))) {
      assertThat(found.compression().quality().orElseThrow()).isBetween(wanted, wanted + 1);
    }
  }

  @ParameterizedTest
  @CsvSource({"kodim01, 200000", "kodim04, 150000", "kodim05, 150000", "kodim08, 200000"})
  void bytesAreKeptToAndNearlyUsedUp(String name, int bytes) throws IOException {
    RgbaImage picture = kodak(name);
    for (CompressedImage found : reached(picture, new Target.MostBytes(bytes))) {
      assertThat(found.bytes().length).isBetween(bytes * 97 / 100, bytes);
    }
  }

  @Test
  void everyDitheringCanBeSearched() throws IOException {
    RgbaImage picture = kodak("kodim04");
    for (Dithering dithering : List.of(new Dithering.None(), new Dithering.FloydSteinberg(1),
        new Dithering.BlueNoise(0.5))) {
      CompressedImage found = new Compressor(options(METHODS.getFirst(), new Target.Quality(50))
          .withDithering(dithering)).compress(picture);
      assertThat(found.compression().quality().orElseThrow()).as("%s", dithering)
          .isBetween(50.0, 54.0); // with few colors, one more is several points
      assertTold(picture, found);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6})
  void bytesAreKeptToWithAnyEffort(int effort) throws IOException {
    RgbaImage picture = kodak("kodim04");
    var options = CompressionOptions.defaults()
        .withWriting(WriteOptions.defaults().withEffort(effort))
        .withMethod(METHODS.getFirst())
        .withTarget(new Target.MostBytes(120_000));
    assertThat(new Compressor(options).compress(picture).bytes().length)
        .isBetween(120_000 * 97 / 100, 120_000);
  }

  @Test
  void aBetterLookTakesMoreBytesAndMoreBytesGiveABetterLook() throws IOException {
    RgbaImage picture = kodak("kodim04");
    Auto method = new Auto(256, 0, 0);
    List<CompressedImage> looks = Stream.of(new Target.Quality(30), new Target.Quality(50),
        new Target.Quality(70)).map(target -> unchecked(picture, method, target)).toList();
    assertThat(looks).extracting(found -> found.bytes().length).isSorted().doesNotHaveDuplicates();
    List<CompressedImage> lengths = Stream.of(new Target.MostBytes(80_000),
        new Target.MostBytes(110_000), new Target.MostBytes(150_000))
        .map(target -> unchecked(picture, method, target))
        .toList();
    assertThat(lengths).extracting(found -> found.compression().quality().orElseThrow())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void theKneeIsBetweenTheEnds(PaletteMethod method) throws IOException {
    CompressedImage found = compress(kodak("kodim04"), method, new Target.Knee());
    assertThat(found.compression().after().colors()).isBetween(16, 128);
    assertThat(found.compression().targetReached()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void whatIsOutOfReachGetsTheBestThereIsAndIsSaidToBe(PaletteMethod method)
      throws ImageException {
    RgbaImage picture = Pictures.noisy(90, 60, 1);
    CompressedImage look = compress(picture, method, new Target.Quality(100));
    assertThat(look.compression().targetReached()).isFalse();
    assertThat(look.compression().after().colors()).isGreaterThan(200);
    CompressedImage length = compress(picture, method, new Target.MostBytes(10));
    assertThat(length.compression().targetReached()).isFalse();
    assertThat(length.compression().after().colors()).isEqualTo(2);
  }

  @Test
  void theMethodsColorsAreTheMost() throws ImageException {
    RgbaImage picture = Pictures.noisy(90, 60, 2);
    for (Target target : List.of(new Target.Quality(100), new Target.MostBytes(1 << 20),
        new Target.Knee())) {
      for (PaletteMethod method : List.of(new Auto(20, 0, 0), new Mkm(20))) {
        assertThat(compress(picture, method, target).compression().after().colors())
            .isLessThanOrEqualTo(20);
      }
    }
  }

  @Test
  void trueColorIsWithinReachWhereTheMethodAllowsIt() throws ImageException {
    RgbaImage picture = Pictures.noisy(90, 60, 3);
    CompressedImage found = compress(picture, new Auto(65_536, 0, 0), new Target.Quality(100));
    assertThat(found.compression().targetReached()).isTrue();
    assertThat(found.compression().score().mse()).isZero();
  }

  @Test
  void keptColorsStayInEveryResult() throws ImageException {
    RgbaImage picture = Pictures.noisy(90, 60, 4);
    Palette kept = Palette.of(Argb.rgb(255, 0, 255), Argb.rgb(0, 255, 255), Argb.rgb(1, 2, 3));
    var method = new PaletteMethod.Keeping(kept, new Auto(256, 0, 0));
    for (Target target : TARGETS) {
      CompressedImage found = compress(picture, method, target);
      assertThat(found.compression().after().colors()).isBetween(1, 256);
      assertTold(picture, found);
    }
  }

  @Test
  void thePicturesThatAreStrangestAreDone() throws ImageException {
    int[] blank = new int[12];
    int[] red = new int[12];
    Arrays.fill(red, Argb.rgb(255, 0, 0));
    for (RgbaImage picture : List.of(Pictures.noisy(1, 1, 1), new RgbaImage(4, 3, blank),
        new RgbaImage(4, 3, red), Pictures.noisy(300, 2, 2), Pictures.noisy(2, 300, 3),
        Pictures.translucent(50, 40, 4), Pictures.ofColors(30, 30, 2, true, 5),
        Pictures.ofColors(30, 30, 3, false, 6), Pictures.ofColors(30, 30, 17, true, 7))) {
      for (PaletteMethod method : METHODS) {
        for (Target target : TARGETS) {
          assertTold(picture, compress(picture, method, target));
        }
      }
    }
  }

  @Test
  void aPictureOfFewColorsStaysAsItIsWhereThatIsWanted() throws ImageException {
    RgbaImage picture = Pictures.ofColors(40, 30, 9, true, 8);
    CompressedImage found = compress(picture, new Auto(256, 0, 0), new Target.Quality(100));
    assertThat(found.compression().quality()).hasValue(100);
    assertThat(found.compression().score().mse()).isZero();
  }

  @Test
  void aResultBelowTheMinimumIsNone() throws ImageException {
    byte[] file = Pictures.truecolorPng(Pictures.noisy(90, 60, 9));
    assertThat(outcome(file, new Target.Quality(99, 100)))
        .isInstanceOfSatisfying(Outcome.BelowMinimum.class,
            below -> assertThat(below.minimum()).isEqualTo(99));
    assertThat(outcome(file, new Target.Quality(1, 100))).isInstanceOf(Outcome.Smaller.class);
    assertThat(outcome(file, new Target.Quality(100))).isInstanceOf(Outcome.Smaller.class);
  }

  @Test
  void alphaThatIsMadeHardIsPartOfTheQuality() throws ImageException {
    RgbaImage picture = Pictures.translucent(90, 60, 10);
    CompressedImage found = new Compressor(CompressionOptions.defaults()
        .withWriting(WriteOptions.defaults().withFormats(List.of(ImageFormat.GIF)))
        .withTarget(new Target.Quality(100))).compress(picture);
    assertThat(found.compression().quality().orElseThrow()).isLessThan(90);
    assertTold(picture, found);
  }

  @Test
  void theSameTargetGivesTheSameBytes() throws ImageException {
    RgbaImage picture = Pictures.noisy(90, 60, 11);
    for (Target target : TARGETS) {
      assertThat(compress(picture, new Auto(64), target).bytes())
          .isEqualTo(compress(picture, new Auto(64), target).bytes());
    }
  }

  @Test
  void withoutATargetNoQualityIsLookedAt() throws ImageException {
    assertThat(compress(Pictures.noisy(9, 9, 1), new Auto(8), new Target.None()).compression())
        .returns(OptionalDouble.empty(), Compression::quality)
        .returns(true, Compression::targetReached);
  }

  @Test
  void ditheringThatIsNotAskedForLeavesTheOtherStrategiesAsTheyAre() throws ImageException {
    RgbaImage picture = Pictures.noisy(90, 60, 12);
    for (PaletteMethod method : METHODS.subList(1, 4)) {
      var options = CompressionOptions.defaults().withMethod(method);
      assertThat(new Compressor(options).compress(picture).bytes())
          .isEqualTo(new Compressor(options.withDithering(new Dithering.None())).compress(picture)
              .bytes());
    }
  }

  @Test
  void onlyMethodsThatChooseColorsCanBeSearched() {
    for (PaletteMethod method : List.of(new PaletteMethod.SizeOnly(),
        new PaletteMethod.Fixed(Palette.of(1, 2), false))) {
      var options = CompressionOptions.defaults().withMethod(method);
      TARGETS.forEach(
          target -> assertThatIllegalArgumentException()
              .isThrownBy(() -> options.withTarget(target))
              .withMessageContaining("chooses no colors"));
    }
  }

  @Test
  void targetsCannotBeNonsense() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Target.MostBytes(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Target.Quality(101));
    assertThatIllegalArgumentException().isThrownBy(() -> new Target.Quality(81, 80));
    assertThatIllegalArgumentException().isThrownBy(() -> new Target.Quality(Double.NaN, 80));
    assertThatIllegalArgumentException().isThrownBy(() -> new Target.Quality(Double.NaN));
  }

  static List<PaletteMethod> methods() {
    return METHODS;
  }

  /// What is told of a result is true of what is in its file.
  private static void assertTold(RgbaImage picture, CompressedImage found) throws ImageException {
    RgbaImage written = ImageDecoder.decode(found.bytes(), DecodeLimits.defaults());
    assertThat(ColorHistogram.of(written).size())
        .isEqualTo(found.compression().after().colors());
    assertThat(found.compression().quality()).hasValue(new Ssimulacra2(picture).score(written));
  }

  /// With AUTO and with a strategy that others define.
  private static List<CompressedImage> reached(RgbaImage picture, Target target)
      throws ImageException {
    var all = new ArrayList<CompressedImage>();
    for (PaletteMethod method : METHODS.subList(0, 2)) {
      CompressedImage found = compress(picture, method, target);
      assertThat(found.compression().targetReached()).as("%s", method).isTrue();
      assertTold(picture, found);
      all.add(found);
    }
    return all;
  }

  private static RgbaImage kodak(String name) throws IOException {
    byte[] file = Files.readAllBytes(Corpus.require("images/kodak/" + name + ".png"));
    return ImageDecoder.decode(file, DecodeLimits.defaults());
  }

  private static Outcome outcome(byte[] file, Target target) throws ImageException {
    return new Compressor(options(new Auto(16, 0, 0), target)).compress(file);
  }

  private static CompressedImage compress(RgbaImage image, PaletteMethod method, Target target)
      throws ImageException {
    return new Compressor(options(method, target)).compress(image);
  }

  private static CompressedImage unchecked(RgbaImage image, PaletteMethod method, Target target) {
    try {
      return compress(image, method, target);
    } catch (ImageException e) {
      throw new AssertionError(e);
    }
  }

  private static CompressionOptions options(PaletteMethod method, Target target) {
    return CompressionOptions.defaults().withMethod(method).withTarget(target);
  }
}
