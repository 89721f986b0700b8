package dev.ics.bench;

import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.kmeans.KMeansTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.math.la.DenseVector;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/// Tribuo: Lloyd's algorithm on one thread. It stops when no point changes its cluster, or after the
/// allowed iterations. Its means are weighted, its start is not.
final class Tribuo implements Clusterer {

  /// It tells of every iteration.
  private static final Logger LOGGER = Logger.getLogger(KMeansTrainer.class.getName());

  private static final int THREADS = 1;
  private static final String[] COMPONENTS = {"0", "1", "2"};

  @Override
  public Loaded load(Picture picture, InputForm form) {
    LOGGER.setLevel(Level.WARNING);
    MutableDataset<ClusterID> data = dataset(Samples.of(picture, form));
    return task -> toRows(trainer(task).train(data).getCentroidVectors());
  }

  private static MutableDataset<ClusterID> dataset(Samples samples) {
    var factory = new ClusteringFactory();
    var provenance = new SimpleDataSourceProvenance("picture", factory);
    MutableDataset<ClusterID> data = new MutableDataset<>(provenance, factory);
    for (int i = 0; i < samples.rows().length; i++) {
      var example = new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID, COMPONENTS,
          samples.rows()[i]);
      example.setWeight((float) samples.weights()[i]);
      data.add(example);
    }
    return data;
  }

  private static KMeansTrainer trainer(Task task) {
    return new KMeansTrainer(task.clusters(), task.iterations(), new L2Distance(),
        KMeansTrainer.Initialisation.PLUSPLUS, THREADS, task.seed());
  }

  private static double[][] toRows(DenseVector[] centroids) {
    return Arrays.stream(centroids).map(DenseVector::toArray).toArray(double[][]::new);
  }
}
