package dev.ics.bench;

import dev.ics.kmeans.Clustering;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A whole K-means from the histogram of a picture: the points, one start, all iterations.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = OneCore.FLAG)
public class KMeansBenchmark {

  private static final long SEED = 44;

  @Param(Pictures.FIRST)
  String picture;

  @Param({"16", "64", "256"})
  int k;

  private Picture loaded;
  private Clustering answer;

  @Setup
  public void prepare() throws IOException {
    loaded = Pictures.named(picture);
    answer = Ics.cluster(loaded.histogram(), k, SEED);
  }

  @Benchmark
  public Clustering fit() {
    answer = Ics.cluster(loaded.histogram(), k, SEED);
    return answer;
  }

  @TearDown
  public void check() {
    Checks.clustering(loaded, answer);
    Yardstick.of(loaded, k).check(answer.centroids().toRows());
  }
}
