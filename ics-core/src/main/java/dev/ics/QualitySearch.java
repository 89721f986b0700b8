package dev.ics;

import dev.ics.decode.ForeignColorException;
import dev.ics.decode.UnwritableImageException;
import dev.ics.palette.Palette;
import dev.ics.remap.RemappedImage;
import dev.ics.write.EncodedImage;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Finds the fewest bytes that look as well as is wanted: along each path, and where one color less would
/// look too bad, with higher rates. Bytes are compared between paths only: along each they grow with the
/// look. True color is for what no palette reaches.
final class QualitySearch {

  private static final int MOST_TRIALS = 7;
  private static final int MOST_RATES = 6;

  /// A score that is above the wanted one by at most so much is good enough.
  private static final double TOLERANCE = 0.7;

  private final CompressionRun run;
  private final double wanted;

  /// @param position along the path that is gone
  private record Trial(double position, Setting setting, RemappedImage image, double quality) {}

  /// The best of a path.
  private record Candidate(Trial trial, EncodedImage draft) {

    int length() {
      return draft.bytes().length;
    }
  }

  QualitySearch(CompressionRun run, Target.Quality target) {
    this.run = run;
    this.wanted = target.wanted();
  }

  /// Of the results that look as well as is wanted, that with the fewest bytes; else the best-looking.
  Finding find() throws ForeignColorException, UnwritableImageException {
    Candidate exact = best(run.exactPath().stream().toList(), null);
    Candidate best = Objects.requireNonNull(best(run.paths(run.mostIndexed()), exact));
    if (!isReached(best.trial()) || best.trial().setting().colors() > Palette.MAX_INDEXED) {
      best = Objects.requireNonNull(best(run.trueColorPath().stream().toList(), best));
    }
    Trial found = best.trial();
    return new Finding(found.image(), run.finish(found.image(), best.draft()),
        OptionalDouble.of(found.quality()), isReached(found));
  }

  /// @return the rival where no path has better
  private @Nullable Candidate best(List<SearchPath> paths, @Nullable Candidate rival)
      throws ForeignColorException, UnwritableImageException {
    Candidate best = rival;
    for (SearchPath path : paths) {
      Candidate other = candidate(path, best);
      best = other != null && (best == null || isBetter(other, best)) ? other : best;
    }
    return best;
  }

  /// @return null where the path cannot beat the rival
  private @Nullable Candidate candidate(SearchPath path, @Nullable Candidate rival)
      throws ForeignColorException, UnwritableImageException {
    Trial found = bestAlong(path, MOST_TRIALS, rival);
    if (found == null) {
      return null;
    }
    if (found.quality() > wanted + TOLERANCE && run.heedsRates(found.setting())) {
      Trial other = bestAlong(SearchPath.ofRates(found.setting(), found.quality()), MOST_RATES,
          null);
      found = other != null && isReached(other) ? other : found;
    }
    return new Candidate(found, run.draft(found.image()));
  }

  /// Where the look falls short again and again the last trial is of the best look there is.
  ///
  /// @return null where the path cannot beat the rival
  private @Nullable Trial bestAlong(SearchPath path, int mostTrials, @Nullable Candidate rival)
      throws ForeignColorException, UnwritableImageException {
    var approach = new Approach(path, 1);
    Trial best = tryAt(Math.clamp(wanted, path.first(), path.last()), path);
    Trial last = best;
    approach.learn(best.position(), best.quality());
    for (int trials = 1; trials < mostTrials && !isGoodEnough(best); trials++) {
      if (rival != null && isBeaten(last, rival)) {
        return null;
      }
      OptionalDouble next = trials == mostTrials - 1 && !isReached(best)
          ? OptionalDouble.of(path.last())
          : approach.next(wanted + TOLERANCE / 2);
      if (next.isEmpty()) {
        break;
      }
      last = tryAt(next.getAsDouble(), path);
      approach.learn(last.position(), last.quality());
      best = isBetter(last, best) ? last : best;
    }
    return best;
  }

  private Trial tryAt(double position, SearchPath path) throws ForeignColorException {
    Setting setting = path.at(position);
    RemappedImage image = run.remap(setting);
    return new Trial(position, setting, image, run.quality(image));
  }

  private boolean isReached(Trial trial) {
    return trial.quality() >= wanted;
  }

  private boolean isGoodEnough(Trial trial) {
    return isReached(trial) && trial.quality() <= wanted + TOLERANCE;
  }

  /// Whether a trial looks worse than is wanted and yet has more bytes than a rival that does not: what looks
  /// better on its path has even more.
  private boolean isBeaten(Trial trial, Candidate rival) throws UnwritableImageException {
    return !isReached(trial) && isReached(rival.trial())
        && run.draft(trial.image()).bytes().length >= rival.length();
  }

  private boolean isBetter(Trial trial, Trial other) {
    if (!isReached(trial) || !isReached(other)) {
      return trial.quality() > other.quality();
    }
    return trial.position() < other.position();
  }

  private boolean isBetter(Candidate candidate, Candidate other) {
    if (!isReached(candidate.trial()) || !isReached(other.trial())) {
      return candidate.trial().quality() > other.trial().quality();
    }
    return candidate.length() < other.length();
  }
}
