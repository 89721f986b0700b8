package dev.ics;

import dev.ics.decode.ForeignColorException;
import dev.ics.decode.UnwritableImageException;
import dev.ics.remap.RemappedImage;
import dev.ics.write.EncodedImage;
import java.util.OptionalDouble;

/// Finds the best look in so many bytes. The looks themselves are not compared: along the path they
/// improve with the bytes. Most files are only written quickly, and their lengths taken for what the
/// last file that was written with full effort had of its quick one.
final class BytesSearch {

  private static final int MOST_TRIALS = 9;

  /// The part of the allowed bytes that is good enough, and the part that is aimed at.
  private static final double ENOUGH = 0.97;
  private static final double AIM = 0.985;

  /// Where on the path to begin.
  private static final double START = 60;

  /// Of the logarithm of bytes, for a step of one along the path.
  private static final double USUAL_RISE = 0.03;

  private final CompressionRun run;
  private final int allowed;
  private final SearchPath path;
  private final Approach approach;

  private record Trial(double position, RemappedImage image, int quickLength) {}

  private record Written(Trial trial, EncodedImage file) {

    int length() {
      return file.bytes().length;
    }

    /// By how much quick lengths are to be multiplied.
    double ratio() {
      return (double) length() / trial.quickLength();
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
    Written best = write(tryAt(Math.clamp(START, path.first(), path.last())));
    double ratio = best.ratio();
    for (int trials = 1; trials < MOST_TRIALS && !isGoodEnough(best); trials++) {
      OptionalDouble next = approach.next(StrictMath.log(AIM * allowed / ratio));
      if (next.isEmpty()) {
        break;
      }
      Trial trial = tryAt(next.getAsDouble());
      if (isBetter(trial.position(), ratio * trial.quickLength(), best)) {
        Written written = write(trial);
        ratio = written.ratio();
        best = isBetter(trial.position(), written.length(), best) ? written : best;
      }
    }
    RemappedImage image = best.trial().image();
    return new Finding(image, best.file(), OptionalDouble.of(run.quality(image)),
        best.length() <= allowed);
  }

  private Trial tryAt(double position) throws ForeignColorException, UnwritableImageException {
    RemappedImage image = run.remap(path.at(position));
    int length = run.quickLength(image);
    approach.learn(position, StrictMath.log(length));
    return new Trial(position, image, length);
  }

  private Written write(Trial trial) throws UnwritableImageException {
    return new Written(trial, run.write(trial.image()));
  }

  private boolean isGoodEnough(Written written) {
    return written.length() <= allowed && written.length() >= ENOUGH * allowed;
  }

  private boolean isBetter(double position, double length, Written other) {
    return length > allowed || other.length() > allowed
        ? length < other.length()
        : position > other.trial().position();
  }
}
