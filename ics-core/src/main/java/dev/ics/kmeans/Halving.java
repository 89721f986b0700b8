package dev.ics.kmeans;

import java.util.Arrays;

/// Two means in the stead of one for all loaded points, found by a few of Lloyd's iterations from a
/// cut through their mean. They stay there where the points do not differ.
final class Halving {

  private static final int ITERATIONS = 4;

  private final NearestTwo points;
  private final double[] mean;
  private double[] lower;
  private double[] upper;
  private double totalWeight;
  private double gain;

  Halving(NearestTwo points) {
    this.points = points;
    this.mean = mean();
    this.lower = mean;
    this.upper = mean;
    double[] direction = direction();
    double[] middle = mean;
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      cut(direction, middle);
      for (int axis = 0; axis < mean.length; axis++) {
        direction[axis] = upper[axis] - lower[axis];
      }
      middle = middle();
    }
  }

  /// By how much the two lower the error; 0 where the points do not differ.
  double gain() {
    return gain;
  }

  double[][] halves() {
    return new double[][]{lower, upper};
  }

  private double[] mean() {
    double[] sums = new double[points.dimensions()];
    for (int i = 0; i < points.size(); i++) {
      totalWeight += points.weights()[i];
      for (int axis = 0; axis < sums.length; axis++) {
        sums[axis] += points.weights()[i] * points.axis(axis)[i];
      }
    }
    return Arrays.stream(sums).map(sum -> sum / totalWeight).toArray();
  }

  private double[] middle() {
    double[] middle = new double[mean.length];
    for (int axis = 0; axis < middle.length; axis++) {
      middle[axis] = (lower[axis] + upper[axis]) / 2;
    }
    return middle;
  }

  /// The covariances with the axis of the largest variance: roughly where the points reach farthest.
  private double[] direction() {
    double[] direction = covariances(0);
    double largest = direction[0];
    for (int axis = 1; axis < mean.length; axis++) {
      double[] next = covariances(axis);
      if (next[axis] > largest) {
        largest = next[axis];
        direction = next;
      }
    }
    return direction;
  }

  private double[] covariances(int axis) {
    double[] sums = new double[mean.length];
    for (int i = 0; i < points.size(); i++) {
      double share = points.weights()[i] * (points.axis(axis)[i] - mean[axis]);
      for (int other = 0; other < sums.length; other++) {
        sums[other] += share * (points.axis(other)[i] - mean[other]);
      }
    }
    return sums;
  }

  /// Takes the means below and above the plane through `middle` at right angles to `direction`.
  private void cut(double[] direction, double[] middle) {
    double weight = 0;
    double[] sums = new double[mean.length];
    for (int i = 0; i < points.size(); i++) {
      double height = 0;
      for (int axis = 0; axis < sums.length; axis++) {
        height += direction[axis] * (points.axis(axis)[i] - middle[axis]);
      }
      if (height < 0) {
        weight += points.weights()[i];
        for (int axis = 0; axis < sums.length; axis++) {
          sums[axis] += points.weights()[i] * (points.axis(axis)[i] - mean[axis]);
        }
      }
    }
    if (weight > 0 && weight < totalWeight) {
      take(weight, sums);
    }
  }

  private void take(double weight, double[] sums) {
    lower = new double[sums.length];
    upper = new double[sums.length];
    gain = 0;
    for (int axis = 0; axis < sums.length; axis++) {
      lower[axis] = mean[axis] + sums[axis] / weight;
      upper[axis] = mean[axis] - sums[axis] / (totalWeight - weight);
      gain += sums[axis] * sums[axis] * totalWeight / (weight * (totalWeight - weight));
    }
  }
}
