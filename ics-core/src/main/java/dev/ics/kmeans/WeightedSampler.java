package dev.ics.kmeans;

import java.util.LinkedHashSet;
import java.util.Set;

/// Draws points with the probability of their weights, by inverting the cumulative weights with a
/// guide table (Chen and Asau, "On generating random variates from an empirical distribution", 1974).
final class WeightedSampler {

  private final long[] cumulative;
  private final int[] guide;
  private final long total;

  WeightedSampler(long[] weights) {
    cumulative = weights.clone();
    for (int i = 1; i < cumulative.length; i++) {
      cumulative[i] += cumulative[i - 1];
    }
    total = cumulative[weights.length - 1];
    guide = new int[weights.length];
    int point = 0;
    for (int i = 0; i < guide.length; i++) {
      while (cumulative[point] <= (long) ((double) total / guide.length * i)) {
        point++;
      }
      guide[i] = point;
    }
  }

  /// One point.
  int draw(SplitMix64 random) {
    return pointOf(unit(random));
  }

  /// As many draws, with replacement, as counts by point.
  ///
  /// @return for each point how often it was drawn
  int[] counts(int draws, SplitMix64 random) {
    int[] counts = new int[cumulative.length];
    for (int i = 0; i < draws; i++) {
      counts[draw(random)]++;
    }
    return counts;
  }

  /// Draws without replacement: a point of weight `w` stands for `w` equal ones and may come up to
  /// `w` times.
  ///
  /// @param count at most the total weight
  int[] drawDistinct(int count, SplitMix64 random) {
    Set<Long> units = new LinkedHashSet<>();
    while (units.size() < count) {
      units.add(unit(random));
    }
    return units.stream().mapToInt(this::pointOf).toArray();
  }

  private long unit(SplitMix64 random) {
    return (long) (random.nextDouble() * total);
  }

  private int pointOf(long unit) {
    int point = guide[(int) Math.min(guide.length - 1, (double) unit / total * guide.length)];
    while (point > 0 && cumulative[point - 1] > unit) {
      point--;
    }
    while (cumulative[point] <= unit) {
      point++;
    }
    return point;
  }
}
