package dev.ics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.decode.ImageException;
import dev.ics.decode.Metadata;
import dev.ics.palette.PaletteMethod;
import dev.ics.remap.Dithering;
import dev.ics.remap.RemappedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class DitheringChoiceTest {

  private static final int SIDE = 160;

  @Test
  void aDrawingGoesWithoutAndAPhotoWith() throws ImageException {
    CompressionRun drawing = run(disks(), CompressionOptions.defaults());
    CompressionRun photo = run(Pictures.noisy(160, 120, 1), CompressionOptions.defaults());
    assertThat(DitheringChoice.of(drawing, 40)).singleElement()
        .matches(run -> !run.choosesDithering());
    assertThat(DitheringChoice.of(photo, 40)).containsExactly(photo);
  }

  @Test
  void whereNeitherIsClearlyAheadBothGo() throws ImageException {
    CompressionRun photo = run(Pictures.noisy(160, 120, 1), CompressionOptions.defaults());
    List<CompressionRun> both = DitheringChoice.of(photo, 80);
    assertThat(both).hasSize(2).startsWith(photo);
    assertThat(both.getLast().choosesDithering()).isFalse();
  }

  @Test
  void whatTheCallerChoseStays() throws ImageException {
    for (CompressionOptions options : new CompressionOptions[]{
        CompressionOptions.defaults().withDithering(new Dithering.FloydSteinberg(1)),
        CompressionOptions.defaults().withDithering(new Dithering.BlueNoise(1)),
        CompressionOptions.defaults().withDithering(new Dithering.None()),
        CompressionOptions.defaults().withMethod(new PaletteMethod.Mkm(64))}) {
      CompressionRun run = run(disks(), options);
      assertThat(DitheringChoice.of(run, 60)).containsExactly(run);
    }
  }

  @Test
  void withoutDitheringIsWhatTheOptionGives() throws ImageException {
    CompressionRun chosen = DitheringChoice.of(run(disks(), CompressionOptions.defaults()), 60)
        .getLast();
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

  private static CompressionRun run(RgbaImage picture, CompressionOptions options) {
    return new CompressionRun(options, picture, Metadata.NONE);
  }
}
