package dev.ics.score;

/// The 1-norm and the 4-norm of an error map that comes row by row. Errors of each column are added up
/// on their own, and the columns at the end: a sum in fixed order, of vectors.
final class ErrorNorms {

  private final double[] sums;
  private final double[] fourthPowers;
  private int rows;

  ErrorNorms(int width) {
    this.sums = new double[width];
    this.fourthPowers = new double[width];
  }

  void add(float[] errors) {
    for (int x = 0; x < errors.length; x++) {
      double error = errors[x];
      double square = error * error;
      sums[x] += error;
      fourthPowers[x] += square * square;
    }
    rows++;
  }

  /// The mean error.
  double mean() {
    return mean(sums);
  }

  /// The fourth root of the mean fourth power: large where few errors are large.
  double fourNorm() {
    return Math.sqrt(Math.sqrt(mean(fourthPowers)));
  }

  private double mean(double[] columns) {
    double sum = 0;
    for (double column : columns) {
      sum += column;
    }
    return sum / ((double) rows * columns.length);
  }
}
