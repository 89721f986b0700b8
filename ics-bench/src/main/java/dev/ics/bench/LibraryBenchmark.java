package dev.ics.bench;

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

/// A whole K-means by each library, whose error is printed after the last iteration. Some need many
/// seconds for all pixels of a picture; [PeerComparison] has its table sooner.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = OneCore.FLAG)
public class LibraryBenchmark {

  private static final long SEED = 44;

  @Param(Pictures.FIRST)
  String picture;

  @Param({"16", "64", "256"})
  int k;

  @Param
  InputForm form;

  @Param
  Library library;

  private Picture loaded;
  private Clusterer.Loaded points;
  private Task task;
  private double[][] answer;

  @Setup
  public void prepare() throws IOException {
    loaded = Pictures.named(picture);
    points = library.clusterer().load(loaded, form);
    task = Ics.task(loaded, k, SEED);
    answer = new double[0][];
  }

  @Benchmark
  public double[][] cluster() {
    answer = points.centroids(task);
    return answer;
  }

  @TearDown
  public void check() {
    Yardstick.of(library.aim(loaded, form), k).check(answer);
    System.out.printf("mean squared error: %.3f%n",
        BruteForce.meanSquaredError(loaded.image(), answer));
  }
}
