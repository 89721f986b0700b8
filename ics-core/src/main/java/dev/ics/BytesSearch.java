package dev.ics;

import dev.ics.decode.ForeignColorException;
import dev.ics.decode.UnwritableImageException;
import dev.ics.remap.RemappedImage;
import dev.ics.write.EncodedImage;
import java.util.OptionalDouble;

/// Finds the best look in so many bytes. The looks themselves are not compared: along the path they
/// improve with the bytes. Most files are drafts, whose lengths are taken for what the last finished
/// file had of its draft's.
final class BytesSearch {

  private static final int MOST_TRIALS = 9;

  /// The part of the allowed bytes that is good enough, and the part that is aimed at.
  private static final double ENOUGH = 0.97;
  private static final double AIM = 0.985;

  /// Where on the path to begin.
  static final double START = 60;

  /// Of the logarithm of bytes, for a step of one along the path.
  private static final double USUAL_RISE = 0.03;

  private final CompressionRun run;
  private final int allowed;
  private final SearchPath path;
  private final Approach approach;

  private record Trial(double position, RemappedImage image, EncodedImage draft) {

    int draftLength() {
      return draft.bytes().length;
    }
  }

  private record Finished(Trial trial, EncodedImage file) {

    int length() {
      return file.bytes().length;
    }

    /// What lengths of drafts are to be multiplied by.
    double ratio() {
      return (double) length() / trial.draftLength();
    }
  }

  BytesSearch(CompressionRun run, Target.MostBytes target) {
    this.run = run;
    this.allowed = target.bytes();
    this.path = run.path();
    this.approach = new Approach(path, USUAL_RISE);
  }

  /// The best-looking of the results that are short enough, else the shortest.
  Finding find() throws ForeignColorException, UnwritableImageException {
    Finished best = finish(tryAt(Math.clamp(START, path.first(), path.last())));
    double ratio = best.ratio();
    for (int trials = 1; trials < MOST_TRIALS && !isGoodEnough(best); trials++) {
      OptionalDouble next = approach.next(StrictMath.log(AIM * allowed / ratio));
      if (next.isEmpty()) {
        break;
      }
      Trial trial = tryAt(next.getAsDouble());
      if (isBetter(trial.position(), ratio * trial.draftLength(), best)) {
        Finished finished = finish(trial);
        ratio = finished.ratio();
        best = isBetter(trial.position(), finished.length(), best) ? finished : best;
      }
    }
    RemappedImage image = best.trial().image();
    return new Finding(image, best.file(), OptionalDouble.of(run.quality(image)),
        best.length() <= allowed);
  }

  private Trial tryAt(double position) throws ForeignColorException, UnwritableImageException {
    RemappedImage image = run.remap(path.at(position));
    Trial trial = new Trial(position, image, run.draft(image));
    approach.learn(position, StrictMath.log(trial.draftLength()));
    return trial;
  }

  private Finished finish(Trial trial) throws UnwritableImageException {
    return new Finished(trial, run.finish(trial.image(), trial.draft()));
  }

  private boolean isGoodEnough(Finished finished) {
    return finished.length() <= allowed && finished.length() >= ENOUGH * allowed;
  }

  private boolean isBetter(double position, double length, Finished other) {
    return length > allowed || other.length() > allowed
        ? length < other.length()
        : position > other.trial().position();
  }
}
