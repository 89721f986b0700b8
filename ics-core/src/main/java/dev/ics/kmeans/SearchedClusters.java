package dev.ics.kmeans;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Clusters that a search changes a few at a time. Whatever is done to one moves its neighbors only:
/// the clusters whose centroids are nearest to its own, itself among them.
final class SearchedClusters {

  /// Clusters in a neighborhood.
  private static final int NEIGHBORS = 10;

  private final NearestTwo loaded;
  private final Cluster[] clusters;

  SearchedClusters(Points points, Clustering clustering) {
    this.loaded = new NearestTwo(points);
    double[][] centroids = clustering.centroids().toRows();
    int[][] members = members(clustering.labels(), centroids.length);
    this.clusters = new Cluster[centroids.length];
    replace(IntStream.range(0, centroids.length).toArray(), centroids, members);
  }

  private static int[][] members(int[] labels, int clusters) {
    int[] counts = new int[clusters];
    for (int label : labels) {
      counts[label]++;
    }
    int[][] members = new int[clusters][];
    Arrays.setAll(members, c -> new int[counts[c]]);
    for (int i = labels.length - 1; i >= 0; i--) {
      members[labels[i]][--counts[labels[i]]] = i;
    }
    return members;
  }

  int size() {
    return clusters.length;
  }

  Cluster get(int cluster) {
    return clusters[cluster];
  }

  double[][] centroids() {
    return Arrays.stream(clusters).map(Cluster::centroid).toArray(double[][]::new);
  }

  double error() {
    return Arrays.stream(clusters).mapToDouble(Cluster::error).sum();
  }

  /// All clusters as they are now.
  Cluster[] snapshot() {
    return clusters.clone();
  }

  void restore(Cluster[] snapshot) {
    System.arraycopy(snapshot, 0, clusters, 0, clusters.length);
  }

  /// The indices of a cluster's neighbors, the nearest first.
  int[] neighborsOf(int cluster) {
    Smallest nearest = new Smallest(Math.min(NEIGHBORS, clusters.length));
    double[] center = clusters[cluster].centroid();
    for (int c = 0; c < clusters.length; c++) {
      nearest.offer(c, squaredDistance(center, clusters[c].centroid()));
    }
    return nearest.toArray();
  }

  private static double squaredDistance(double[] from, double[] to) {
    double sum = 0;
    for (int axis = 0; axis < from.length; axis++) {
      sum += (from[axis] - to[axis]) * (from[axis] - to[axis]);
    }
    return sum;
  }

  /// Measures what taking a cluster away costs once its neighbors have moved to fit.
  void tryRemoval(int cluster) {
    int[] around = neighborsOf(cluster);
    double[][] others = Arrays.stream(around)
        .filter(c -> c != cluster)
        .mapToObj(c -> clusters[c].centroid().clone())
        .toArray(double[][]::new);
    double rise = errorWith(around, others) - errorOf(around);
    Cluster known = clusters[cluster];
    clusters[cluster] = known
        .withTriedRemoval(Math.min(known.removal().change(), Math.max(0, rise)));
  }

  /// Measures what halving a cluster gains once its neighbors have moved to fit.
  void tryHalving(int cluster) {
    int[] around = neighborsOf(cluster);
    double[][] more = new double[around.length + 1][];
    for (int i = 0; i < around.length; i++) {
      more[i] = around[i] == cluster
          ? clusters[cluster].halves()[0].clone()
          : clusters[around[i]].centroid().clone();
    }
    more[around.length] = clusters[cluster].halves()[1].clone();
    double fall = errorOf(around) - errorWith(around, more);
    Cluster known = clusters[cluster];
    clusters[cluster] = known.withTriedHalving(Math.max(known.halving().change(), fall));
  }

  private double errorOf(int[] indices) {
    return Arrays.stream(indices).mapToDouble(c -> clusters[c].error()).sum();
  }

  private double errorWith(int[] around, double[][] centroids) {
    load(around);
    return new LocalLloyd(loaded, centroids).run(Double.POSITIVE_INFINITY);
  }

  private void load(int[] indices) {
    loaded.load(Arrays.stream(indices).mapToObj(c -> clusters[c].members()).toList());
  }

  /// Takes one cluster away and halves another where that lowers the error.
  boolean swapIfBetter(int removed, int halved) {
    int[] around = neighborsOf(removed, halved);
    return swap(removed, halved, around, errorOf(around) * (1 - 1e-9));
  }

  /// Takes one cluster away and halves another, for better or worse.
  void swap(int removed, int halved) {
    swap(removed, halved, neighborsOf(removed, halved), Double.POSITIVE_INFINITY);
  }

  private int[] neighborsOf(int one, int other) {
    return IntStream
        .concat(Arrays.stream(neighborsOf(one)), Arrays.stream(neighborsOf(other)))
        .distinct()
        .toArray();
  }

  private boolean swap(int removed, int halved, int[] around, double limit) {
    double[][] halves = clusters[halved].halves();
    double[][] start = Arrays.stream(around)
        .mapToObj(c -> c == removed ? halves[0] : c == halved ? halves[1] : clusters[c].centroid())
        .map(double[]::clone)
        .toArray(double[][]::new);
    load(around);
    LocalLloyd lloyd = new LocalLloyd(loaded, start);
    if (lloyd.run(limit) >= limit) {
      return false;
    }
    replace(around, lloyd.centroids(), loaded.members(around.length));
    return true;
  }

  private void replace(int[] indices, double[][] centroids, int[][] members) {
    for (int i = 0; i < indices.length; i++) {
      clusters[indices[i]] = new Cluster(centroids[i], members[i]);
    }
    for (int cluster : indices) {
      clusters[cluster] = measured(cluster);
    }
  }

  /// A cluster with first guesses: its members go to their second nearest centroids, or it is halved
  /// alone.
  private Cluster measured(int cluster) {
    int[] around = neighborsOf(cluster);
    int[] members = clusters[cluster].members();
    loaded.load(List.of(members));
    loaded.find(Arrays.stream(around)
        .mapToObj(c -> clusters[c].centroid())
        .toArray(double[][]::new));
    double error = 0;
    double removal = 0;
    for (int i = 0; i < loaded.size(); i++) {
      double nearest = loaded.squaredDistance(i);
      error += loaded.weights()[i] * nearest;
      removal += loaded.weights()[i] * (loaded.secondSquaredDistance(i) - nearest);
    }
    return clusters[cluster].guessed(error, removal, new Halving(loaded));
  }
}
