package dev.ics.bench;

import elki.clustering.kmeans.AnnulusKMeans;
import elki.clustering.kmeans.KDTreeFilteringKMeans;
import elki.clustering.kmeans.KDTreePruningKMeans.Split;
import elki.clustering.kmeans.KMeans;
import elki.clustering.kmeans.ShallotKMeans;
import elki.clustering.kmeans.initialization.KMeansPlusPlus;
import elki.data.NumberVector;
import elki.data.model.KMeansModel;
import elki.data.type.TypeUtil;
import elki.database.StaticArrayDatabase;
import elki.database.relation.Relation;
import elki.datasource.ArrayAdapterDatabaseConnection;
import elki.distance.minkowski.SquaredEuclideanDistance;
import elki.utilities.random.RandomFactory;

/// ELKI: an exact algorithm that saves comparisons. It stops when no point changes its cluster, or
/// after the allowed iterations. It takes no weights.
final class Elki implements Clusterer {

  private static final SquaredEuclideanDistance DISTANCE = SquaredEuclideanDistance.STATIC;
  private static final int KD_TREE_LEAF = 8;

  private final Algorithm algorithm;

  private Elki(Algorithm algorithm) {
    this.algorithm = algorithm;
  }

  /// Bounds by the distances of two centroids and a ring (Drake, "Faster k-means clustering", 2013).
  static Elki annulus() {
    return new Elki(task -> new AnnulusKMeans<>(DISTANCE, task.clusters(), task.iterations(),
        start(task), false));
  }

  /// Bounds by the distances of two centroids (Borgelt, "Even faster exact k-means clustering", 2020).
  static Elki shallot() {
    return new Elki(task -> new ShallotKMeans<>(DISTANCE, task.clusters(), task.iterations(),
        start(task), false));
  }

  /// A tree of boxes, each of which keeps the centroids it needs (Kanungo et al. 2002).
  static Elki kdTree() {
    return new Elki(task -> new KDTreeFilteringKMeans<>(DISTANCE, task.clusters(),
        task.iterations(), start(task), Split.BOUNDED_MIDPOINT, KD_TREE_LEAF));
  }

  @Override
  public Loaded load(Picture picture, InputForm form) {
    double[][] rows = Samples.of(picture, form).rows();
    var database = new StaticArrayDatabase(new ArrayAdapterDatabaseConnection(rows));
    database.initialize();
    Relation<NumberVector> points = database.getRelation(TypeUtil.NUMBER_VECTOR_FIELD);
    return task -> algorithm.of(task)
        .run(points)
        .getAllClusters()
        .stream()
        .map(cluster -> cluster.getModel().getMean())
        .toArray(double[][]::new);
  }

  private static KMeansPlusPlus<NumberVector> start(Task task) {
    return new KMeansPlusPlus<>(new RandomFactory(task.seed()));
  }

  private interface Algorithm {
    KMeans<NumberVector, KMeansModel> of(Task task);
  }
}
