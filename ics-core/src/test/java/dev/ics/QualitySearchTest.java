package dev.ics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.color.RgbaImage;
import dev.ics.decode.ImageException;
import dev.ics.decode.Metadata;
import dev.ics.histogram.CountedImage;
import dev.ics.palette.PaletteMethod;
import dev.ics.palette.PaletteMethod.Auto;
import dev.ics.palette.PaletteMethod.Mkm;
import dev.ics.remap.Dithering;
import dev.ics.score.Ssimulacra2;
import dev.ics.write.ImageFormat;
import dev.ics.write.WriteOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualitySearchTest {

  private static final RgbaImage PICTURE = Pictures.noisy(160, 120, 1);

  @ParameterizedTest
  @CsvSource({"true, 50", "true, 70", "true, 80", "false, 30", "false, 50", "false, 60"})
  void theLookIsMetAndByNoMoreThanIsNotSeen(boolean auto, double wanted) throws ImageException {
    Finding found = found(auto ? new Auto(256, 0, 0) : new Mkm(256), wanted);
    assertThat(found.targetReached()).isTrue();
    assertThat(found.quality().orElseThrow()).isBetween(wanted, wanted + 0.7)
        .isEqualTo(new Ssimulacra2(PICTURE).score(found.image().pixels()));
  }

  /// In so small a picture one more color may be several points.
  @Test
  void whereNoResultIsCloseAboveAFartherOneIsTaken() throws ImageException {
    CompressionRun run = run(Pictures.noisy(48, 36, 2), new Mkm(256));
    for (int wanted = -5; wanted <= 20; wanted += 5) {
      Finding found = new QualitySearch(run, new Target.Quality(wanted)).find();
      assertThat(found.quality().orElseThrow()).isGreaterThanOrEqualTo(wanted);
      assertThat(found.targetReached()).isTrue();
    }
  }

  /// Of few colors each makes a difference of many points.
  @ParameterizedTest
  @ValueSource(doubles = {-8, -4, 0, 4, 8, 12, 16})
  void whereOneColorMakesTooMuchOfADifferenceRatesDoNot(double wanted) throws ImageException {
    RgbaImage noise = Pictures.noisy(48, 36, 2);
    assertThat(found(noise, new Dithering.FloydSteinberg(1), wanted).quality().orElseThrow())
        .isBetween(wanted, wanted + 1.5);
  }

  /// Here the look hardly changes from 16 to 50 colors.
  @ParameterizedTest
  @ValueSource(doubles = {2, 3, 4, 5, 6})
  void whatIsFarAlongThePathIsReached(double wanted) throws ImageException {
    Finding found = found(Pictures.noisy(48, 36, 2), new Dithering.FloydSteinberg(1), wanted);
    assertThat(found.targetReached()).isTrue();
    assertThat(found.quality().orElseThrow()).isLessThan(wanted + 4);
  }

  @Test
  void beyondTheBestTheBestIsTaken() throws ImageException {
    Finding found = found(new Mkm(64), 90);
    CompressionRun run = run(PICTURE, new Mkm(64));
    SearchPath path = run.paths(64).getFirst();
    double best = run.quality(run.remap(path.at(path.last())));
    assertThat(found.quality()).hasValue(best);
    assertThat(found.targetReached()).isFalse();
    assertThat(found.image().palette().size()).isEqualTo(64);
  }

  @Test
  void whatAnyResultReachesTakesTheFewestBytes() throws ImageException {
    CompressionRun run = run(PICTURE, new Mkm(64));
    SearchPath path = run.paths(64).getFirst();
    double worst = run.quality(run.remap(path.at(path.first())));
    Finding found = found(new Mkm(64), worst - 1);
    assertThat(found.targetReached()).isTrue();
    assertThat(found.quality()).hasValue(worst);
    assertThat(found.image().palette().size()).isEqualTo(2);
  }

  @Test
  void theFileIsOfTheImageWithTheEffortThatWasChosen() throws ImageException {
    Finding found = found(new Mkm(256), 60);
    assertThat(found.file().bytes())
        .isEqualTo(run(PICTURE, new Mkm(256)).write(found.image()).bytes());
  }

  @Test
  void ofAllPathsTheOneOfFewestBytesIsTaken() throws ImageException {
    RgbaImage drawing = Pictures.disks(160);
    assertThat(length(drawing, new Dithering.Adaptive(), 40))
        .isEqualTo(length(drawing, new Dithering.None(), 40))
        .isLessThan(length(drawing, new Dithering.FloydSteinberg(1), 40));
    assertThat(length(PICTURE, new Dithering.Adaptive(), 60))
        .isLessThan(length(PICTURE, new Dithering.None(), 60));
  }

  /// All its colors take fewer bytes than the indices of a few.
  @ParameterizedTest
  @CsvSource({"16, 256", "32, 65536"})
  void whatIsShortestAsItIsStaysAsItIs(int side, int most) throws ImageException {
    RgbaImage gradient = Pictures.gradient(side);
    Finding found = new QualitySearch(run(gradient, new Auto(most)), new Target.Quality(70)).find();
    assertThat(found.quality()).hasValue(100);
    assertThat(found.image().palette().size()).isEqualTo(side * side);
    Finding fewer = new QualitySearch(run(gradient, new Auto(side * side - 1)),
        new Target.Quality(70)).find();
    assertThat(found.file().bytes()).hasSizeLessThan(fewer.file().bytes().length);
  }

  @ParameterizedTest
  @ValueSource(doubles = {82, 83, 84})
  void whatNoPaletteReachesTakesTrueColor(double wanted) throws ImageException {
    RgbaImage picture = Pictures.noisy(120, 90, 3);
    Finding palette = new QualitySearch(run(picture, new Auto(256, 0, 0)),
        new Target.Quality(wanted))
        .find();
    assertThat(palette.targetReached()).isFalse();
    assertThat(palette.image().palette().size()).isEqualTo(256);
    Finding found = new QualitySearch(run(picture, new Auto(65_536, 0, 0)),
        new Target.Quality(wanted))
        .find();
    assertThat(found.targetReached()).isTrue();
    assertThat(found.quality().orElseThrow()).isBetween(wanted, wanted + 0.7);
    assertThat(found.image().palette().size()).isBetween(257, 4096);
  }

  @Test
  void whatAPaletteReachesTakesNoTrueColor() throws ImageException {
    assertThat(found(new Auto(65_536, 0, 0), 70).file().bytes())
        .isEqualTo(found(new Auto(256, 0, 0), 70).file().bytes());
  }

  @Test
  void beyondTheMostColorsThatPayAllAreTaken() throws ImageException {
    Finding found = found(new Auto(65_536, 0, 0), 99);
    assertThat(found.quality()).hasValue(100);
    assertThat(found.targetReached()).isTrue();
  }

  @Test
  void whereNoFormatHoldsTrueColorThePaletteStaysThatOfAnIndex() throws ImageException {
    var options = CompressionOptions.defaults()
        .withMethod(new Auto(65_536, 0, 0))
        .withWriting(WriteOptions.defaults().withFormats(List.of(ImageFormat.GIF)));
    var run = new CompressionRun(options, CountedImage.of(PICTURE), Metadata.NONE);
    Finding found = new QualitySearch(run, new Target.Quality(99)).find();
    assertThat(found.targetReached()).isFalse();
    assertThat(found.image().palette().size()).isEqualTo(256);
  }

  private static int length(RgbaImage picture, Dithering dithering, double wanted)
      throws ImageException {
    return found(picture, dithering, wanted).file().bytes().length;
  }

  private static Finding found(RgbaImage picture, Dithering dithering, double wanted)
      throws ImageException {
    var options = CompressionOptions.defaults()
        .withMethod(new Auto(256, 0, 0))
        .withDithering(dithering);
    var run = new CompressionRun(options, CountedImage.of(picture), Metadata.NONE);
    return new QualitySearch(run, new Target.Quality(wanted)).find();
  }

  private static Finding found(PaletteMethod method, double wanted) throws ImageException {
    return new QualitySearch(run(PICTURE, method), new Target.Quality(wanted)).find();
  }

  private static CompressionRun run(RgbaImage picture, PaletteMethod method) {
    return new CompressionRun(CompressionOptions.defaults().withMethod(method),
        CountedImage.of(picture),
        Metadata.NONE);
  }
}
