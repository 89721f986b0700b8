package dev.ics.bench;

/// One task, done again and again.
final class TimedRun {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLISECOND = 1e6;

  private final double[][] centroids;
  private final double milliseconds;
  private final double cpuMilliseconds;

  private TimedRun(double[][] centroids, double nanos, double cpuNanos) {
    this.centroids = centroids;
    this.milliseconds = nanos / NANOS_PER_MILLISECOND;
    this.cpuMilliseconds = cpuNanos / NANOS_PER_MILLISECOND;
  }

  /// Does a task for so many seconds, at least once.
  static TimedRun of(Clusterer.Loaded points, Task task, double seconds) {
    double[][] centroids;
    double times = 0;
    long cpuStart = CpuClock.nanoTime();
    long start = System.nanoTime();
    long elapsed;
    do {
      centroids = points.centroids(task);
      times++;
      elapsed = System.nanoTime() - start;
    } while (elapsed < seconds * NANOS_PER_SECOND);
    return new TimedRun(centroids, elapsed / times, (CpuClock.nanoTime() - cpuStart) / times);
  }

  /// The answer, which is the same every time.
  double[][] centroids() {
    return centroids;
  }

  /// The mean time of doing it once.
  double milliseconds() {
    return milliseconds;
  }

  /// The mean processor time of doing it once.
  double cpuMilliseconds() {
    return cpuMilliseconds;
  }
}
