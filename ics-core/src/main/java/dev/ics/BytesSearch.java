package dev.ics;

import dev.ics.BytesWalk.Finished;
import dev.ics.BytesWalk.Trial;
import dev.ics.decode.ForeignColorException;
import dev.ics.decode.UnwritableImageException;
import java.util.OptionalDouble;

/// Finds the best look in so many bytes: along the path, and where that leaves bytes unused because
/// one more color takes too many, with that color at higher rates.
final class BytesSearch implements Search {

  /// Where on the path to begin.
  private static final double START = 60;

  private static final int MOST_STEPS = 8;
  private static final int MOST_RATES = 6;

  private final CompressionRun run;
  private final int allowed;
  private final BytesWalk walk;

  BytesSearch(CompressionRun run, Target.MostBytes target)
      throws ForeignColorException, UnwritableImageException {
    this.run = run;
    this.allowed = target.bytes();
    this.walk = new BytesWalk(run, allowed, run.path(), START);
  }

  @Override
  public FirstLook firstLook() {
    Trial first = walk.best().trial();
    return new FirstLook(first.draftLength(), run.quality(first.image()));
  }

  @Override
  public boolean prefers(Finding one, Finding other) {
    if (!one.targetReached() || !other.targetReached()) {
      return one.file().bytes().length < other.file().bytes().length;
    }
    return one.quality().orElseThrow() > other.quality().orElseThrow();
  }

  /// The best-looking of the results that are short enough, else the shortest.
  @Override
  public Finding find() throws ForeignColorException, UnwritableImageException {
    walk.go(MOST_STEPS);
    Finding found = finding(walk.best());
    Trial tooLong = walk.tooLong();
    if (walk.isGoodEnough() || tooLong == null || !run.heedsRates(tooLong.setting().colors())) {
      return found;
    }
    Finding other = finding(atHigherRates(tooLong));
    return prefers(other, found) ? other : found;
  }

  private Finished atHigherRates(Trial tooLong)
      throws ForeignColorException, UnwritableImageException {
    double excess = StrictMath.log((double) tooLong.draftLength() / allowed);
    BytesWalk rates = new BytesWalk(run, allowed,
        SearchPath.ofRates(tooLong.setting(), tooLong.position()),
        tooLong.position() - excess / BytesWalk.USUAL_RISE);
    rates.go(MOST_RATES);
    return rates.best();
  }

  private Finding finding(Finished finished) {
    return new Finding(finished.trial().image(), finished.file(),
        OptionalDouble.of(run.quality(finished.trial().image())), finished.length() <= allowed);
  }
}
