package dev.ics.bench;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer.EmptyClusterStrategy;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.Well19937c;

/// Commons Math: Lloyd's algorithm. It stops when no point changes its cluster, or after the allowed
/// iterations. It takes no weights.
final class CommonsMath implements Clusterer {

  @Override
  public Loaded load(Picture picture, InputForm form) {
    List<DoublePoint> points = Arrays.stream(Samples.of(picture, form).rows())
        .map(DoublePoint::new)
        .toList();
    return task -> toRows(clusterer(task).cluster(points));
  }

  private static KMeansPlusPlusClusterer<DoublePoint> clusterer(Task task) {
    return new KMeansPlusPlusClusterer<>(task.clusters(), task.iterations(),
        new EuclideanDistance(), new Well19937c(task.seed()), EmptyClusterStrategy.FARTHEST_POINT);
  }

  private static double[][] toRows(List<CentroidCluster<DoublePoint>> clusters) {
    return clusters.stream().map(c -> c.getCenter().getPoint()).toArray(double[][]::new);
  }
}
