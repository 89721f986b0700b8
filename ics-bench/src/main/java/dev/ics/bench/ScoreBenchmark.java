package dev.ics.bench;

import dev.ics.color.RgbaImage;
import dev.ics.score.Ssim;
import dev.ics.score.Ssimulacra2;
import java.io.IOException;
import java.util.Arrays;
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

/// Scoring a picture of few levels against its original.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = OneCore.FLAG)
public class ScoreBenchmark {

  private static final int EIGHT_LEVELS = 0xFFE0_E0E0;
  private static final int FOUR_LEVELS = 0xFFC0_C0C0;

  @Param(Pictures.FIRST)
  String picture;

  private RgbaImage original;
  private RgbaImage result;
  private Ssimulacra2 toOriginal;
  private double similarity;
  private double score;

  @Setup
  public void prepare() throws IOException {
    original = Pictures.named(picture).image();
    result = masked(original, EIGHT_LEVELS);
    toOriginal = new Ssimulacra2(original);
    similarity = Ssim.of(original, result);
    score = toOriginal.score(result);
  }

  @Benchmark
  public Ssimulacra2 ssimulacra2Original() {
    toOriginal = new Ssimulacra2(original);
    return toOriginal;
  }

  @Benchmark
  public double ssimulacra2Score() {
    score = toOriginal.score(result);
    return score;
  }

  @Benchmark
  public double ssim() {
    similarity = Ssim.of(original, result);
    return similarity;
  }

  @TearDown
  public void check() {
    Checks.similarity(original, result, similarity);
    Checks.rising(toOriginal.score(masked(original, FOUR_LEVELS)), score,
        toOriginal.score(original));
  }

  private static RgbaImage masked(RgbaImage image, int mask) {
    return new RgbaImage(image.width(), image.height(),
        Arrays.stream(image.argb()).map(color -> color & mask).toArray());
  }
}
