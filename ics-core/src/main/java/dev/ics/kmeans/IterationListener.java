package dev.ics.kmeans;

/// Told of each iteration of K-means as it ends.
@FunctionalInterface
public interface IterationListener {

  /// Listens to nothing, so that nothing need be told.
  IterationListener NONE = _ -> true;

  /// An iteration has ended.
  ///
  /// @return whether to go on; otherwise the run ends with the centroids it has
  boolean ended(Iteration iteration);

  /// One iteration: all points assigned, then all centroids moved.
  ///
  /// @param number    1 for the first of a start
  /// @param centroids after the iteration
  /// @param inertia   of the assignment, against the centroids before they moved
  /// @param shift     the sum of the centroids' squared movements
  /// @param changed   points that changed their cluster; all of them in the first iteration
  record Iteration(int number, Centroids centroids, double inertia, double shift, int changed) {}
}
