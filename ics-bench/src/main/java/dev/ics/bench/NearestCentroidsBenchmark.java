package dev.ics.bench;

import dev.ics.color.ColorSpace;
import dev.ics.histogram.ColorHistogram;
import dev.ics.kmeans.NearestCentroids;
import dev.ics.palette.ColorPoints;
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

/// The nearest centroids of all colors of a picture, once the points are prepared.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = OneCore.FLAG)
public class NearestCentroidsBenchmark {

  @Param(Pictures.FIRST)
  String picture;

  @Param({"16", "64", "256"})
  int k;

  private ColorHistogram histogram;
  private NearestCentroids nearest;
  private double[][] centroids;
  private int[] answer;

  @Setup
  public void prepare() throws IOException {
    histogram = Pictures.named(picture).histogram();
    nearest = new NearestCentroids(ColorPoints.of(histogram, ColorSpace.RGB));
    centroids = BruteForce.cluster(histogram, k);
    answer = nearest.find(centroids);
  }

  @Benchmark
  public int[] find() {
    answer = nearest.find(centroids);
    return answer;
  }

  @TearDown
  public void check() {
    Checks.labels(histogram, centroids, answer);
  }
}
