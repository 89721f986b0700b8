package dev.ics;

import dev.ics.decode.ForeignColorException;
import dev.ics.decode.UnwritableImageException;
import dev.ics.remap.RemappedImage;
import dev.ics.write.EncodedImage;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// One walk along a path to the best look in so many bytes. The looks themselves are not compared: along
/// the path they improve with the bytes. Most files are drafts, whose lengths are taken for what the
/// last finished file had of its draft's.
final class BytesWalk {

  /// Of the logarithm of bytes, for a step of one along the path.
  static final double USUAL_RISE = 0.03;

  /// The part of the allowed bytes that is good enough, and the part that is aimed at.
  private static final double ENOUGH = 0.97;
  private static final double AIM = 0.985;

  private final CompressionRun run;
  private final int allowed;
  private final SearchPath path;
  private final Approach approach;
  private Finished best;
  private @Nullable Trial tooLong;

  record Trial(double position, Setting setting, RemappedImage image, EncodedImage draft) {

    int draftLength() {
      return draft.bytes().length;
    }
  }

  record Finished(Trial trial, EncodedImage file) {

    int length() {
      return file.bytes().length;
    }

    /// What lengths of drafts are to be multiplied by.
    double ratio() {
      return (double) length() / trial.draftLength();
    }
  }

  /// @param start where on the path the first step is
  BytesWalk(CompressionRun run, int allowed, SearchPath path, double start)
      throws ForeignColorException, UnwritableImageException {
    this.run = run;
    this.allowed = allowed;
    this.path = path;
    this.approach = new Approach(path, USUAL_RISE);
    this.best = finish(tryAt(Math.clamp(start, path.first(), path.last())));
    noteIfTooLong(best.trial(), best.length());
  }

  /// Goes on until the best is good enough or there are no more steps.
  void go(int mostSteps) throws ForeignColorException, UnwritableImageException {
    double ratio = best.ratio();
    for (int steps = 0; steps < mostSteps && !isGoodEnough(); steps++) {
      OptionalDouble next = approach.next(StrictMath.log(AIM * allowed / ratio));
      if (next.isEmpty()) {
        break;
      }
      Trial trial = tryAt(next.getAsDouble());
      double length = ratio * trial.draftLength();
      if (isBetter(trial, length)) {
        Finished finished = finish(trial);
        ratio = finished.ratio();
        length = finished.length();
        best = isBetter(trial, length) ? finished : best;
      }
      noteIfTooLong(trial, length);
    }
  }

  /// The best-looking of the results that are short enough, else the shortest.
  Finished best() {
    return best;
  }

  /// Whether the best has the bytes that are allowed, but for few.
  boolean isGoodEnough() {
    return best.length() <= allowed && best.length() >= ENOUGH * allowed;
  }

  /// Of the results that are too long that of the lowest position; null where there is none.
  @Nullable
  Trial tooLong() {
    return tooLong;
  }

  private Trial tryAt(double position) throws ForeignColorException, UnwritableImageException {
    Setting setting = path.at(position);
    RemappedImage image = run.remap(setting);
    Trial trial = new Trial(position, setting, image, run.draft(image));
    approach.learn(position, StrictMath.log(trial.draftLength()));
    return trial;
  }

  private Finished finish(Trial trial) throws UnwritableImageException {
    return new Finished(trial, run.finish(trial.image(), trial.draft()));
  }

  private void noteIfTooLong(Trial trial, double length) {
    if (length > allowed && (tooLong == null || trial.position() < tooLong.position())) {
      tooLong = trial;
    }
  }

  private boolean isBetter(Trial trial, double length) {
    return length > allowed || best.length() > allowed
        ? length < best.length()
        : trial.position() > best.trial().position();
  }
}
