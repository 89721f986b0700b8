package dev.ics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.decode.ImageException;
import dev.ics.decode.Metadata;
import dev.ics.histogram.CountedImage;
import dev.ics.palette.PaletteMethod;
import dev.ics.palette.PaletteMethod.Auto;
import dev.ics.palette.PaletteMethod.Mkm;
import dev.ics.remap.Dithering;
import dev.ics.write.WriteOptions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BytesSearchTest {

  /// With a single path.
  private static final Dithering DIFFUSION = new Dithering.FloydSteinberg(1);

  private static final RgbaImage PICTURE = Pictures.noisy(160, 120, 1);

  @ParameterizedTest
  @CsvSource({"true, 4000", "true, 6000", "true, 8000", "false, 2000", "false, 4000",
      "false, 7000"})
  void theBytesAreKeptToAndNearlyUsedUp(boolean auto, int allowed) throws ImageException {
    Finding found = found(auto ? new Auto(256, 0, 0) : new Mkm(256), allowed, 1);
    assertThat(found.targetReached()).isTrue();
    assertThat(found.file().bytes().length).isBetween(allowed * 97 / 100, allowed);
    assertThat(found.quality()).hasValue(run(PICTURE, new Auto(256), 1).quality(found.image()));
  }

  /// Two colors alone take 518 bytes.
  @ParameterizedTest
  @ValueSource(ints = {300, 400, 450, 500})
  void whereOneColorTakesTooManyBytesRatesDoNot(int allowed) throws ImageException {
    var run = new CompressionRun(CompressionOptions.defaults()
        .withDithering(DIFFUSION)
        .withWriting(WriteOptions.defaults().withEffort(6)),
        CountedImage.of(Pictures.ofColors(64, 48, 7, true, 2)), Metadata.NONE);
    Finding found = new BytesSearch(run, new Target.MostBytes(allowed)).find();
    assertThat(found.file().bytes().length).isBetween(allowed * 9 / 10, allowed);
  }

  /// Tiles of shades that vary a little: colors and bytes rise in leaps.
  @ParameterizedTest
  @ValueSource(ints = {8, 16})
  void theResultIsShortEnoughWheneverOneIs(int side) throws ImageException {
    Random random = new Random(5);
    int[] argb = new int[64 * 48];
    for (int i = 0; i < argb.length; i++) {
      int x = i % 64;
      int y = i / 64;
      int shade = x / side * 40 + y / side * 25 + random.nextInt(4) & 255;
      argb[i] = Argb.rgb(shade, 255 - shade, shade * 3 + y & 255);
    }
    CompressionRun run = run(new RgbaImage(64, 48, argb), new Mkm(256), 1);
    SearchPath path = run.paths(run.mostColors()).getFirst();
    int least = run.write(run.remap(path.at(path.first()))).bytes().length;
    for (int allowed = least; allowed < least + 500; allowed += 10) {
      assertThat(new BytesSearch(run, new Target.MostBytes(allowed)).find().file().bytes())
          .hasSizeLessThanOrEqualTo(allowed);
    }
  }

  @Test
  void whereAllResultsAreTooLongTheShortestIsTaken() throws ImageException {
    Finding found = found(new Mkm(256), 100, 1);
    CompressionRun run = run(PICTURE, new Mkm(256), 1);
    SearchPath path = run.paths(run.mostColors()).getFirst();
    assertThat(found.targetReached()).isFalse();
    assertThat(found.file().bytes())
        .isEqualTo(run.write(run.remap(path.at(path.first()))).bytes());
  }

  @Test
  void whereAllResultsAreShortEnoughTheBestLookingIsTaken() throws ImageException {
    Finding found = found(new Mkm(100), 1 << 20, 1);
    assertThat(found.targetReached()).isTrue();
    assertThat(found.image().palette().size()).isEqualTo(100);
  }

  /// A draft is about 6 % longer, more where there are fewer colors.
  @ParameterizedTest
  @ValueSource(ints = {1600, 2500, 3500, 6000})
  void theFileHasTheEffortThatWasChosenAndIsMeasuredWithIt(int allowed) throws ImageException {
    Finding found = found(new Mkm(256), allowed, 6);
    assertThat(found.file().bytes()).hasSizeBetween(allowed * 97 / 100, allowed)
        .isEqualTo(run(PICTURE, new Mkm(256), 6).write(found.image()).bytes())
        .hasSizeLessThan(run(PICTURE, new Mkm(256), 1).write(found.image()).bytes().length);
  }

  @Test
  void ofAllPathsTheBestLookingIsTaken() throws ImageException {
    RgbaImage drawing = Pictures.disks(160);
    assertThat(quality(drawing, new Dithering.Adaptive()))
        .isEqualTo(quality(drawing, new Dithering.None()))
        .isGreaterThan(quality(drawing, DIFFUSION));
    assertThat(quality(PICTURE, new Dithering.Adaptive()))
        .isGreaterThan(quality(PICTURE, new Dithering.None()));
  }

  private static double quality(RgbaImage picture, Dithering dithering) throws ImageException {
    var options = CompressionOptions.defaults()
        .withMethod(new Auto(256, 0, 0))
        .withDithering(dithering);
    var run = new CompressionRun(options, CountedImage.of(picture), Metadata.NONE);
    Finding found = new BytesSearch(run, new Target.MostBytes(1200)).find();
    return found.quality().orElseThrow();
  }

  private static Finding found(PaletteMethod method, int allowed, int effort)
      throws ImageException {
    return new BytesSearch(run(PICTURE, method, effort), new Target.MostBytes(allowed)).find();
  }

  private static CompressionRun run(RgbaImage picture, PaletteMethod method, int effort) {
    return new CompressionRun(CompressionOptions.defaults()
        .withMethod(method)
        .withWriting(WriteOptions.defaults().withEffort(effort)), CountedImage.of(picture),
        Metadata.NONE);
  }
}
