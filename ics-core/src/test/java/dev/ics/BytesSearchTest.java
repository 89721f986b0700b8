package dev.ics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.color.RgbaImage;
import dev.ics.decode.ImageException;
import dev.ics.decode.Metadata;
import dev.ics.palette.PaletteMethod;
import dev.ics.palette.PaletteMethod.Auto;
import dev.ics.palette.PaletteMethod.Mkm;
import dev.ics.write.WriteOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BytesSearchTest {

  private static final RgbaImage PICTURE = Pictures.noisy(160, 120, 1);

  @ParameterizedTest
  @CsvSource({"true, 4000", "true, 6000", "true, 8000", "false, 2000", "false, 4000",
      "false, 7000"})
  void theBytesAreKeptToAndNearlyUsedUp(boolean auto, int allowed) throws ImageException {
    Finding found = found(auto ? new Auto(256, 0, 0) : new Mkm(256), allowed, 1);
    assertThat(found.targetReached()).isTrue();
    assertThat(found.file().bytes().length).isBetween(allowed * 97 / 100, allowed);
    assertThat(found.quality()).hasValue(run(new Auto(256), 1).quality(found.image()));
  }

  @Test
  void whereAllResultsAreTooLongTheShortestIsTaken() throws ImageException {
    Finding found = found(new Mkm(256), 100, 1);
    CompressionRun run = run(new Mkm(256), 1);
    assertThat(found.targetReached()).isFalse();
    assertThat(found.file().bytes())
        .isEqualTo(run.write(run.remap(run.path().at(run.path().first()))).bytes());
  }

  @Test
  void whereAllResultsAreShortEnoughTheBestLookingIsTaken() throws ImageException {
    Finding found = found(new Mkm(100), 1 << 20, 1);
    assertThat(found.targetReached()).isTrue();
    assertThat(found.image().palette().size()).isEqualTo(100);
  }

  @Test
  void theFileHasTheEffortThatWasChosenAndIsMeasuredWithIt() throws ImageException {
    Finding found = found(new Mkm(256), 5000, 4);
    assertThat(found.file().bytes()).hasSizeBetween(4850, 5000)
        .isEqualTo(run(new Mkm(256), 4).write(found.image()).bytes());
  }

  private static Finding found(PaletteMethod method, int allowed, int effort)
      throws ImageException {
    return new BytesSearch(run(method, effort), new Target.MostBytes(allowed)).find();
  }

  private static CompressionRun run(PaletteMethod method, int effort) {
    return new CompressionRun(CompressionOptions.defaults()
        .withMethod(method)
        .withWriting(WriteOptions.defaults().withEffort(effort)), PICTURE, Metadata.NONE);
  }
}
