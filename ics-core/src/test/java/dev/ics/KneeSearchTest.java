package dev.ics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.decode.ImageException;
import dev.ics.decode.Metadata;
import dev.ics.histogram.CountedImage;
import dev.ics.palette.Palette;
import dev.ics.palette.PaletteMethod;
import dev.ics.palette.PaletteMethod.Auto;
import dev.ics.palette.PaletteMethod.Keeping;
import dev.ics.palette.PaletteMethod.Mkm;
import dev.ics.remap.RemappedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KneeSearchTest {

  private static final RgbaImage PICTURE = Pictures.noisy(160, 120, 1);

  @Test
  void theKneeIsThatOfTheCurveThroughPowersOfTwo() throws ImageException {
    assertKnee(PICTURE, new Auto(65_536, 0, 0), 8, 16, 32, 64, 128, 256);
    assertKnee(PICTURE, new Mkm(256), 8, 16, 32, 64, 128, 256);
    assertKnee(PICTURE, new Mkm(32), 8, 16, 32);
    assertKnee(PICTURE, new Mkm(40), 8, 16, 32, 40);
  }

  @Test
  void aCurveThatDoesNotBendEndsAt256() throws ImageException {
    assertKnee(Pictures.ofColors(40, 40, 1000, true, 3), new Mkm(65_536), 8, 16, 32, 64, 128, 256);
  }

  @Test
  void whereThereIsNothingToChooseAllColorsAreTaken() throws ImageException {
    assertKnee(PICTURE, new Mkm(8), 8);
    assertKnee(PICTURE, new Mkm(3), 3);
    assertKnee(Pictures.ofColors(30, 30, 5, true, 1), new Auto(256), 5);
  }

  @Test
  void thereAreNoFewerColorsThanAreKept() throws ImageException {
    Palette kept = Palette.of(IntStream.range(0, 20).map(i -> Argb.rgb(i, 0, 0)).toArray());
    assertKnee(PICTURE, new Keeping(kept, new Mkm(128)), 32, 64, 128);
    assertKnee(PICTURE, new Keeping(kept, new Mkm(20)), 20);
    Palette many = Palette
        .of(IntStream.range(0, 300).map(i -> Argb.rgb(i / 2, i % 2, 0)).toArray());
    assertKnee(PICTURE, new Keeping(many, new Mkm(400)), 300);
  }

  private static void assertKnee(RgbaImage picture, PaletteMethod method, int... numbers)
      throws ImageException {
    CompressionRun run = new CompressionRun(CompressionOptions.defaults().withMethod(method),
        CountedImage.of(picture), Metadata.NONE);
    RemappedImage[] images = new RemappedImage[numbers.length];
    double[] bytes = new double[numbers.length];
    double[] looks = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      images[i] = run.remap(run.usual(numbers[i]));
      bytes[i] = run.draft(images[i]).bytes().length;
      looks[i] = run.quality(images[i]);
    }
    int knee = Knee.of(bytes, looks);
    Finding found = new KneeSearch(run).find();
    assertThat(found.image().pixels().argb()).isEqualTo(images[knee].pixels().argb());
    assertThat(found.quality()).hasValue(looks[knee]);
    assertThat(found.file().bytes()).isEqualTo(run.write(images[knee]).bytes());
    assertThat(found.targetReached()).isTrue();
  }
}
