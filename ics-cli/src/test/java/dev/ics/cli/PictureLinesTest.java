package dev.ics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.Compression;
import dev.ics.Compression.Extent;
import dev.ics.batch.FileResult;
import dev.ics.score.Score;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PictureLinesTest {

  private static final PictureLines PIPED = new PictureLines(PictureLines.ENDLESS, false, false);

  @Test
  void aLineTellsBytesColorsErrorAndTime() {
    assertThat(PIPED.of(Results.compressed("kodim23.png"))).containsExactly(
        "557.6 kB →  98.2 kB  −82.4 %   72,079 →    16 colors  30.0 dB  0.21 s  kodim23.png");
  }

  @Test
  void keptOriginalsSaySoInTheSameColumns() {
    assertThat(PIPED.of(Results.kept("a.png"))).containsExactly(
        "557.6 kB  kept the original: the result would be larger         0.21 s  a.png");
    assertThat(PIPED.of(Results.notSmaller("a.png"))).containsExactly(
        "557.6 kB  not written: the result would be larger               0.21 s  a.png");
  }

  @Test
  void aSearchTellsTheQualityItEndedAt() {
    assertThat(PIPED.of(Results.searched("a.png", true)).getFirst())
        .endsWith("  0.21 s  a.png (quality 71.2)");
    assertThat(PIPED.of(Results.searched("a.png", false)).getFirst())
        .endsWith("  0.21 s  a.png (quality 71.2, the target was not reached)");
  }

  @Test
  void aResultBelowTheMinimumIsToldInTheSameColumns() {
    assertThat(PIPED.of(Results.belowMinimum("a.png", Path.of("out", "a.png")))).containsExactly(
        "557.6 kB  kept the original: quality 71.2 is below 80.0         0.21 s  a.png");
    assertThat(PIPED.of(Results.belowMinimum("a.png", Path.of("a.png")))).containsExactly(
        "557.6 kB  not written: quality 71.2 is below 80.0               0.21 s  a.png");
  }

  @Test
  void pixelsAreToldWhereTheyChange() {
    var lines = new PictureLines(PictureLines.ENDLESS, true, false);
    assertThat(lines.of(Results.compressed("a.png"))).containsExactly(
        "557.6 kB →  98.2 kB  −82.4 %      768×512 → 154×103   72,079 →    16 colors  30.0 dB"
            + "  0.21 s  a.png");
  }

  @Test
  void targetsAreToldOnWish() {
    var lines = new PictureLines(PictureLines.ENDLESS, false, true);
    assertThat(lines.of(Results.kept("a.png")).getFirst())
        .endsWith("  a.png → " + Path.of("out", "a.png"));
  }

  @Test
  void figuresStandInColumnsHoweverLarge() {
    var large = new FileResult.Compressed(Path.of("x"), Path.of("y"), 999_900_000, 1,
        new Compression(
            new Extent(9, 9, 9_999_999), new Extent(9, 9, 65_536), 1, new Score(0)),
        Duration.ofSeconds(9));
    assertThat(PIPED.of(large).getFirst()).isEqualTo(
        "999.9 MB →      1 B −100.0 % 9,999,999 → 65,536 colors lossless  9.00 s  x");
    assertThat(PIPED.of(Results.compressed("x")).getFirst().indexOf("→")).isEqualTo(9);
    assertThat(PIPED.of(large).getFirst().indexOf("→")).isEqualTo(9);
  }

  @Test
  void aNameThatDoesNotFitGoesBelow() {
    var lines = new PictureLines(80, false, false);
    String fitting = "x".repeat(80 - PIPED.of(Results.compressed("")).getFirst().length());
    assertThat(lines.of(Results.compressed(fitting))).hasSize(1);
    assertThat(lines.of(Results.compressed(fitting + "x"))).containsExactly(
        PIPED.of(Results.compressed("")).getFirst().stripTrailing(), "    " + fitting + "x");
  }

  @Test
  void wideLettersTakeTheRoomOfTwo() {
    var lines = new PictureLines(80, false, false);
    int room = 80 - PIPED.of(Results.compressed("")).getFirst().length();
    assertThat(lines.of(Results.compressed("林".repeat(room / 2)))).hasSize(1);
    assertThat(lines.of(Results.compressed("林".repeat(room / 2 + 1)))).hasSize(2);
  }
}
