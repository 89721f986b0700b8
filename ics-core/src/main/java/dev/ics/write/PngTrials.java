package dev.ics.write;

import dev.ics.deflate.Zlib;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the smallest file among candidates: all are compared by a trial, then the best of them are
/// deflated as well as the effort allows.
final class PngTrials {

  /// Strips of rows that stand for all: high enough to hold repetitions, many enough to meet all that
  /// a picture has.
  private static final int STRIP_ROWS = 32;
  private static final int STRIP_SPACING = 256;

  private final WriteEffort effort;
  private final List<Trial> best = new ArrayList<>();

  private PngTrials(WriteEffort effort) {
    this.effort = effort;
  }

  /// One form with one filtering.
  ///
  /// @param estimate of the file's length in bytes
  private record Trial(PngForm form, Filtering filtering, long estimate) {}

  /// The whole file; of equally small ones the first.
  static byte[] smallest(List<Candidate> candidates, WriteEffort effort) {
    PngTrials trials = new PngTrials(effort);
    candidates.forEach(trials::add);
    return trials.best.stream()
        .map(trial -> trial.form().file(trial.filtering(), effort.zlib()))
        .min(Comparator.comparingInt(file -> file.length))
        .orElseThrow();
  }

  private void add(Candidate candidate) {
    PngForm form = candidate.form().get();
    Rows sample = effort.trial().whole()
        ? form.rows()
        : form.rows().sample(STRIP_ROWS, STRIP_SPACING);
    for (Filtering filtering : candidate.filterings()) {
      best.add(new Trial(form, filtering, estimate(form, filtering, sample)));
    }
    best.sort(Comparator.comparingLong(Trial::estimate));
    best.subList(Math.min(effort.finals(), best.size()), best.size()).clear();
  }

  private long estimate(PngForm form, Filtering filtering, Rows sample) {
    byte[] data = Zlib.compress(filtering.scanlines(sample), effort.trial().zlib());
    return form.headLength() + (long) data.length * form.rows().count() / sample.count();
  }
}
