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
      DatasetSummary summary = dataset.run(new Listener(report));
      report.finished(summary.run());
      if (summary.run().interrupted()) {
        report.remarked(new Remark.Resumable());
      }
      if (summary.leftovers() > 0) {
        report.remarked(new Remark.Leftovers(summary.leftovers()));
      }
      return ExitCodes.of(summary.whole());
    }
  }

  /// Only tells what would be done; returns one of the [ExitCodes].
  static int rehearse(Dataset dataset, Report report) throws IOException {
    DatasetPlan plan = dataset.plan();
    if (plan.palettesDiffer()) {
      tellPalettes(report);
    }
    report.planned(plan.left());
    tellDone(plan, report);
    return plan.left().tasks().isEmpty() && plan.doneBefore() == 0
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
  private record Listener(Report report) implements DatasetListener {
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
      report.ended(result);
    }
  }
}
