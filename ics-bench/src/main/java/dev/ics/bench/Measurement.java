package dev.ics.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What whole runs of a library's K-means took and gave.
///
/// @param milliseconds    median time of a run
/// @param cpuMilliseconds median processor time of a run
/// @param mse             mean squared error of a component over all pixels, averaged over the runs
record Measurement(Library library, InputForm form, double milliseconds, double cpuMilliseconds,
    double mse) {

  static Measurement of(Library library, InputForm form, List<TimedRun> runs, double mse) {
    return new Measurement(library, form,
        median(runs, TimedRun::milliseconds), median(runs, TimedRun::cpuMilliseconds), mse);
  }

  private static double median(List<TimedRun> runs, ToDoubleFunction<TimedRun> value) {
    double[] sorted = runs.stream().mapToDouble(value).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
