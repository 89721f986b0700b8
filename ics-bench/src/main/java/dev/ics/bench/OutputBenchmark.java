package dev.ics.bench;

import dev.ics.color.ColorSpace;
import dev.ics.histogram.CountedImage;
import dev.ics.palette.Palette;
import dev.ics.remap.RemappedImage;
import dev.ics.remap.Remapper;
import dev.ics.write.PngWriter;
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

/// Giving each pixel its palette color, and writing the result.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = OneCore.FLAG)
public class OutputBenchmark {

  @Param(Pictures.FIRST)
  String picture;

  @Param({"16", "64", "256"})
  int k;

  private Picture loaded;
  private Palette palette;
  private RemappedImage remapped;
  private byte[] png;

  @Setup
  public void prepare() throws IOException {
    loaded = Pictures.named(picture);
    palette = Palette.of(Arrays.stream(BruteForce.cluster(loaded.histogram(), k))
        .mapToInt(ColorSpace.RGB::toArgb)
        .toArray());
    remapped = Remapper.remap(CountedImage.of(loaded.image()), palette);
    png = PngWriter.write(remapped);
  }

  @Benchmark
  public RemappedImage remap() {
    remapped = Remapper.remap(CountedImage.of(loaded.image()), palette);
    return remapped;
  }

  @Benchmark
  public byte[] write() {
    png = PngWriter.write(remapped);
    return png;
  }

  @TearDown
  public void check() {
    Checks.remapped(loaded.image(), palette, remapped);
    Checks.written(remapped, png);
  }
}
