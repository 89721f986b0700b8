package dev.ics.kmeans;

/// One cluster of a search and what is known of taking it away or halving it. Its arrays are shared
/// and never written to.
final class Cluster {

  private final double[] centroid;
  private final int[] members;
  private final double error;
  private final Estimate removal;
  private final Estimate halving;
  private final double[][] halves;

  /// A cluster of which nothing but this is known yet.
  ///
  /// @param members indices of its points
  Cluster(double[] centroid, int[] members) {
    this(centroid, members, 0, new Estimate(0, false), new Estimate(0, false), new double[0][]);
  }

  private Cluster(double[] centroid, int[] members, double error, Estimate removal,
      Estimate halving, double[][] halves) {
    this.centroid = centroid;
    this.members = members;
    this.error = error;
    this.removal = removal;
    this.halving = halving;
    this.halves = halves;
  }

  /// A change of the error.
  ///
  /// @param tried whether neighbors have been moved to fit; until then it is but a first guess
  record Estimate(double change, boolean tried) {}

  /// The same cluster with first guesses.
  Cluster guessed(double error, double removal, Halving halving) {
    return new Cluster(centroid, members, error, new Estimate(removal, false),
        new Estimate(halving.gain(), false), halving.halves());
  }

  Cluster withTriedRemoval(double change) {
    return new Cluster(centroid, members, error, new Estimate(change, true), halving, halves);
  }

  Cluster withTriedHalving(double change) {
    return new Cluster(centroid, members, error, removal, new Estimate(change, true), halves);
  }

  double[] centroid() {
    return centroid;
  }

  int[] members() {
    return members;
  }

  /// The sum of weight × squared distance of the members to the nearest centroid.
  double error() {
    return error;
  }

  /// By how much the error of all rises without this centroid.
  Estimate removal() {
    return removal;
  }

  /// By how much the error of all falls with [#halves] in its stead; 0 where the members do not
  /// differ.
  Estimate halving() {
    return halving;
  }

  double[][] halves() {
    return halves;
  }
}
