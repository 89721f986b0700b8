package dev.ics;

import dev.ics.decode.ForeignColorException;
import dev.ics.decode.UnwritableImageException;
import dev.ics.remap.RemappedImage;
import dev.ics.write.EncodedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// One walk along a path to the best look in so many bytes. The looks themselves are not compared: along
/// the path they improve with the bytes. Most files are drafts, whose lengths are taken for what the
/// last finished file had of its draft's.
final class BytesWalk {

  /// Of the logarithm of bytes, for a step of one along the path.
  private static final double USUAL_RISE = 0.03;

  /// The part of the allowed bytes that is good enough, and the part that is aimed at.
  private static final double ENOUGH = 0.97;
  private static final double AIM = 0.985;

  /// So many trials, the best and the nearest to the allowed bytes, are kept: their images may be large.
  private static final int MOST_KEPT = 3;

  private final CompressionRun run;
  private final int allowed;
  private final SearchPath path;
  private final double toBeat;
  private final Approach approach;
  private final List<Trial> trials = new ArrayList<>();
  private final Map<Setting, EncodedImage> files = new HashMap<>();

  /// What lengths of drafts are to be multiplied by.
  private double ratio = 1;

  private boolean beaten;

  record Trial(double position, Setting setting, RemappedImage image, EncodedImage draft) {}

  record Finished(Trial trial, EncodedImage file) {

    int length() {
      return file.bytes().length;
    }
  }

  /// Takes the first step.
  ///
  /// @param start  where on the path it is
  /// @param toBeat the quality of a result that is short enough; -∞ where there is none
  BytesWalk(CompressionRun run, int allowed, SearchPath path, double start, double toBeat)
      throws ForeignColorException, UnwritableImageException {
    this.run = run;
    this.allowed = allowed;
    this.path = path;
    this.toBeat = toBeat;
    this.approach = new Approach(path, USUAL_RISE);
    tryAt(Math.clamp(start, path.first(), path.last()));
  }

  /// Goes to the end: until the best is finished, and is good enough or there are no more steps.
  ///
  /// @return null where something too long looks no better than what there is to beat: what is shorter
  ///         on the path looks even worse
  @Nullable
  Finished finish(int mostSteps) throws ForeignColorException, UnwritableImageException {
    int left = go(mostSteps);
    while (!beaten) {
      Trial best = best();
      EncodedImage finished = files.get(best.setting());
      if (finished != null) {
        return new Finished(best, finished);
      }
      EncodedImage file = run.finish(best.image(), best.draft());
      files.put(best.setting(), file);
      ratio = (double) file.bytes().length / best.draft().bytes().length;
      left = go(left);
    }
    return null;
  }

  /// Goes on until the best seems good enough or there are no more steps; if all were too long, with a last
  /// one to the fewest bytes.
  ///
  /// @return how many steps are left
  private int go(int mostSteps) throws ForeignColorException, UnwritableImageException {
    int left = mostSteps;
    while (left > 0 && !beaten && !isGoodEnough(length(best()))) {
      OptionalDouble next = approach.next(StrictMath.log(AIM * allowed / ratio));
      if (next.isEmpty()) {
        break;
      }
      tryAt(next.getAsDouble());
      left--;
    }
    Trial best = best();
    if (!beaten && length(best) > allowed && !best.setting().equals(path.at(path.first()))) {
      tryAt(path.first());
    }
    return left;
  }

  /// The best-looking of the trials that seem short enough, else the shortest.
  private Trial best() {
    return trials.stream()
        .filter(trial -> length(trial) <= allowed)
        .max(Comparator.comparingDouble(Trial::position))
        .orElseGet(() -> Collections.min(trials, Comparator.comparingDouble(this::length)));
  }

  /// Of the trials that seem too long that of the lowest position; null where there is none.
  @Nullable
  Trial tooLong() {
    return trials.stream()
        .filter(trial -> length(trial) > allowed)
        .min(Comparator.comparingDouble(Trial::position))
        .orElse(null);
  }

  /// Whether these are the bytes that are allowed, but for few.
  boolean isGoodEnough(double length) {
    return length <= allowed && length >= ENOUGH * allowed;
  }

  /// How much farther along the path a trial seems to be than the allowed bytes.
  double excess(Trial trial) {
    return StrictMath.log(length(trial) / allowed) / USUAL_RISE;
  }

  private double length(Trial trial) {
    EncodedImage file = files.get(trial.setting());
    return file == null ? ratio * trial.draft().bytes().length : file.bytes().length;
  }

  private void tryAt(double position) throws ForeignColorException, UnwritableImageException {
    Setting setting = path.at(position);
    RemappedImage image = run.remap(setting);
    Trial trial = new Trial(position, setting, image, run.draft(image));
    approach.learn(position, StrictMath.log(trial.draft().bytes().length));
    beaten = toBeat > Double.NEGATIVE_INFINITY && length(trial) > allowed
        && run.quality(image) <= toBeat;
    trials.add(trial);
    if (trials.size() > MOST_KEPT) {
      Trial best = best();
      trials.stream()
          .filter(each -> !each.equals(best))
          .max(Comparator.comparingDouble(each -> Math.abs(excess(each))))
          .ifPresent(trials::remove);
    }
  }
}
