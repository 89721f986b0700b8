package dev.ics;

import dev.ics.decode.ForeignColorException;
import dev.ics.decode.UnwritableImageException;
import dev.ics.remap.RemappedImage;
import java.util.List;
import java.util.OptionalDouble;

/// Finds the fewest bytes that look as well as is wanted: along the path, and where one color less would
/// look too bad, with higher rates. The bytes themselves are not looked at: along each path they grow
/// with the look.
final class QualitySearch {

  private static final int MOST_TRIALS = 7;
  private static final int MOST_RATES = 6;

  /// A score that is above the wanted one by at most so much is good enough.
  private static final double TOLERANCE = 0.7;

  private final CompressionRun run;
  private final double wanted;

  /// @param position along the path that is gone
  private record Trial(double position, Setting setting, RemappedImage image, double quality) {}

  QualitySearch(CompressionRun run, Target.Quality target) {
    this.run = run;
    this.wanted = target.wanted();
  }

  /// The result of the best way to go, with dithering or without.
  static Finding find(CompressionRun run, Target.Quality target)
      throws ForeignColorException, UnwritableImageException {
    List<CompressionRun> ways = DitheringChoice.of(run, target.wanted());
    Finding best = new QualitySearch(ways.getFirst(), target).find();
    for (CompressionRun way : ways.subList(1, ways.size())) {
      Finding other = new QualitySearch(way, target).find();
      best = isBetter(other, best) ? other : best;
    }
    return best;
  }

  private static boolean isBetter(Finding one, Finding other) {
    return one.targetReached() && other.targetReached()
        ? one.file().bytes().length < other.file().bytes().length
        : one.quality().orElseThrow() > other.quality().orElseThrow();
  }

  /// Of the results that look as well as is wanted, that with the fewest bytes; else the best-looking.
  Finding find() throws ForeignColorException, UnwritableImageException {
    Trial found = bestAlong(run.path(), MOST_TRIALS);
    if (found.quality() > wanted + TOLERANCE && run.heedsRates(found.setting().colors())) {
      Trial other = bestAlong(SearchPath.ofRates(found.setting(), found.quality()), MOST_RATES);
      found = other.quality() >= wanted ? other : found;
    }
    return new Finding(found.image(), run.write(found.image()), OptionalDouble.of(found.quality()),
        found.quality() >= wanted);
  }

  private Trial bestAlong(SearchPath path, int mostTrials) throws ForeignColorException {
    var approach = new Approach(path, 1);
    Trial best = tryAt(Math.clamp(wanted, path.first(), path.last()), path);
    approach.learn(best.position(), best.quality());
    for (int trials = 1; trials < mostTrials && !isGoodEnough(best); trials++) {
      OptionalDouble next = approach.next(wanted + TOLERANCE / 2);
      if (next.isEmpty()) {
        break;
      }
      Trial trial = tryAt(next.getAsDouble(), path);
      approach.learn(trial.position(), trial.quality());
      best = isBetter(trial, best) ? trial : best;
    }
    return best;
  }

  private Trial tryAt(double position, SearchPath path) throws ForeignColorException {
    Setting setting = path.at(position);
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
