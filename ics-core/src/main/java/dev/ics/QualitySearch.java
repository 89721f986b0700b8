package dev.ics;

import dev.ics.decode.ForeignColorException;
import dev.ics.decode.UnwritableImageException;
import dev.ics.remap.RemappedImage;
import java.util.OptionalDouble;

/// Finds the fewest bytes that look as well as is wanted: along the path, and where one color less would
/// look too bad, with higher rates. The bytes themselves are not looked at: along each path they grow
/// with the look.
final class QualitySearch implements Search {

  private static final int MOST_TRIALS = 7;
  private static final int MOST_RATES = 6;

  /// A score that is above the wanted one by at most so much is good enough.
  private static final double TOLERANCE = 0.7;

  private final CompressionRun run;
  private final double wanted;
  private final SearchPath path;
  private final Trial first;

  /// @param position along the path that is gone
  private record Trial(double position, Setting setting, RemappedImage image, double quality) {}

  QualitySearch(CompressionRun run, Target.Quality target) throws ForeignColorException {
    this.run = run;
    this.wanted = target.wanted();
    this.path = run.path();
    this.first = firstAlong(path);
  }

  @Override
  public FirstLook firstLook() throws UnwritableImageException {
    return new FirstLook(run.draft(first.image()).bytes().length, first.quality());
  }

  @Override
  public boolean prefers(Finding one, Finding other) {
    return one.targetReached() && other.targetReached()
        ? one.file().bytes().length < other.file().bytes().length
        : one.quality().orElseThrow() > other.quality().orElseThrow();
  }

  /// Of the results that look as well as is wanted, that with the fewest bytes; else the best-looking.
  @Override
  public Finding find() throws ForeignColorException, UnwritableImageException {
    Trial found = bestAlong(path, first, MOST_TRIALS);
    if (found.quality() > wanted + TOLERANCE && run.heedsRates(found.setting().colors())) {
      SearchPath rates = SearchPath.ofRates(found.setting(), found.quality());
      Trial other = bestAlong(rates, firstAlong(rates), MOST_RATES);
      found = other.quality() >= wanted ? other : found;
    }
    return new Finding(found.image(), run.write(found.image()), OptionalDouble.of(found.quality()),
        found.quality() >= wanted);
  }

  private Trial firstAlong(SearchPath way) throws ForeignColorException {
    return tryAt(Math.clamp(wanted, way.first(), way.last()), way);
  }

  private Trial bestAlong(SearchPath way, Trial start, int mostTrials)
      throws ForeignColorException {
    var approach = new Approach(way, 1);
    Trial best = start;
    approach.learn(best.position(), best.quality());
    for (int trials = 1; trials < mostTrials && !isGoodEnough(best); trials++) {
      OptionalDouble next = approach.next(wanted + TOLERANCE / 2);
      if (next.isEmpty()) {
        break;
      }
      Trial trial = tryAt(next.getAsDouble(), way);
      approach.learn(trial.position(), trial.quality());
      best = isBetter(trial, best) ? trial : best;
    }
    return best;
  }

  private Trial tryAt(double position, SearchPath way) throws ForeignColorException {
    Setting setting = way.at(position);
    RemappedImage image = run.remap(setting);
    return new Trial(position, setting, image, run.quality(image));
  }

  private boolean isGoodEnough(Trial trial) {
    return trial.quality() >= wanted && trial.quality() <= wanted + TOLERANCE;
  }

  private boolean isBetter(Trial trial, Trial other) {
    if (trial.quality() < wanted || other.quality() < wanted) {
      return trial.quality() > other.quality();
    }
    return trial.position() < other.position();
  }
}
