package dev.ics.write;

import dev.ics.color.Interruption;
import dev.ics.deflate.Zlib;
import dev.ics.write.WriteEffort.Round;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the smallest file among candidates: in each round all that are left are compared by a
/// trial, then the best of them are deflated as well as the effort allows.
final class PngTrials {

  private final Round round;
  private final List<Trial> best = new ArrayList<>();

  private PngTrials(Round round) {
    this.round = round;
  }

  /// One form with one filtering.
  ///
  /// @param estimate of the file's length in bytes
  private record Trial(PngForm form, Filtering filtering, long estimate) {}

  /// The whole file; of equally small ones the first.
  static byte[] smallest(List<Candidate> candidates, WriteEffort effort) {
    List<Candidate> left = candidates;
    for (Round round : effort.rounds()) {
      PngTrials trials = new PngTrials(round);
      left.forEach(trials::add);
      left = trials.left();
    }
    return left.stream()
        .map(candidate -> candidate.form()
            .get()
            .file(candidate.filterings().getFirst(), effort.zlib()))
        .min(Comparator.comparingInt(file -> file.length))
        .orElseThrow();
  }

  /// Forms that are not among the best so far are forgotten at once: they are as large as the
  /// picture.
  private void add(Candidate candidate) {
    PngForm form = candidate.form().get();
    Rows sample = form.rows(round.whole() ? RowChoice.ALL : RowChoice.STRIPS);
    for (Filtering filtering : candidate.filterings()) {
      Interruption.heed();
      best.add(new Trial(form, filtering, estimate(form, filtering, sample)));
    }
    best.sort(Comparator.comparingLong(Trial::estimate));
    best.subList(Math.min(round.kept(), best.size()), best.size()).clear();
  }

  private long estimate(PngForm form, Filtering filtering, Rows sample) {
    byte[] data = Zlib.compress(filtering.scanlines(sample), round.zlib());
    return form.headLength() + (long) data.length * form.height() / sample.count();
  }

  /// Each with the one filtering that was tried, best first.
  private List<Candidate> left() {
    return best.stream()
        .map(trial -> new Candidate(trial::form, List.of(trial.filtering())))
        .toList();
  }
}
