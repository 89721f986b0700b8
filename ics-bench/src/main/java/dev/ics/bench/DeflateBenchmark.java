package dev.ics.bench;

import dev.ics.color.ColorSpace;
import dev.ics.deflate.Zlib;
import dev.ics.histogram.CountedImage;
import dev.ics.palette.Palette;
import dev.ics.remap.IndexedImage;
import dev.ics.remap.Remapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
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

/// Deflating the indices of a picture, a byte each, in rows with the filter None; by our encoder and by
/// the JDK's. The size is printed after the last iteration.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = OneCore.FLAG)
public class DeflateBenchmark {

  @Param(Pictures.FIRST)
  String picture;

  @Param({"16", "64", "256"})
  int k;

  @Param({"ics 0", "ics 4", "ics 9", "jdk 6", "jdk 9"})
  String encoder;

  private byte[] plane;
  private byte[] stream;

  @Setup
  public void prepare() throws IOException {
    Picture loaded = Pictures.named(picture);
    Palette palette = Palette.of(Arrays.stream(BruteForce.cluster(loaded.histogram(), k))
        .mapToInt(ColorSpace.RGB::toArgb)
        .toArray());
    if (!(Remapper.remap(CountedImage.of(loaded.image()),
        palette) instanceof IndexedImage indexed)) {
      throw new IllegalArgumentException("%d colors need no palette".formatted(k));
    }
    plane = rows(indexed);
    stream = new byte[0];
  }

  @Benchmark
  public byte[] deflate() {
    int effort = Integer.parseInt(encoder.substring(encoder.indexOf(' ') + 1));
    stream = encoder.startsWith("ics") ? Zlib.compress(plane, effort) : jdk(effort);
    return stream;
  }

  @TearDown
  public void check() {
    Checks.deflated(plane, stream);
    System.out.printf("%,d bytes become %,d%n", plane.length, stream.length);
  }

  private byte[] jdk(int level) {
    Deflater deflater = new Deflater(level);
    try {
      deflater.setInput(plane);
      deflater.finish();
      byte[] buffer = new byte[plane.length + plane.length / 1_000 + 100];
      int size = 0;
      while (!deflater.finished()) {
        size += deflater.deflate(buffer, size, buffer.length - size);
      }
      return Arrays.copyOf(buffer, size);
    } finally {
      deflater.end();
    }
  }

  private static byte[] rows(IndexedImage image) {
    byte[] rows = new byte[(1 + image.width()) * image.height()];
    for (int y = 0; y < image.height(); y++) {
      System.arraycopy(image.indices(), y * image.width(), rows, y * (1 + image.width()) + 1,
          image.width());
    }
    return rows;
  }
}
