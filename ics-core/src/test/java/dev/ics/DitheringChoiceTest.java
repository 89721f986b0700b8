package dev.ics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.Search.FirstLook;
import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.decode.ImageException;
import dev.ics.decode.Metadata;
import dev.ics.palette.PaletteMethod;
import dev.ics.remap.Dithering;
import dev.ics.remap.RemappedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DitheringChoiceTest {

  private static final int SIDE = 160;

  @Test
  void aDrawingGoesWithoutAndAPhotoWith() throws ImageException {
    Target.Quality target = new Target.Quality(40);
    CompressionRun drawing = run(disks(), CompressionOptions.defaults());
    CompressionRun photo = run(Pictures.noisy(160, 120, 1), CompressionOptions.defaults());
    assertThat(found(drawing, target).file().bytes())
        .isEqualTo(new QualitySearch(drawing.withoutDithering(), target).find().file().bytes())
        .isNotEqualTo(new QualitySearch(drawing, target).find().file().bytes());
    assertThat(found(photo, target).file().bytes())
        .isEqualTo(new QualitySearch(photo, target).find().file().bytes())
        .isNotEqualTo(new QualitySearch(photo.withoutDithering(), target).find().file().bytes());
  }

  /// A point of quality counts for 3 % of the bytes; of both results the plain one is preferred here.
  @ParameterizedTest
  @CsvSource({"1000, 50, 1120, 50, dithered", "1120, 50, 1000, 50, plain",
      "1000, 50, 1090, 50, dithered plain", "1090, 50, 1000, 50, dithered plain",
      "1000, 54, 1000, 50, dithered", "1000, 50, 1000, 54, plain",
      "1120, 54, 1000, 50, dithered plain"})
  void bothGoUnlessOneIsClearlyAhead(int bytes, double quality, int plainBytes,
      double plainQuality, String gone) throws ImageException {
    CompressionRun run = run(disks(), CompressionOptions.defaults());
    Finding result = run.find();
    List<String> ways = new ArrayList<>();
    Finding found = DitheringChoice.find(run, way -> way == run
        ? new Told(new FirstLook(bytes, quality), "dithered", ways, scored(result, 1))
        : new Told(new FirstLook(plainBytes, plainQuality), "plain", ways, scored(result, 2)));
    assertThat(String.join(" ", ways)).isEqualTo(gone);
    assertThat(found.quality()).hasValue(gone.endsWith("plain") ? 2 : 1);
  }

  @Test
  void whatTheCallerChoseStays() throws ImageException {
    for (CompressionOptions options : new CompressionOptions[]{
        CompressionOptions.defaults().withDithering(new Dithering.FloydSteinberg(1)),
        CompressionOptions.defaults().withDithering(new Dithering.BlueNoise(1)),
        CompressionOptions.defaults().withDithering(new Dithering.None()),
        CompressionOptions.defaults().withMethod(new PaletteMethod.Mkm(64))}) {
      CompressionRun run = run(disks(), options);
      List<CompressionRun> ways = new ArrayList<>();
      DitheringChoice.find(run, way -> {
        ways.add(way);
        return new QualitySearch(way, new Target.Quality(60));
      });
      assertThat(ways).containsExactly(run);
    }
  }

  @Test
  void withoutDitheringIsWhatTheOptionGives() throws ImageException {
    CompressionRun chosen = run(disks(), CompressionOptions.defaults()).withoutDithering();
    CompressionRun asked = run(disks(),
        CompressionOptions.defaults().withDithering(new Dithering.None()));
    for (double position : new double[]{30, 60, 80}) {
      RemappedImage image = chosen.remap(chosen.path().at(position));
      assertThat(image.pixels().argb())
          .isEqualTo(asked.remap(asked.path().at(position)).pixels().argb());
    }
  }

  /// Shaded disks on white.
  private static RgbaImage disks() {
    int[] argb = new int[SIDE * SIDE];
    for (int i = 0; i < argb.length; i++) {
      int x = i % SIDE;
      int y = i / SIDE;
      double distance = Math.hypot(x % 80 - 40, y % 80 - 40);
      int shade = (int) (4 * distance) + y / 4;
      argb[i] = distance < 36
          ? Argb.rgb(40 + shade, 60 + shade / 2, 200 - shade / 2)
          : Argb.rgb(255, 255, 255);
    }
    return new RgbaImage(SIDE, SIDE, argb);
  }

  /// A search whose steps are known; more quality is better.
  private record Told(FirstLook firstLook, String name, List<String> gone, Finding result)
      implements Search {

    @Override
    public Finding find() {
      gone.add(name);
      return result;
    }

    @Override
    public boolean prefers(Finding one, Finding other) {
      return one.quality().orElseThrow() > other.quality().orElseThrow();
    }
  }

  private static Finding scored(Finding finding, double quality) {
    return new Finding(finding.image(), finding.file(), OptionalDouble.of(quality), true);
  }

  private static Finding found(CompressionRun run, Target.Quality target) throws ImageException {
    return DitheringChoice.find(run, way -> new QualitySearch(way, target));
  }

  private static CompressionRun run(RgbaImage picture, CompressionOptions options) {
    return new CompressionRun(options, picture, Metadata.NONE);
  }
}
