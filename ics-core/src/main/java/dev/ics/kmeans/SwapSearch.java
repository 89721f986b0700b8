package dev.ics.kmeans;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// A search for fewer error than Lloyd's iterations alone find: a centroid is taken from where it is
/// worth least and set where it is worth most (the swaps of Fränti, "Efficiency of random swap
/// clustering", 2018, but chosen by estimates instead of at random).
///
/// What taking a cluster away costs and what halving one gains is first guessed for each on its own
/// and, if the guess is promising, tried with the neighbors moved to fit. When no swap gains any
/// more, kicks follow: a swap nearby for better or worse, then a search from there; a kick that does
/// not lower the error is undone.
final class SwapSearch {

  private static final double TOLERANCE = 1e-4;
  private static final int MAX_ITERATIONS = 100;

  /// How much of a guessed cost may remain when neighbors move to fit.
  private static final double LEAST_COST = 0.5;

  /// To what a guessed gain may rise when neighbors move to fit.
  private static final double LARGEST_GAIN = 1.6;

  /// So many of the cheapest removals are paired with as many of the best halvings.
  private static final int PAIRED = 8;

  private final NearestCentroids nearest;
  private final Points points;
  private final SplitMix64 random;
  private SearchedClusters clusters;
  /// Swaps that did not gain since the last one that did.
  private final Set<Swap> refused = new HashSet<>();

  SwapSearch(Points points, double[][] start, SplitMix64 random) {
    this.nearest = new NearestCentroids(points);
    this.points = points;
    this.random = random;
    this.clusters = settle(start);
  }

  /// The centroids after all swaps that gain and then some kicks.
  double[][] run(int kicks) {
    swapWhileBetter();
    clusters = settle(clusters.centroids());
    swapWhileBetter();
    for (int kick = 0; kick < kicks; kick++) {
      kick();
    }
    return clusters.centroids();
  }

  private SearchedClusters settle(double[][] centroids) {
    return new SearchedClusters(points, new LloydRun(nearest, centroids, Stride.LONG)
        .run(MAX_ITERATIONS, TOLERANCE * points.meanVariance(), IterationListener.NONE));
  }

  private void swapWhileBetter() {
    refused.clear();
    for (Optional<Swap> next = best(); next.isPresent(); next = best()) {
      Swap swap = next.get();
      if (!clusters.get(swap.removed).removal().tried()) {
        clusters.tryRemoval(swap.removed);
      } else if (!clusters.get(swap.halved).halving().tried()) {
        clusters.tryHalving(swap.halved);
      } else if (clusters.swapIfBetter(swap.removed, swap.halved)) {
        refused.clear();
      } else {
        refused.add(swap);
      }
    }
  }

  /// The swap that promises most, if any promises something.
  private Optional<Swap> best() {
    Smallest cheapest = new Smallest(Math.min(PAIRED, clusters.size()));
    Smallest dearest = new Smallest(Math.min(PAIRED, clusters.size()));
    for (int c = 0; c < clusters.size(); c++) {
      cheapest.offer(c, hopedCost(c));
      dearest.offer(c, -hopedGain(c));
    }
    Optional<Swap> best = Optional.empty();
    double most = 0;
    for (int removed : cheapest.toArray()) {
      for (int halved : dearest.toArray()) {
        Swap swap = new Swap(removed, halved);
        double gain = hopedGain(halved) - hopedCost(removed);
        if (gain > most && removed != halved && !refused.contains(swap)) {
          most = gain;
          best = Optional.of(swap);
        }
      }
    }
    return best;
  }

  private double hopedCost(int cluster) {
    Cluster.Estimate removal = clusters.get(cluster).removal();
    return removal.tried() ? removal.change() : LEAST_COST * removal.change();
  }

  private double hopedGain(int cluster) {
    Cluster.Estimate halving = clusters.get(cluster).halving();
    return halving.tried() ? halving.change() : LARGEST_GAIN * halving.change();
  }

  private void kick() {
    int halved = (int) (random.nextDouble() * clusters.size());
    if (clusters.get(halved).halving().change() == 0) {
      return;
    }
    int[] others = Arrays.stream(clusters.neighborsOf(halved)).filter(c -> c != halved).toArray();
    int removed = others[(int) (random.nextDouble() * others.length)];
    Cluster[] before = clusters.snapshot();
    double errorBefore = clusters.error();
    clusters.swap(removed, halved);
    swapWhileBetter();
    if (clusters.error() >= errorBefore) {
      clusters.restore(before);
    }
  }

  private record Swap(int removed, int halved) {}
}
