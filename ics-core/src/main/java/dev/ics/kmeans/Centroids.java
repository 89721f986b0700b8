package dev.ics.kmeans;

import java.util.Arrays;

/// The centers of clusters: immutable, in the order of their labels.
public final class Centroids {

  private final double[][] rows;

  /// Copies `rows`.
  ///
  /// @param rows a centroid each, at least one, all finite and of the same length
  public Centroids(double[][] rows) {
    this.rows = copy(rows);
    for (int c = 0; c < rows.length; c++) {
      if (rows[c].length != rows[0].length) {
        throw new IllegalArgumentException("centroid %,d has %d coordinates, the first has %d"
            .formatted(c, rows[c].length, rows[0].length));
      }
      if (!Arrays.stream(rows[c]).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException(
            "centroid %,d is not finite: %s".formatted(c, Arrays.toString(rows[c])));
      }
    }
  }

  public int size() {
    return rows.length;
  }

  public int dimensions() {
    return rows.length == 0 ? 0 : rows[0].length;
  }

  /// A new array with the coordinates of one centroid.
  public double[] row(int centroid) {
    return rows[centroid].clone();
  }

  /// New arrays with the coordinates of all.
  public double[][] toRows() {
    return copy(rows);
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }
}
