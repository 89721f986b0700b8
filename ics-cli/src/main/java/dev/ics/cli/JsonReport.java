package dev.ics.cli;

import dev.ics.Compression;
import dev.ics.batch.BatchPlan;
import dev.ics.batch.BatchSummary;
import dev.ics.batch.FileResult;
import dev.ics.batch.JsonLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/// Lines for programs: a JSON object for each file as it ends, and one for all at the end. Their
/// `type` is `file` and `summary`.
final class JsonReport implements Report {

  private final Terminal terminal;
  private final Progress progress;

  JsonReport(Terminal terminal, Progress progress) {
    this.terminal = terminal;
    this.progress = progress;
  }

  @Override
  public void began(BatchPlan plan) {
    progress.begin(
        plan.tasks().size() + plan.leftOut().size() + plan.annotations().size());
  }

  @Override
  public void counting(int pictures) {
    progress.begin(pictures);
    say(JsonLine.of(json -> {
      json.writeStringProperty("type", "counting");
      json.writeNumberProperty("pictures", pictures);
    }));
  }

  @Override
  public void counted() {
    progress.count();
    progress.draw();
  }

  @Override
  public void ended(FileResult result) {
    progress.count(result);
    say(JsonLine.of(json -> writeFile(json, result)));
    progress.draw();
  }

  @Override
  public void finished(BatchSummary summary) {
    progress.clear();
    say(JsonLine.of(json -> writeSummary(json, summary)));
  }

  @Override
  public void remarked(Remark remark) {
    switch (remark) {
      case Remark.DoneBefore(int pictures) -> say(JsonLine.of(json -> {
        json.writeStringProperty("type", "done-before");
        json.writeNumberProperty("pictures", pictures);
      }));
      case Remark.Leftovers(int files) -> say(JsonLine.of(json -> {
        json.writeStringProperty("type", "leftovers");
        json.writeNumberProperty("files", files);
      }));
      case Remark.Copied(int files) -> say(JsonLine.of(json -> {
        json.writeStringProperty("type", "copied");
        json.writeNumberProperty("files", files);
      }));
      case Remark.ToCopy(Path source, Path target) -> say(JsonLine.of(json -> {
        start(json, "to-copy", source.toString());
        json.writeStringProperty("target", target.toString());
      }));
      case Remark.PalettesDiffer() ->
        say(JsonLine.of(json -> json.writeStringProperty("type", "palettes-differ")));
      case Remark.Resumable() -> {
      } // the summary says that the run was interrupted
    }
  }

  @Override
  public void planned(BatchPlan plan) {
    for (FileResult result : plan.leftOut()) {
      say(JsonLine.of(json -> writeFile(json, result)));
    }
    plan.tasks().forEach(task -> sayPlanned(task, task.distinctTargets()));
    plan.annotations().forEach(task -> sayPlanned(task, task.writtenFiles()));
  }

  private void sayPlanned(BatchPlan.Task task, List<Path> targets) {
    say(JsonLine.of(json -> {
      start(json, "planned", task.source().toString());
      json.writeName("targets").writeStartArray();
      targets.forEach(target -> json.writeString(target.toString()));
      json.writeEndArray();
      json.writeNumberProperty("bytesBefore", task.state().bytes());
    }));
  }

  private void say(String line) {
    progress.clear();
    terminal.out().println(line);
  }

  private static void writeFile(JsonGenerator json, FileResult result) {
    switch (result) {
      case FileResult.Compressed done -> {
        start(json, "compressed", done.source().toString());
        json.writeStringProperty("target", done.target().toString());
        writeBytes(json, done.bytesBefore(), done.bytesAfter());
        write(json, done.compression(), done.time());
      }
      case FileResult.Kept kept -> {
        start(json, "kept", kept.source().toString());
        json.writeStringProperty("target", kept.target().toString());
        writeBytes(json, kept.bytesBefore(), kept.bytesBefore());
        json.writeStringProperty("reason", kept.reason());
        write(json, kept.compression(), kept.time());
      }
      case FileResult.NotSmaller notSmaller -> {
        start(json, "not-smaller", notSmaller.source().toString());
        json.writeNumberProperty("bytesBefore", notSmaller.bytesBefore());
        write(json, notSmaller.compression(), notSmaller.time());
      }
      case FileResult.BelowMinimum below -> {
        start(json, "below-minimum", below.source().toString());
        json.writeStringProperty("target", below.target().toString());
        json.writeNumberProperty("bytesBefore", below.bytesBefore());
        writeDecimal(json, "minimum", 1, below.minimum());
        write(json, below.compression(), below.time());
      }
      case FileResult.Rescaled done -> {
        start(json, "rescaled", done.source().toString());
        json.writeStringProperty("target", done.target().toString());
        json.writeNumberProperty("bytesBefore", done.bytesBefore());
        json.writeNumberProperty("bytesAfter", done.bytesAfter());
        json.writeStringProperty("note", done.note());
        writeDecimal(json, "seconds", 3, done.time().toNanos() / 1e9);
      }
      case FileResult.NotRescaled failed -> {
        start(json, "not-rescaled", failed.source().toString());
        json.writeStringProperty("reason", failed.reason());
      }
      case FileResult.Skipped skipped -> {
        start(json, "skipped", skipped.source().toString());
        json.writeStringProperty("reason", skipped.reason());
      }
      case FileResult.Failed failed -> {
        start(json, "failed", failed.source().toString());
        json.writeStringProperty("reason", failed.reason());
      }
    }
  }

  private static void start(JsonGenerator json, String status, String source) {
    json.writeStringProperty("type", "file");
    json.writeStringProperty("status", status);
    json.writeStringProperty("source", source);
  }

  private static void writeBytes(JsonGenerator json, long before, long after) {
    json.writeNumberProperty("bytesBefore", before);
    json.writeNumberProperty("bytesAfter", after);
    writeDecimal(json, "percentSaved", 2, Units.percentSaved(before, after));
  }

  /// The peak signal-to-noise ratio of equal pictures is infinite, which JSON cannot say: `null`.
  private static void write(JsonGenerator json, Compression compression, Duration time) {
    writeExtent(json, "before", compression.before());
    writeExtent(json, "after", compression.after());
    json.writeNumberProperty("frames", compression.frames());
    writeDecimal(json, "mse", 4, compression.score().mse());
    if (compression.score().mse() == 0) {
      json.writeNullProperty("psnrDb");
    } else {
      writeDecimal(json, "psnrDb", 3, compression.score().psnrDb());
    }
    if (compression.quality().isPresent()) {
      writeDecimal(json, "ssimulacra2", 3, compression.quality().getAsDouble());
      json.writeBooleanProperty("targetReached", compression.targetReached());
    }
    writeDecimal(json, "seconds", 3, time.toNanos() / 1e9);
  }

  private static void writeExtent(JsonGenerator json, String name, Compression.Extent extent) {
    json.writeName(name).writeStartObject();
    json.writeNumberProperty("width", extent.width());
    json.writeNumberProperty("height", extent.height());
    json.writeNumberProperty("colors", extent.colors());
    json.writeEndObject();
  }

  private static void writeSummary(JsonGenerator json, BatchSummary summary) {
    json.writeStringProperty("type", "summary");
    json.writeNumberProperty("compressed", summary.compressed());
    json.writeNumberProperty("kept", summary.kept());
    json.writeNumberProperty("notSmaller", summary.notSmaller());
    json.writeNumberProperty("belowMinimum", summary.belowMinimum());
    json.writeNumberProperty("skipped", summary.skipped());
    json.writeNumberProperty("failed", summary.failed());
    writeBytes(json, summary.bytesBefore(), summary.bytesAfter());
    writeDecimal(json, "seconds", 3, summary.time().toNanos() / 1e9);
    json.writeBooleanProperty("interrupted", summary.interrupted());
  }

  private static void writeDecimal(JsonGenerator json, String name, int decimals, double value) {
    json.writeName(name).writeNumber(String.format(Locale.ROOT, "%." + decimals + "f", value));
  }
}
