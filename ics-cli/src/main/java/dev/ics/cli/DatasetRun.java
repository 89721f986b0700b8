package dev.ics.cli;

import dev.ics.batch.FileResult;
import dev.ics.dataset.Dataset;
import dev.ics.dataset.DatasetListener;
import dev.ics.dataset.DatasetPlan;
import dev.ics.dataset.DatasetSummary;
import java.io.IOException;

/// Does what is left of a dataset and reports on it; Ctrl-C stops it between two pictures.
final class DatasetRun {

  private DatasetRun() {}

  /// Returns one of the [ExitCodes].
  static int run(Dataset dataset, Report report) throws IOException {
    try (var _ = new Interruption(dataset::stop)) {
      var listener = new Listener(report);
      DatasetSummary summary = dataset.run(listener);
      report.finished(summary.run());
      if (summary.run().interrupted()) {
        report.remarked(new Remark.Resumable());
      }
      if (summary.copied() > 0) {
        report.remarked(new Remark.Copied(summary.copied()));
      }
      if (summary.leftovers() > 0) {
        report.remarked(new Remark.Leftovers(summary.leftovers()));
      }
      int code = ExitCodes.of(summary.whole());
      return code == ExitCodes.ALL_DONE && listener.notRescaled ? ExitCodes.SOME_FAILED : code;
    }
  }

  /// Only tells what would be done; returns one of the [ExitCodes].
  static int rehearse(Dataset dataset, Report report) throws IOException {
    DatasetPlan plan = dataset.plan();
    if (plan.palettesDiffer()) {
      tellPalettes(report);
    }
    report.planned(plan.left());
    plan.copies()
        .forEach(copy -> report.remarked(new Remark.ToCopy(copy.source(), copy.target())));
    tellDone(plan, report);
    return plan.left().tasks().isEmpty() && plan.copies().isEmpty() && plan.doneBefore() == 0
        ? ExitCodes.NOTHING_DONE
        : ExitCodes.ALL_DONE;
  }

  private static void tellPalettes(Report report) {
    report.remarked(new Remark.PalettesDiffer());
  }

  private static void tellDone(DatasetPlan plan, Report report) {
    if (plan.doneBefore() > 0) {
      report.remarked(new Remark.DoneBefore(plan.doneBefore()));
    }
  }

  /// Passes on to a report what a dataset tells.
  private static final class Listener implements DatasetListener {

    private final Report report;
    private final Heap heap = new Heap();
    private boolean notRescaled;

    Listener(Report report) {
      this.report = report;
    }

    @Override
    public void began(DatasetPlan plan) {
      tellDone(plan, report);
      report.began(plan.left());
    }

    @Override
    public void counting(int pictures) {
      report.counting(pictures);
    }

    @Override
    public void counted() {
      report.counted();
    }

    @Override
    public void palettesDiffer() {
      tellPalettes(report);
    }

    @Override
    public void ended(FileResult result) {
      notRescaled |= result instanceof FileResult.NotRescaled;
      report.ended(result);
      heap.tidy();
    }
  }
}
