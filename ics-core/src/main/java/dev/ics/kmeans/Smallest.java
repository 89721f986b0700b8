package dev.ics.kmeans;

import java.util.Arrays;

/// The indices of the smallest of many values, in ascending order; of equal ones the first offered
/// comes first.
final class Smallest {

  private final int[] indices;
  private final double[] values;
  private int size;

  /// @param capacity how many are kept, at least 1
  Smallest(int capacity) {
    indices = new int[capacity];
    values = new double[capacity];
  }

  void offer(int index, double value) {
    if (size == indices.length && value >= values[size - 1]) {
      return;
    }
    int at = size < indices.length ? size++ : size - 1;
    while (at > 0 && values[at - 1] > value) {
      values[at] = values[at - 1];
      indices[at] = indices[at - 1];
      at--;
    }
    values[at] = value;
    indices[at] = index;
  }

  int[] toArray() {
    return Arrays.copyOf(indices, size);
  }
}
