package dev.ics.bench;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.clustering.CentroidCluster;
import org.hipparchus.clustering.DoublePoint;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.KMeansPlusPlusClusterer.EmptyClusterStrategy;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.random.Well19937c;

/// Hipparchus: Lloyd's algorithm. It stops when no point changes its cluster, or after the allowed
/// iterations. It takes no weights.
final class Hipparchus implements Clusterer {

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
