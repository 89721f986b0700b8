package dev.ics.bench;

import dev.ics.color.ColorSpace;
import dev.ics.histogram.ColorHistogram;
import dev.ics.kmeans.Clustering;
import dev.ics.kmeans.KMeans;
import dev.ics.kmeans.Points;
import dev.ics.kmeans.SearchedKMeans;
import dev.ics.kmeans.Seeding;
import dev.ics.palette.ColorPoints;

/// Ours, and the only place that says which of our methods is measured: AUTO without search, which
/// is greedy cuts and Lloyd's iterations.
///
/// It stops by its tolerance. From pixels, counting them is part of the run.
final class Ics implements Clusterer {

  private static final int EFFORT = 0;
  private static final int MAX_ITERATIONS = 300;
  private static final double TOLERANCE = 1e-4;

  static Clustering cluster(ColorHistogram histogram, int clusters, long seed) {
    return new SearchedKMeans(clusters, EFFORT, TOLERANCE, seed).fit(points(histogram));
  }

  /// A task that allows others as many iterations as plain K-means takes from a k-means++ start to
  /// come within the tolerance.
  static Task task(Picture picture, int clusters, long seed) {
    int iterations = new KMeans(clusters, new Seeding.PlusPlus(), 1, MAX_ITERATIONS, TOLERANCE,
        seed).fit(points(picture.histogram())).iterations();
    return new Task(clusters, iterations, seed);
  }

  private static Points points(ColorHistogram histogram) {
    return ColorPoints.of(histogram, ColorSpace.RGB);
  }

  @Override
  public Loaded load(Picture picture, InputForm form) {
    return switch (form) {
      case PIXELS -> task -> centroids(ColorHistogram.of(picture.image()), task);
      case COLORS -> task -> centroids(picture.histogram(), task);
    };
  }

  private static double[][] centroids(ColorHistogram histogram, Task task) {
    return cluster(histogram, task.clusters(), task.seed()).centroids().toRows();
  }
}
