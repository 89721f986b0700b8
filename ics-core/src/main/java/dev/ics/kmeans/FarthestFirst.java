package dev.ics.kmeans;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/// Points from the farthest to the nearest; of equally far ones the lower index first. Points at
/// distance zero never come.
final class FarthestFirst {

  private final PriorityQueue<Integer> queue;

  FarthestFirst(double[] squaredDistances) {
    Comparator<Integer> farthestFirst = Comparator
        .<Integer>comparingDouble(point -> -squaredDistances[point])
        .thenComparing(point -> point);
    queue = new PriorityQueue<>(farthestFirst);
    IntStream.range(0, squaredDistances.length)
        .filter(point -> squaredDistances[point] > 0)
        .forEach(queue::add);
  }

  /// The index of the next point, −1 when there is none.
  int next() {
    Integer point = queue.poll();
    return point == null ? -1 : point;
  }
}
