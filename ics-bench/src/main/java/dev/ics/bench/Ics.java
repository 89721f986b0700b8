package dev.ics.bench;

import dev.ics.color.ColorSpace;
import dev.ics.histogram.ColorHistogram;
import dev.ics.kmeans.Clustering;
import dev.ics.kmeans.KMeans;
import dev.ics.kmeans.Points;
import dev.ics.kmeans.SearchedKMeans;
import dev.ics.kmeans.Seeding;
import dev.ics.palette.ColorPoints;

/// Ours, and the only place that says which of our methods are measured.
///
/// They stop by their tolerance. From pixels, counting them is part of the run.
final class Ics implements Clusterer {

  private static final int EFFORT = 0;
  private static final int STARTS = 1;
  private static final int MAX_ITERATIONS = 300;
  private static final double TOLERANCE = 1e-4;

  private final Method method;

  private Ics(Method method) {
    this.method = method;
  }

  /// AUTO without search: greedy cuts and Lloyd's iterations.
  static Ics cuts() {
    return new Ics(Ics::cluster);
  }

  /// FKM with a single start, which is what the others do: k-means++ and Lloyd's iterations.
  static Ics plusPlus() {
    return new Ics(Ics::clusterFromPlusPlus);
  }

  static Clustering cluster(ColorHistogram histogram, int clusters, long seed) {
    return new SearchedKMeans(clusters, EFFORT, TOLERANCE, seed).fit(points(histogram));
  }

  /// A task that allows others as many iterations as ours takes from a k-means++ start.
  static Task task(Picture picture, int clusters, long seed) {
    int iterations = clusterFromPlusPlus(picture.histogram(), clusters, seed).iterations();
    return new Task(clusters, iterations, seed);
  }

  @Override
  public Loaded load(Picture picture, InputForm form) {
    return switch (form) {
      case PIXELS -> task -> centroids(ColorHistogram.of(picture.image()), task);
      case COLORS -> task -> centroids(picture.histogram(), task);
    };
  }

  private double[][] centroids(ColorHistogram histogram, Task task) {
    return method.cluster(histogram, task.clusters(), task.seed()).centroids().toRows();
  }

  private static Clustering clusterFromPlusPlus(ColorHistogram histogram, int clusters, long seed) {
    return new KMeans(clusters, new Seeding.PlusPlus(), STARTS, MAX_ITERATIONS, TOLERANCE, seed)
        .fit(points(histogram));
  }

  private static Points points(ColorHistogram histogram) {
    return ColorPoints.of(histogram, ColorSpace.RGB);
  }

  private interface Method {
    Clustering cluster(ColorHistogram histogram, int clusters, long seed);
  }
}
