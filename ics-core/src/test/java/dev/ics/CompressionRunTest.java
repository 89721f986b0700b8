package dev.ics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.decode.ImageException;
import dev.ics.decode.Metadata;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.CountedImage;
import dev.ics.palette.Palette;
import dev.ics.palette.PaletteMethod;
import dev.ics.palette.PaletteMethod.Auto;
import dev.ics.palette.PaletteMethod.Fixed;
import dev.ics.palette.PaletteMethod.Keeping;
import dev.ics.palette.PaletteMethod.Mkm;
import dev.ics.remap.Dithering;
import dev.ics.remap.RecoloredImage;
import dev.ics.remap.RemappedImage;
import dev.ics.score.Score;
import dev.ics.score.Ssimulacra2;
import dev.ics.write.EncodedImage;
import dev.ics.write.ImageFormat;
import dev.ics.write.WriteOptions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionRunTest {

  private static final Palette THREE = Palette.of(Argb.rgb(1, 0, 0), Argb.rgb(2, 0, 0),
      Argb.rgb(3, 0, 0));

  private final RgbaImage noisy = Pictures.noisy(64, 48, 1);

  @Test
  void aPaletteHasRoomForTheColorsOfThePictureAndForThoseThatAreKept() {
    RgbaImage five = Pictures.ofColors(9, 9, 5, true, 1);
    assertThat(run(noisy, new Auto(40)).mostColors()).isEqualTo(40);
    assertThat(run(five, new Auto(40)).mostColors()).isEqualTo(5);
    assertThat(run(Pictures.noisy(1, 1, 1), new Auto(40)).mostColors()).isEqualTo(2);
    assertThat(run(Pictures.noisy(1, 1, 1), new Keeping(THREE, new Auto(40))).mostColors())
        .isEqualTo(3);
    assertThat(run(noisy, new Auto(40)).leastColors()).isEqualTo(2);
    assertThat(run(noisy, new Keeping(THREE, new Mkm(40))).leastColors()).isEqualTo(3);
    assertThat(run(noisy, new Keeping(Palette.of(THREE.color(0)), new Mkm(40))).leastColors())
        .isEqualTo(2);
  }

  @Test
  void ratesAreHeededWherePixelsHaveAChoiceOfFewColors() {
    CompressionRun run = run(noisy, new Auto(1000));
    assertThat(run.heedsRates(with(256))).isTrue();
    assertThat(run.heedsRates(with(257))).isFalse();
    assertThat(run.heedsRates(new Setting(256, 0, new Dithering.BlueNoise(1)))).isFalse();
    assertThat(run(noisy, new Mkm(40)).heedsRates(with(20))).isFalse();
    CompressionRun five = run(Pictures.ofColors(9, 9, 5, true, 1), new Auto(40));
    assertThat(five.heedsRates(with(4))).isTrue();
    assertThat(five.heedsRates(with(5))).isFalse();
  }

  @Test
  void onlyAutoHasARate() {
    for (PaletteMethod method : List.of(new Auto(40), new Keeping(THREE, new Auto(40)))) {
      assertThat(run(noisy, method).usual(20))
          .isEqualTo(new Setting(20, 1, new Dithering.Adaptive()));
    }
    for (PaletteMethod method : List.of(new Mkm(40), new Keeping(THREE, new Mkm(40)))) {
      assertThat(run(noisy, method).usual(20))
          .isEqualTo(new Setting(20, 0, new Dithering.Adaptive()));
    }
  }

  @Test
  void pathsKeepToTheDitheringThatWasChosen() {
    var none = new Dithering.None();
    var half = new Dithering.FloydSteinberg(0.5);
    var noise = new Dithering.BlueNoise(1);
    var adaptive = new Dithering.Adaptive();
    assertThat(starts(new Auto(40), none)).containsExactly("None, rate", "None", "None, rate");
    assertThat(starts(new Auto(40), half)).containsExactly("FloydSteinberg, rate");
    assertThat(starts(new Auto(40), noise)).containsExactly("BlueNoise");
    assertThat(starts(new Keeping(THREE, new Auto(40)), adaptive))
        .containsExactly("Adaptive, rate", "None, rate", "None", "None, rate");
    assertThat(starts(new Mkm(40), adaptive)).containsExactly("Adaptive");
    assertThat(starts(new Mkm(40), half)).containsExactly("FloydSteinberg");
  }

  @Test
  void thePictureAsItIsIsWithinReachWhereTheMethodAllowsAllItsColors() {
    RgbaImage five = Pictures.ofColors(9, 9, 5, true, 1);
    assertThat(run(five, new Auto(4)).exactPath()).isEmpty();
    assertThat(run(five, new Auto(5)).exactPath().orElseThrow().at(0).colors()).isEqualTo(5);
    assertThat(run(noisy, new Auto(256)).exactPath()).isEmpty();
    assertThat(run(noisy, new Auto(65_536)).exactPath().orElseThrow().at(0).colors())
        .isEqualTo(ColorHistogram.of(noisy).size());
    assertThat(asGif(noisy).exactPath()).isEmpty();
    assertThat(asGif(five).exactPath()).isPresent();
  }

  @Test
  void trueColorIsWithinReachWhereTheMethodAndAFormatAllowIt() {
    assertThat(run(noisy, new Auto(256)).trueColorPath()).isEmpty();
    assertThat(run(noisy, new Auto(257)).trueColorPath()).isPresent();
    assertThat(asGif(noisy).trueColorPath()).isEmpty();
    assertThat(run(Pictures.ofColors(20, 20, 256, true, 1), new Auto(257)).trueColorPath())
        .isEmpty();
  }

  @Test
  void anIndexTellsApartAtMost256Colors() {
    assertThat(run(noisy, new Auto(1000)).mostIndexed()).isEqualTo(256);
    assertThat(run(noisy, new Auto(40)).mostIndexed()).isEqualTo(40);
    RgbaImage many = Pictures.ofColors(20, 20, 300, true, 1);
    var kept = new Keeping(Palette.of(ColorHistogram.of(many)), new Auto(1000));
    assertThat(run(noisy, kept).mostIndexed()).isEqualTo(300);
  }

  private static CompressionRun asGif(RgbaImage picture) {
    return new CompressionRun(options(new Auto(65_536))
        .withWriting(WriteOptions.defaults().withFormats(List.of(ImageFormat.GIF))),
        CountedImage.of(picture), Metadata.NONE);
  }

  @Test
  void whatServesDrawingsGoesFirstWhereThereAreFewColors() {
    for (int colors : new int[]{256, 257}) {
      RgbaImage picture = Pictures.ofColors(30, 30, colors, true, 1);
      SearchPath first = run(picture, new Auto(100)).paths(100).getFirst();
      assertThat(first.at(50).dithering().equals(new Dithering.None()))
          .isEqualTo(colors == 256);
    }
  }

  private List<String> starts(PaletteMethod method, Dithering dithering) {
    return run(options(method).withDithering(dithering)).paths(40)
        .stream()
        .map(path -> path.at(path.first()))
        .map(setting -> setting.dithering().getClass().getSimpleName()
            + (setting.rate() > 0 ? ", rate" : ""))
        .toList();
  }

  private static Setting with(int colors) {
    return new Setting(colors, 1, new Dithering.Adaptive());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7, 40})
  void aSettingDecidesHowManyColorsThereAre(int colors) throws ImageException {
    for (PaletteMethod method : List.of(new Auto(40), new Mkm(40),
        new Keeping(Palette.of(noisy.argb()[0]), new Auto(40)))) {
      assertThat(
          run(noisy, method).remap(new Setting(colors, 0, new Dithering.None())).palette().size())
          .as("%s", method)
          .isBetween(colors - colors / 20, colors);
    }
  }

  @Test
  void thePictureStaysAsItIsWhereThereAreColorsEnoughWhateverTheRate() throws ImageException {
    RgbaImage picture = Pictures.ofColors(20, 20, 30, true, 2);
    assertThat(run(picture, new Auto(256)).remap(new Setting(30, 500, new Dithering.None()))
        .pixels()
        .argb())
        .isEqualTo(picture.argb());
    assertThat(run(picture, new Auto(256)).remap(new Setting(29, 500, new Dithering.None()))
        .pixels()
        .argb())
        .isNotEqualTo(picture.argb());
  }

  @Test
  void aHigherRateGivesFewerBytesAndMoreErrorWithTheSameColors() throws ImageException {
    CompressionRun run = run(options(new Auto(64)).withDithering(new Dithering.None()));
    RemappedImage plain = run.remap(new Setting(64, 0, new Dithering.None()));
    RemappedImage rated = run.remap(new Setting(64, 100, new Dithering.None()));
    assertThat(run.write(rated).bytes().length).isLessThan(run.write(plain).bytes().length);
    assertThat(Score.of(CountedImage.of(noisy), rated).mse())
        .isGreaterThan(Score.of(CountedImage.of(noisy), plain).mse());
    assertThat(plain.palette().toArray()).contains(rated.palette().toArray());
  }

  @Test
  void ditheringIsAdaptiveForAutoAndAskedForByOthers() throws ImageException {
    Palette grays = Palette.of(IntStream.range(0, 4)
        .map(i -> Argb.rgb(85 * i, 85 * i, 85 * i))
        .toArray());
    Fixed fixed = new Fixed(grays, false);
    int[] plain = pixels(options(fixed).withDithering(new Dithering.None()));
    assertThat(pixels(options(fixed))).isEqualTo(plain);
    int[] diffused = pixels(options(fixed).withDithering(new Dithering.FloydSteinberg(1)));
    int[] blue = pixels(options(fixed).withDithering(new Dithering.BlueNoise(1)));
    assertThat(diffused).isNotEqualTo(plain).isNotEqualTo(blue);
    assertThat(blue).isNotEqualTo(plain);
    assertThat(pixels(options(new Auto(4))))
        .isNotEqualTo(pixels(options(new Auto(4)).withDithering(new Dithering.None())));
  }

  @Test
  void aFixedPaletteIsUsedThoughThePictureHasFewerColors() throws ImageException {
    var two = new RgbaImage(2, 1, new int[]{Argb.rgb(9, 0, 0), Argb.rgb(11, 0, 0)});
    RemappedImage result = run(two, new Fixed(THREE, false))
        .remap(new Setting(3, 0, new Dithering.None()));
    assertThat(result.pixels().argb()).containsOnly(Argb.rgb(3, 0, 0));
  }

  @Test
  void aFixedPaletteIsDitheredThoughThePictureHasFewerColors() throws ImageException {
    int[] argb = new int[400];
    Arrays.fill(argb, Argb.rgb(120, 120, 120));
    Palette ends = Palette.of(Argb.rgb(0, 0, 0), Argb.rgb(255, 255, 255));
    var run = new CompressionRun(
        options(new Fixed(ends, false)).withDithering(new Dithering.FloydSteinberg(1)),
        CountedImage.of(new RgbaImage(20, 20, argb)), Metadata.NONE);
    assertThat(run.find().image().palette()).isEqualTo(ends);
  }

  @Test
  void moreColorsThanAnIndexTellsApartAreWrittenInTrueColor() throws ImageException {
    CompressionRun run = run(noisy, new Auto(1000, 0, 0));
    assertThat(run.remap(new Setting(300, 0, new Dithering.None())))
        .isInstanceOf(RecoloredImage.class);
  }

  @Test
  void whereNoFormatHasSoftAlphaThePaletteHasNone() throws ImageException {
    CompressionOptions options = options(new Auto(16));
    RgbaImage soft = Pictures.translucent(40, 30, 1);
    for (ImageFormat format : List.of(ImageFormat.PNG, ImageFormat.GIF)) {
      var run = new CompressionRun(
          options.withWriting(options.writing().withFormats(List.of(format))),
          CountedImage.of(soft),
          Metadata.NONE);
      assertThat(
          Arrays.stream(run.remap(new Setting(16, 0, new Dithering.None())).palette().toArray())
              .allMatch(color -> color == Argb.TRANSPARENT || Argb.isOpaque(color)))
          .isEqualTo(format == ImageFormat.GIF);
    }
  }

  @Test
  void theQualityIsThatOfSsimulacra2() throws ImageException {
    CompressionRun run = run(noisy, new Auto(16));
    for (int colors : new int[]{2, 16}) {
      RemappedImage result = run.remap(new Setting(colors, 0, new Dithering.None()));
      assertThat(run.quality(result)).isEqualTo(new Ssimulacra2(noisy).score(result.pixels()));
    }
  }

  @Test
  void aDraftTakesTheUsualEffortAndIsTheFileWhereThatIsEnough() throws ImageException {
    RgbaImage small = Pictures.noisy(16, 9, 1);
    for (int effort : new int[]{0, 1, WriteOptions.DEFAULT_EFFORT, 6}) {
      CompressionRun run = run(small, new Auto(16), effort);
      RemappedImage result = run.remap(new Setting(16, 0, new Dithering.None()));
      EncodedImage draft = run.draft(result);
      int usual = Math.min(effort, WriteOptions.DEFAULT_EFFORT);
      assertThat(draft.bytes())
          .isEqualTo(run(small, new Auto(16), usual).write(result).bytes());
      EncodedImage file = run.finish(result, draft);
      assertThat(file.bytes()).isEqualTo(run.write(result).bytes());
      assertThat(file == draft).isEqualTo(effort <= WriteOptions.DEFAULT_EFFORT);
    }
  }

  @Test
  void withoutATargetThereAreAsManyColorsAsMayBe() throws ImageException {
    Finding found = run(noisy, new Mkm(16)).find();
    assertThat(found.image().palette().size()).isEqualTo(16);
    assertThat(found.quality()).isEmpty();
    assertThat(found.targetReached()).isTrue();
  }

  private int[] pixels(CompressionOptions options) throws ImageException {
    return run(options).find().image().pixels().argb();
  }

  private CompressionRun run(CompressionOptions options) {
    return new CompressionRun(options, CountedImage.of(noisy), Metadata.NONE);
  }

  private static CompressionRun run(RgbaImage image, PaletteMethod method) {
    return new CompressionRun(options(method), CountedImage.of(image), Metadata.NONE);
  }

  private static CompressionRun run(RgbaImage image, PaletteMethod method, int effort) {
    return new CompressionRun(
        options(method).withWriting(WriteOptions.defaults().withEffort(effort)),
        CountedImage.of(image),
        Metadata.NONE);
  }

  private static CompressionOptions options(PaletteMethod method) {
    return CompressionOptions.defaults().withMethod(method);
  }
}
