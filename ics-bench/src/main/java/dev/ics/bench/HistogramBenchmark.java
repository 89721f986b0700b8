package dev.ics.bench;

import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
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

/// Counting the colors of a picture, and adding up the histograms of its two halves.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = OneCore.FLAG)
public class HistogramBenchmark {

  @Param(Pictures.FIRST)
  String picture;

  private RgbaImage image;
  private ColorHistogram top;
  private ColorHistogram bottom;
  private ColorHistogram answer;

  @Setup
  public void prepare() throws IOException {
    image = Pictures.named(picture).image();
    top = ColorHistogram.of(rows(0, image.height() / 2));
    bottom = ColorHistogram.of(rows(image.height() / 2, image.height()));
    answer = ColorHistogram.of(image);
  }

  @Benchmark
  public ColorHistogram count() {
    answer = ColorHistogram.of(image);
    return answer;
  }

  @Benchmark
  public ColorHistogram merge() {
    answer = top.plus(bottom);
    return answer;
  }

  @TearDown
  public void check() {
    Checks.histogram(answer, image);
  }

  private RgbaImage rows(int from, int to) {
    int[] argb = new int[(to - from) * image.width()];
    System.arraycopy(image.argb(), from * image.width(), argb, 0, argb.length);
    return new RgbaImage(image.width(), to - from, argb);
  }
}
