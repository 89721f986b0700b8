package dev.ics.cli;

import dev.ics.Recipe;
import dev.ics.batch.BatchPlan;
import dev.ics.batch.BatchSummary;
import dev.ics.batch.FileResult;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// Lines for people: what became of each picture, on a terminal a live line below, totals at the end.
final class TextReport implements Report {

  /// How much is said.
  enum Loudness {

    /// Only what failed.
    QUIET,

    /// What became of each picture and of all.
    NORMAL,

    /// Also where each result is.
    VERBOSE
  }

  private final Terminal terminal;
  private final Progress progress;
  private final PictureLines pictureLines;
  private final boolean quiet;
  private int total;

  private TextReport(Terminal terminal, Progress progress, PictureLines pictureLines,
      boolean quiet) {
    this.terminal = terminal;
    this.progress = progress;
    this.pictureLines = pictureLines;
    this.quiet = quiet;
  }

  /// @param recipe for the pictures; what they share is not told for each
  static TextReport of(Terminal terminal, Recipe recipe, Loudness loudness) {
    boolean quiet = loudness == Loudness.QUIET;
    int columns = terminal.outShown() ? terminal.columns() : PictureLines.ENDLESS;
    boolean oneFormat = recipe.writing().formats().size() == 1;
    var pictureLines = new PictureLines(columns, recipe.resizes(),
        loudness == Loudness.VERBOSE || !oneFormat);
    return new TextReport(terminal, Progress.of(terminal, quiet), pictureLines, quiet);
  }

  @Override
  public void began(BatchPlan plan) {
    total = plan.tasks().size() + plan.leftOut().size() + plan.annotations().size();
    progress.begin(total);
  }

  @Override
  public void counting(int pictures) {
    say("counting the colors of %s first, for %s".formatted(
        pictures == 1 ? "1 picture" : Units.count(pictures) + " pictures",
        "palettes that pictures share"));
    progress.begin(pictures);
  }

  @Override
  public void counted() {
    progress.count();
    progress.draw();
  }

  @Override
  public void ended(FileResult result) {
    progress.count(result);
    switch (result) {
      case FileResult.Compressed compressed -> pictureLines.of(compressed).forEach(this::say);
      case FileResult.Kept kept -> pictureLines.of(kept).forEach(this::say);
      case FileResult.NotSmaller notSmaller -> pictureLines.of(notSmaller).forEach(this::say);
      case FileResult.BelowMinimum below -> pictureLines.of(below).forEach(this::say);
      case FileResult.Rescaled(var source, var _, long _, long _, String note, var _) ->
        say(source + ": rescaled" + (note.isEmpty() ? "" : "; " + note));
      case FileResult.NotRescaled(var source, String reason) -> note(source + ": " + reason);
      case FileResult.Skipped(var source, String reason) -> {
        if (!quiet) {
          note(source + ": skipped: " + reason);
        }
      }
      case FileResult.Failed(var source, String reason) -> note(source + ": " + reason);
    }
    progress.draw();
  }

  @Override
  public void finished(BatchSummary summary) {
    progress.clear();
    SummaryLines.of(summary).forEach(this::say);
    if (summary.interrupted()) {
      int ended = summary.done() + summary.failed() + summary.skipped();
      note("interrupted when %s of %s had ended; nothing half-written is left"
          .formatted(Units.count(ended), Units.files(total)));
    }
  }

  @Override
  public void remarked(Remark remark) {
    switch (remark) {
      case Remark.DoneBefore(int pictures) -> say("%s done already"
          .formatted(pictures == 1 ? "1 picture is" : Units.count(pictures) + " pictures are"));
      case Remark.PalettesDiffer() ->
        say("pictures were added, changed or removed since the palettes"
            + " were made: new ones are made, and each picture that gets another is done again");
      case Remark.Leftovers(int files) -> note((files == 1
          ? "1 file of earlier runs is no picture's result any more; ics dataset --verify names it"
          : Units.count(files) + " files of earlier runs are no picture's result any more;"
              + " ics dataset --verify names them"));
      case Remark.Copied(int files) -> say("%s copied unchanged"
          .formatted(files == 1 ? "1 other file was" : Units.count(files) + " other files were"));
      case Remark.ToCopy(Path source, Path target) -> say(source + " → " + target + " (copied)");
      case Remark.Resumable() -> note("call the same again to go on from here");
    }
  }

  @Override
  public void planned(BatchPlan plan) {
    plan.leftOut().forEach(this::ended);
    for (BatchPlan.Task task : plan.tasks()) {
      terminal.say(task.source() + " → " + task.distinctTargets()
          .stream()
          .map(Path::toString)
          .collect(Collectors.joining(" or ")));
    }
    plan.annotations()
        .forEach(task -> terminal.say(task.source() + " → " + task.keptTarget()));
  }

  private void say(String line) {
    if (quiet) {
      return;
    }
    progress.clear();
    terminal.say(line);
  }

  private void note(String line) {
    progress.clear();
    terminal.note(line);
  }
}
