package dev.ics.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ics.Compression;
import dev.ics.Compression.Extent;
import dev.ics.CompressionOptions;
import dev.ics.batch.BatchPlan;
import dev.ics.batch.FileResult;
import dev.ics.batch.FileState;
import dev.ics.score.Score;
import dev.ics.write.ImageFormat;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final BatchPlan PLAN = new BatchPlan(
      List.of(new BatchPlan.Task(Path.of("a.jpg"), Map.of(ImageFormat.PNG, Path.of("a.png")),
          Path.of("a.jpg"), new FileState(77, FileTime.fromMillis(0)))),
      List.of(new FileResult.Skipped(Path.of(".b"), "hidden")));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Terminal terminal = Cli.terminal(new byte[0], out, err);

  @Test
  void resultsGoToOutAndComplaintsToErr() {
    Report report = text(TextReport.Loudness.NORMAL);
    report.began(PLAN);
    report.ended(Results.compressed("good.png"));
    report.ended(new FileResult.Skipped(Path.of(".b"), "hidden; name it"));
    report.ended(new FileResult.Failed(Path.of("bad.png"), "is empty"));
    report.finished(Results.summary(1, 0, 0, 1, 1));

    assertThat(out.toString(UTF_8).lines()).satisfiesExactly(
        line -> assertThat(line).endsWith("good.png"),
        line -> assertThat(line).startsWith("1 picture compressed"),
        line -> assertThat(line).startsWith("4.0 MB"));
    assertThat(err.toString(UTF_8).lines()).containsExactly("ics: .b: skipped: hidden; name it",
        "ics: bad.png: is empty");
  }

  @Test
  void quietTellsOnlyFailures() {
    Report report = text(TextReport.Loudness.QUIET);
    report.began(PLAN);
    report.ended(Results.compressed("good.png"));
    report.ended(new FileResult.Skipped(Path.of(".b"), "hidden"));
    report.ended(new FileResult.Failed(Path.of("bad.png"), "is empty"));
    report.finished(Results.summary(1, 0, 0, 1, 1));

    assertThat(out.toString(UTF_8)).isEmpty();
    assertThat(err.toString(UTF_8).lines()).containsExactly("ics: bad.png: is empty");
  }

  @Test
  void anInterruptedRunSaysHowFarItCame() {
    Report report = text(TextReport.Loudness.NORMAL);
    report.began(PLAN);
    report.finished(Results.interrupted());
    assertThat(err.toString(UTF_8).lines()).containsExactly(
        "ics: interrupted when 1 of 2 files had ended; nothing half-written is left");
  }

  @Test
  void namesCannotCommandTheTerminal() {
    text(TextReport.Loudness.NORMAL)
        .ended(new FileResult.Failed(Path.of("a\u001b[2J\nb.png"), "is empty"));
    assertThat(err.toString(UTF_8).lines()).containsExactly("ics: a\\x1b[2J\\nb.png: is empty");
  }

  @Test
  void jsonTellsTheSameFigures() {
    Report report = json();
    report.began(PLAN);
    report.ended(Results.compressed("a.png"));
    assertThat(Json.object(out.toString(UTF_8))).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
        Map.entry("type", "file"), Map.entry("status", "compressed"), Map.entry("source", "a.png"),
        Map.entry("target", Path.of("out", "a.png").toString()),
        Map.entry("bytesBefore", 557_600L), Map.entry("bytesAfter", 98_200L),
        Map.entry("percentSaved", 82.39),
        Map.entry("before", Map.of("width", 768L, "height", 512L, "colors", 72_079L)),
        Map.entry("after", Map.of("width", 154L, "height", 103L, "colors", 16L)),
        Map.entry("frames", 1L), Map.entry("mse", 65.025), Map.entry("psnrDb", 30.0),
        Map.entry("seconds", 0.21)));
  }

  @Test
  void jsonHasAnObjectForEveryKindOfEnd() {
    Report report = json();
    report.ended(Results.kept("k.png"));
    report.ended(Results.notSmaller("n.png"));
    report.ended(new FileResult.Skipped(Path.of("\"s\"\n.png"), "hidden"));
    report.ended(new FileResult.Failed(Path.of("照片.png"), "is empty"));
    report.finished(Results.summary(0, 1, 1, 1, 1));

    var objects = Json.lines(out.toString(UTF_8));
    assertThat(objects).extracting(object -> object.get("status"))
        .containsExactly("kept",
            "not-smaller", "skipped", "failed", null);
    assertThat(objects.get(2)).containsEntry("source", "\"s\"\n.png")
        .containsEntry("reason",
            "hidden");
    assertThat(objects.get(3)).containsEntry("source", "照片.png");
    assertThat(objects.get(4)).containsEntry("type", "summary")
        .containsEntry("failed", 1L)
        .containsEntry("seconds", 3.0)
        .containsEntry("interrupted", false);
    assertThat(err.size()).isZero();
  }

  @Test
  void jsonTellsWhatASearchFound() {
    Report report = json();
    report.ended(Results.searched("a.png", true));
    report.ended(Results.belowMinimum("b.png", Path.of("out", "b.png")));

    var objects = Json.lines(out.toString(UTF_8));
    assertThat(objects.get(0)).containsEntry("ssimulacra2", 71.25)
        .containsEntry("targetReached", true);
    assertThat(objects.get(1)).containsEntry("status", "below-minimum")
        .containsEntry("target", Path.of("out", "b.png").toString())
        .containsEntry("bytesBefore", 557_600L)
        .containsEntry("minimum", 80.0)
        .containsEntry("ssimulacra2", 71.25);
  }

  @Test
  void jsonHasNoNumberForALosslessRatio() {
    var same = new Extent(9, 9, 5);
    json().ended(new FileResult.Kept(Path.of("a"), Path.of("b"), 10, "larger",
        new Compression(same, same, 1, new Score(0)), Duration.ZERO));
    assertThat(Json.object(out.toString(UTF_8))).containsEntry("psnrDb", null)
        .containsEntry("mse", 0.0);
  }

  @Test
  void aPlanIsToldWithoutBeingDone() {
    text(TextReport.Loudness.NORMAL).planned(PLAN);
    assertThat(out.toString(UTF_8).lines()).containsExactly("a.jpg → a.png");
    assertThat(err.toString(UTF_8).lines()).containsExactly("ics: .b: skipped: hidden");
  }

  @Test
  void aPlanIsToldInJson() {
    json().planned(PLAN);
    assertThat(Json.lines(out.toString(UTF_8)))
        .extracting(object -> object.get("status"), object -> object.get("targets"))
        .containsExactly(tuple("skipped", null),
            tuple("planned", List.of("a.png")));
  }

  private Report text(TextReport.Loudness loudness) {
    return TextReport.of(terminal, CompressionOptions.defaults(), loudness);
  }

  private Report json() {
    return new JsonReport(terminal, Progress.of(terminal, false));
  }
}
