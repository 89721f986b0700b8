package dev.ics.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.Pictures;
import dev.ics.color.Argb;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
import dev.ics.palette.Palette;
import dev.ics.remap.Remapper;
import dev.ics.write.WriteEffort.Round;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
    return PngForms.of(Remapper.remap(image, histogram, Palette.of(histogram)),
        WriteEffort.of(WriteOptions.MAX_EFFORT), Shades.ANY);
  }
}
