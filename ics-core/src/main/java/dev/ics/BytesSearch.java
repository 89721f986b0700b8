package dev.ics;

import dev.ics.BytesWalk.Finished;
import dev.ics.BytesWalk.Trial;
import dev.ics.decode.ForeignColorException;
import dev.ics.decode.UnwritableImageException;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Finds the best look in so many bytes: along each path, and where that leaves bytes unused because one
/// more color takes too many, with that color at higher rates.
final class BytesSearch {

  /// Where on a path to begin.
  private static final double START = 60;

  private static final int MOST_STEPS = 8;
  private static final int MOST_RATES = 6;

  private final CompressionRun run;
  private final int allowed;

  BytesSearch(CompressionRun run, Target.MostBytes target) {
    this.run = run;
    this.allowed = target.bytes();
  }

  /// The best-looking of the results that are short enough, else the shortest.
  Finding find() throws ForeignColorException, UnwritableImageException {
    Finding best = null;
    for (SearchPath path : run.paths(run.mostColors())) {
      Finding other = bestAlong(path, best);
      best = other != null && (best == null || isBetter(other, best)) ? other : best;
    }
    return Objects.requireNonNull(best);
  }

  /// @return null where the path cannot beat the rival
  private @Nullable Finding bestAlong(SearchPath path, @Nullable Finding rival)
      throws ForeignColorException, UnwritableImageException {
    double toBeat = rival == null || !rival.targetReached()
        ? Double.NEGATIVE_INFINITY
        : rival.quality().orElseThrow();
    var walk = new BytesWalk(run, allowed, path, START, toBeat);
    Finished finished = walk.finish(MOST_STEPS);
    if (finished == null) {
      return null;
    }
    Finding found = finding(finished);
    Trial tooLong = walk.tooLong();
    if (walk.isGoodEnough(finished.length()) || tooLong == null
        || !run.heedsRates(tooLong.setting())) {
      return found;
    }
    var rates = new BytesWalk(run, allowed,
        SearchPath.ofRates(tooLong.setting(), tooLong.position()),
        tooLong.position() - walk.excess(tooLong), toBeat);
    Finished rated = rates.finish(MOST_RATES);
    if (rated == null) {
      return found;
    }
    Finding other = finding(rated);
    return isBetter(other, found) ? other : found;
  }

  private Finding finding(Finished finished) {
    return new Finding(finished.trial().image(), finished.file(),
        OptionalDouble.of(run.quality(finished.trial().image())), finished.length() <= allowed);
  }

  private static boolean isBetter(Finding finding, Finding other) {
    if (!finding.targetReached() || !other.targetReached()) {
      return finding.file().bytes().length < other.file().bytes().length;
    }
    return finding.quality().orElseThrow() > other.quality().orElseThrow();
  }
}
