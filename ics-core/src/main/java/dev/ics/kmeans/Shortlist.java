package dev.ics.kmeans;

import java.util.Arrays;

/// The centroids that can be nearest to points of one leaf, and by how much, at least, each is farther
/// from all of them than their nearest one.
///
/// Such bounds are kept for each point and centroid by Elkan ("Using the triangle inequality to
/// accelerate k-means", 2003), for each point alone by Hamerly ("Making k-means even faster", 2010).
/// Here a whole leaf shares them. They are differences of squared distances: those change linearly
/// when a centroid moves ([Motion]), and the change is bounded in the leaf's box more closely than by
/// the triangle inequality.
final class Shortlist {

  /// Of a leaf that has not been searched yet.
  static final Shortlist EMPTY = new Shortlist(new int[0], new double[0]);

  /// Ascending.
  private final int[] labels;
  /// By how much each is farther than the nearest one; 0 or less if it may be nearest to some point.
  private final double[] behind;
  /// Those that are nearest to some point.
  private int[] holders = {};
  /// By how much the second nearest of the holders is farther than the nearest.
  private double margin;

  /// Takes ownership of both arrays.
  ///
  /// @param labels ascending
  Shortlist(int[] labels, double[] behind) {
    this.labels = labels;
    this.behind = behind;
  }

  /// Takes over what is known from an older list.
  Shortlist after(Shortlist old) {
    holders = old.holders;
    margin = old.margin;
    int i = 0;
    for (int j = 0; j < labels.length; j++) {
      while (i < old.labels.length && old.labels[i] < labels[j]) {
        i++;
      }
      if (i < old.labels.length && old.labels[i] == labels[j]) {
        behind[j] = Math.max(behind[j], old.behind[i]);
      }
    }
    return this;
  }

  /// Notes a move of the centroids.
  ///
  /// @param middle of the leaf
  /// @param halves of the leaf's extent, by axis
  void follow(Motion motion, double[] middle, double[] halves) {
    if (holders.length == 0) {
      return;
    }
    double most = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (int label : holders) {
      double change = motion.inMiddle(label, middle);
      double range = motion.elsewhere(label, halves);
      most = Math.max(most, change + range);
      least = Math.min(least, change - range);
    }
    margin -= most - least + motion.rounding();
    for (int i = 0; i < labels.length; i++) {
      behind[i] += motion.inMiddle(labels[i], middle) - motion.elsewhere(labels[i], halves)
          - most - motion.rounding();
    }
  }

  /// The places in the list of those that may be nearest to some point.
  ///
  /// @param buffer as long as there are centroids
  int[] rivals(double slack, int[] buffer) {
    int count = 0;
    for (int i = 0; i < labels.length; i++) {
      buffer[count] = i;
      count += behind[i] > slack ? 0 : 1;
    }
    return Arrays.copyOf(buffer, count);
  }

  /// Whether no point can have another label than at the last search.
  ///
  /// @param rivals the labels of those that may be nearest
  boolean settled(int[] rivals, double slack) {
    return margin > slack && Arrays.equals(rivals, holders);
  }

  /// What stands at these places.
  int[] labels(int[] rivals) {
    int[] chosen = new int[rivals.length];
    for (int j = 0; j < chosen.length; j++) {
      chosen[j] = labels[rivals[j]];
    }
    return chosen;
  }

  /// Notes the outcome of a search.
  ///
  /// @param held by rival, whether it is nearest to some point
  void learn(LeafSearch search, int[] rivals, boolean[] held) {
    int[] nearest = new int[rivals.length];
    int count = 0;
    for (int j = 0; j < rivals.length; j++) {
      behind[rivals[j]] = held[j] ? 0 : search.squaredGap(j);
      if (held[j]) {
        nearest[count++] = labels[rivals[j]];
      }
    }
    holders = Arrays.copyOf(nearest, count);
    margin = search.squaredGap();
  }
}
