package dev.ics;

import java.util.Arrays;

/// The knee of a curve (Satopaa, Albrecht, Irwin and Raghavan, "Finding a 'Kneedle' in a Haystack:
/// Detecting Knee Points in System Behavior", 2011): where it lies highest above the line from its
/// first point to its last. Few points need neither that paper's smoothing nor its threshold.
final class Knee {

  private Knee() {}

  /// The index of the knee; of several the first. Of a curve that is nowhere above its line, the last
  /// point.
  ///
  /// @param costs  of the points, at least one
  /// @param values one for each cost
  static int of(double[] costs, double[] values) {
    double[] cost = scaled(costs);
    double[] value = scaled(values);
    int knee = costs.length - 1;
    for (int i = 0; i < costs.length; i++) {
      if (value[i] - cost[i] > value[knee] - cost[knee]) {
        knee = i;
      }
    }
    return knee;
  }

  /// From 0 for the least to 1 for the greatest; all 0 where they are equal.
  private static double[] scaled(double[] numbers) {
    double least = Arrays.stream(numbers).min().orElseThrow();
    double range = Arrays.stream(numbers).max().orElseThrow() - least;
    return Arrays.stream(numbers)
        .map(number -> range == 0 ? 0 : (number - least) / range)
        .toArray();
  }
}
