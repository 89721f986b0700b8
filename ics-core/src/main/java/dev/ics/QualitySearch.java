package dev.ics;

import dev.ics.decode.ForeignColorException;
import dev.ics.decode.UnwritableImageException;
import dev.ics.remap.RemappedImage;
import java.util.OptionalDouble;

/// Finds the fewest bytes that look as well as is wanted. The bytes themselves are not looked at:
/// along the path they grow with the look.
final class QualitySearch {

  private static final int MOST_TRIALS = 7;

  /// A score that is above the wanted one by at most so much is good enough.
  private static final double TOLERANCE = 0.7;

  private final CompressionRun run;
  private final double wanted;
  private final SearchPath path;
  private final Approach approach;

  private record Trial(double position, RemappedImage image, double quality) {}

  QualitySearch(CompressionRun run, Target.Quality target) {
    this.run = run;
    this.wanted = target.wanted();
    this.path = run.path();
    this.approach = new Approach(path, 1);
  }

  /// Of the results that look as well as is wanted, that with the fewest bytes; else the best-looking.
  Finding find() throws ForeignColorException, UnwritableImageException {
    Trial found = tryAt(Math.clamp(wanted, path.first(), path.last()));
    for (int trials = 1; trials < MOST_TRIALS && !isGoodEnough(found); trials++) {
      OptionalDouble next = approach.next(wanted + TOLERANCE / 2);
      if (next.isEmpty()) {
        break;
      }
      Trial trial = tryAt(next.getAsDouble());
      found = isBetter(trial, found) ? trial : found;
    }
    return new Finding(found.image(), run.write(found.image()), OptionalDouble.of(found.quality()),
        found.quality() >= wanted);
  }

  private Trial tryAt(double position) throws ForeignColorException {
    RemappedImage image = run.remap(path.at(position));
    double quality = run.quality(image);
    approach.learn(position, quality);
    return new Trial(position, image, quality);
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
