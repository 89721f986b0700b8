package dev.ics.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.Corpus;
import dev.ics.Pictures;
import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.decode.DecodeLimits;
import dev.ics.decode.ImageDecoder;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.CountedImage;
import dev.ics.palette.Palette;
import dev.ics.palette.PaletteMethod;
import dev.ics.palette.Palettes;
import dev.ics.remap.RemappedImage;
import dev.ics.remap.Remapper;
import dev.ics.write.WriteEffort.Round;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngTrialsTest {

  private static final int ALL = Integer.MAX_VALUE;

  private final List<Candidate> candidates = candidates();

  @Test
  void ofAllThatStayTheSmallestFileIsTaken() {
    int[] lengths = lengths(6);
    assertThat(IntStream.of(lengths).distinct().count()).isGreaterThan(1);
    assertThat(smallest(new Round(false, 0, ALL)))
        .hasSize(IntStream.of(lengths).min().orElseThrow());
  }

  @Test
  void whatARoundKeepsIsTheBestOfItsTrial() {
    byte[] chosen = smallest(new Round(true, 6, 1));
    assertThat(chosen).hasSize(IntStream.of(lengths(6)).min().orElseThrow());
  }

  @Test
  void aLaterRoundComparesOnlyWhatTheOneBeforeItKept() {
    byte[] worse = smallest(new Round(false, 0, 1));
    assertThat(worse).hasSizeGreaterThan(smallest(new Round(true, 6, 1)).length);
    assertThat(smallest(new Round(false, 0, 1), new Round(true, 6, 5))).isEqualTo(worse);
    assertThat(smallest(new Round(false, 0, ALL), new Round(true, 6, 1)))
        .isEqualTo(smallest(new Round(true, 6, 1)));
  }

  /// Strips hold few of the repetitions that a search in the whole picture finds.
  @ParameterizedTest
  @CsvSource({"kodim05, 8", "kodim06, 9"})
  void whatStripsLeaveIsNearlyTheSmallest(String photo, int effort) throws Exception {
    byte[] file = Files.readAllBytes(Corpus.require("images/kodak/" + photo + ".png"));
    RgbaImage image = ImageDecoder.decode(file, DecodeLimits.defaults());
    ColorHistogram histogram = ColorHistogram.of(image);
    RemappedImage indexed = Remapper.remap(CountedImage.of(image),
        Palettes.build(histogram, new PaletteMethod.Mkm(16, 10, 0)));
    WriteEffort strips = WriteEffort.ofStrips(effort);
    WriteEffort whole = new WriteEffort(strips.orders(), strips.filterings(),
        List.of(new Round(true, 7, 1)), effort);
    assertThat(length(indexed, strips)).isLessThan(length(indexed, whole) * 1.001);
  }

  private static double length(RemappedImage image, WriteEffort effort) {
    return PngTrials.smallest(PngForms.of(image, effort, Shades.ANY), effort).length;
  }

  private byte[] smallest(Round... rounds) {
    return PngTrials.smallest(candidates,
        new WriteEffort(List.of(), List.of(), List.of(rounds), 6));
  }

  private int[] lengths(int zlib) {
    return candidates.stream()
        .flatMapToInt(candidate -> candidate.filterings()
            .stream()
            .mapToInt(filtering -> candidate.form().get().file(filtering, zlib).length))
        .toArray();
  }

  /// The rows of the strips are flat, all others are slopes that only a filter makes short.
  private static List<Candidate> candidates() {
    RgbaImage noise = Pictures.noisy(200, 200, 1);
    int[] argb = new int[200 * 200];
    for (int i = 0; i < argb.length; i++) {
      int y = i / 200;
      int shade = y < 32 ? (noise.argb()[i] & 1) * 255 : i % 200 + y & 0xFF;
      argb[i] = Argb.rgb(shade, shade, 7);
    }
    RgbaImage image = new RgbaImage(200, 200, argb);
    ColorHistogram histogram = ColorHistogram.of(image);
    return PngForms.of(Remapper.remap(CountedImage.of(image), Palette.of(histogram)),
        WriteEffort.of(WriteOptions.MAX_EFFORT), Shades.ANY);
  }
}
