package dev.ics.kmeans;

/// The moving parts of one mini-batch run.
final class MiniBatchRun {

  private final MiniBatchKMeans method;
  private final Points points;
  private final SplitMix64 random;
  private final WeightedSampler sampler;
  private final int batchSize;
  private final MiniBatchCenters centers;

  MiniBatchRun(MiniBatchKMeans method, Points points, SplitMix64 random) {
    this.method = method;
    this.points = points;
    this.random = random;
    this.sampler = new WeightedSampler(points.weights());
    this.batchSize = (int) Math.min(method.batchSize(), points.totalWeight());
    this.centers = new MiniBatchCenters(bestStart());
  }

  Clustering run() {
    SmoothedInertia smoothed = new SmoothedInertia(batchSize, points.totalWeight());
    long steps = Math.max(1, method.maxIterations() * points.totalWeight() / batchSize);
    long drawnSinceReassignment = 0;
    for (long step = 1; step <= steps; step++) {
      Batch batch = draw(batchSize);
      double inertia = centers.update(batch);
      drawnSinceReassignment += batchSize;
      if (centers.anyEmpty() || drawnSinceReassignment >= 10L * method.clusters()) {
        drawnSinceReassignment = 0;
        centers.reassign(batch, random);
      }
      if (step > 1 && smoothed.stalls(inertia / batchSize)) {
        return clustering(step, Clustering.Stop.NO_IMPROVEMENT);
      }
    }
    return clustering(steps, Clustering.Stop.ITERATIONS);
  }

  private double[][] bestStart() {
    int sampleSize = sampleSize();
    Batch validation = draw(sampleSize);
    double[][] best = start(sampleSize);
    double least = validation.inertia(best);
    for (int start = 1; start < method.starts(); start++) {
      double[][] next = start(sampleSize);
      double inertia = validation.inertia(next);
      if (inertia < least) {
        least = inertia;
        best = next;
      }
    }
    return best;
  }

  private int sampleSize() {
    long size = 3L * batchSize < method.clusters() ? 3L * method.clusters() : 3L * batchSize;
    return (int) Math.min(Integer.MAX_VALUE, Math.min(size, points.totalWeight()));
  }

  private double[][] start(int sampleSize) {
    NearestCentroids sample = sampleSize < points.totalWeight()
        ? draw(sampleSize).nearest()
        : new NearestCentroids(points);
    return new PlusPlusRun(sample, method.clusters(), random).run();
  }

  private Batch draw(int size) {
    return Batch.of(points, sampler.counts(size, random));
  }

  private Clustering clustering(long iterations, Clustering.Stop stop) {
    double[][] centroids = centers.centroids();
    Batch all = new Batch(points);
    double inertia = all.inertia(centroids);
    return new Clustering(centroids, all.labels(), inertia, Math.toIntExact(iterations), stop);
  }
}
