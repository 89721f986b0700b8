package dev.ics;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A search along a [SearchPath] for the place where something that rises with the position, but for
/// some noise, has a certain value: by straight lines between what is known on both sides.
final class Approach {

  /// How much farther than is expected a step goes that is to reach the other side; each one before that
  /// did not tells that the values rise less than they usually do.
  private static final double OVERSHOOT = 1.2;

  /// The least share of the way between both sides that a step goes: a line may be far from straight.
  private static final double LEAST_SHARE = 0.1;

  private final SearchPath path;
  private final double usualRise;
  private final TreeMap<Double, Double> values = new TreeMap<>();
  private final Set<Setting> tried = new HashSet<>();

  /// @param usualRise of the value, for a step of one along the path
  Approach(SearchPath path, double usualRise) {
    this.path = path;
    this.usualRise = usualRise;
  }

  /// Notes the value at a position.
  void learn(double position, double value) {
    values.put(position, value);
    tried.add(path.at(position));
  }

  /// Where to look next; empty when all is known that matters.
  ///
  /// @param goal the value to be met; one has been learnt already
  OptionalDouble next(double goal) {
    Map.@Nullable Entry<Double, Double> below = null;
    Map.@Nullable Entry<Double, Double> above = null;
    for (Map.Entry<Double, Double> known : values.entrySet()) {
      if (known.getValue() < goal) {
        below = known;
        above = null;
      } else if (above == null) {
        above = known;
      }
    }
    double low = below == null ? path.first() : below.getKey();
    double high = above == null ? path.last() : above.getKey();
    double guess = Math.clamp(guess(below, above, goal), low, high);
    return isNew(guess)
        ? OptionalDouble.of(guess)
        : OptionalDouble.of((low + high) / 2).stream().filter(this::isNew).findFirst();
  }

  private double guess(Map.@Nullable Entry<Double, Double> below,
      Map.@Nullable Entry<Double, Double> above, double goal) {
    if (below != null && above != null) {
      double share = (goal - below.getValue()) / (above.getValue() - below.getValue());
      return below.getKey() + (above.getKey() - below.getKey())
          * Math.clamp(share, LEAST_SHARE, 1 - LEAST_SHARE);
    }
    Map.Entry<Double, Double> known = Objects.requireNonNull(below == null ? above : below);
    double expected = (goal - known.getValue()) / usualRise;
    return known.getKey() + OVERSHOOT * values.size() * expected;
  }

  private boolean isNew(double position) {
    return !tried.contains(path.at(position));
  }
}
