package dev.ics.write;

import dev.ics.deflate.Zlib;
import dev.ics.write.WriteEffort.Sampling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// Finds the smallest file among the forms that a picture can take and the ways to filter each: all
/// are deflated quickly or in part, then the best of them as well as the effort allows.
final class PngTrials {

  /// Strips of rows that stand for all: high enough to hold repetitions, many enough to meet all that
  /// a picture has.
  private static final int STRIP_ROWS = 16;
  private static final int STRIP_SPACING = 128;

  private final WriteEffort effort;
  private final List<Trial> best = new ArrayList<>();

  private PngTrials(WriteEffort effort) {
    this.effort = effort;
  }

  /// One form with one filtering.
  ///
  /// @param estimate of the file's length in bytes
  private record Trial(PngForm form, Filtering filtering, long estimate) {

    byte[] file(int zlibEffort) {
      return form.file(Zlib.compress(filtering.scanlines(form.rows()), zlibEffort));
    }
  }

  /// The whole file; of equally small ones the first.
  ///
  /// @param forms at least one; made one by one, so that not all are in memory together
  static byte[] smallest(List<Supplier<PngForm>> forms, WriteEffort effort) {
    if (effort.sampling() == Sampling.NOTHING) {
      PngForm form = forms.getFirst().get();
      return new Trial(form, Filtering.usual(form.rows()), 0).file(effort.zlib());
    }
    PngTrials trials = new PngTrials(effort);
    forms.forEach(form -> trials.estimate(form.get()));
    return trials.best.stream()
        .map(trial -> trial.file(effort.zlib()))
        .min(Comparator.comparingInt(file -> file.length))
        .orElseThrow();
  }

  private void estimate(PngForm form) {
    Rows rows = form.rows();
    Rows sample = effort.sampling() == Sampling.STRIPS
        ? rows.sample(STRIP_ROWS, STRIP_SPACING)
        : rows;
    for (Filtering filtering : Filtering.all()) {
      byte[] data = Zlib.compress(filtering.scanlines(sample), 0);
      long estimate = form.headLength() + (long) data.length * rows.count() / sample.count();
      best.add(new Trial(form, filtering, estimate));
    }
    best.sort(Comparator.comparingLong(Trial::estimate));
    best.subList(Math.min(effort.finals(), best.size()), best.size()).clear();
  }
}
