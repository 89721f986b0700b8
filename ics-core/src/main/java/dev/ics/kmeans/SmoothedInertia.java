package dev.ics.kmeans;

/// An exponentially weighted average of the batches' inertia, watched for improvement.
final class SmoothedInertia {

  /// So many steps without a new minimum are a stall.
  private static final int PATIENCE = 10;

  private final double share;
  private double average = Double.NaN;
  private double least = Double.POSITIVE_INFINITY;
  private int withoutImprovement;

  SmoothedInertia(int batchSize, long totalWeight) {
    share = Math.min(1, 2.0 * batchSize / (totalWeight + 1.0));
  }

  /// Takes the inertia a point of the next batch.
  ///
  /// @return whether there has been no improvement for too long
  boolean stalls(double inertia) {
    average = Double.isNaN(average) ? inertia : average * (1 - share) + inertia * share;
    if (average < least) {
      least = average;
      withoutImprovement = 0;
    } else {
      withoutImprovement++;
    }
    return withoutImprovement >= PATIENCE;
  }
}
