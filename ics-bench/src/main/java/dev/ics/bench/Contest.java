package dev.ics.bench;

import java.util.List;
import java.util.stream.LongStream;

/// The same picture and number of clusters for all.
///
/// @param tasks one for each seed
record Contest(Picture picture, int clusters, List<Task> tasks) {

  static Contest of(Picture picture, int clusters, int seeds) {
    return new Contest(picture, clusters, LongStream.range(0, seeds)
        .mapToObj(seed -> Ics.task(picture, clusters, seed))
        .toList());
  }

  /// Has a library do all tasks, each again and again, and checks the answers.
  ///
  /// @param seconds for each task, which is done at least once, and for warming up before
  Measurement measure(Library library, InputForm form, double seconds) {
    Clusterer.Loaded points = library.clusterer().load(picture, form);
    TimedRun.of(points, tasks.getFirst(), seconds);
    List<TimedRun> runs = tasks.stream().map(task -> TimedRun.of(points, task, seconds)).toList();
    Yardstick yardstick = Yardstick.of(library.aim(picture, form), clusters);
    runs.forEach(run -> yardstick.check(run.centroids()));
    return Measurement.of(library, form, runs, meanError(runs));
  }

  private double meanError(List<TimedRun> runs) {
    double sum = 0;
    for (TimedRun run : runs) {
      sum += BruteForce.meanSquaredError(picture.image(), run.centroids());
    }
    return sum / runs.size();
  }
}
