package dev.ics.bench;

import dev.ics.color.RgbaImage;
import dev.ics.decode.DecodeLimits;
import dev.ics.decode.ImageDecoder;
import dev.ics.histogram.CountedImage;
import dev.ics.palette.Palette;
import dev.ics.remap.Remapper;
import dev.ics.write.PngWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How time and memory of the whole program grow: with the pixels of a picture, with the number of colors,
/// with the number of files and with the threads. Prints Markdown tables and draws plots.
///
/// Pictures are cuts and mosaics of a photo, written once into the work folder. Needs GNU `time`.
public final class ProgramGrowth {

  private static final int[] HUNDRED_THOUSANDS_OF_PIXELS = {1, 4, 16, 64, 256, 1000, 4000};
  private static final int[] COLORS = {2, 4, 8, 16, 32, 64, 128, 256};
  private static final int[] FILES = {10, 100, 1000, 10_000};
  private static final int SIDE = 100;

  private final PrintStream out;
  private final String launcher;
  private final RgbaImage photo;
  private final Path work;

  private ProgramGrowth(PrintStream out, String launcher, RgbaImage photo, Path work) {
    this.out = out;
    this.launcher = launcher;
    this.photo = photo;
    this.work = work;
  }

  /// What a whole process took.
  ///
  /// @param seconds   of wall clock
  /// @param megabytes that were resident at most
  private record Cost(double seconds, double megabytes) {}

  /// Prints the tables to the standard output.
  ///
  /// @param args the launcher, a photo, and a folder for pictures and plots
  public static void main(String[] args) throws IOException, InterruptedException {
    RgbaImage photo = ImageDecoder.decode(Files.readAllBytes(Path.of(args[1])),
        DecodeLimits.defaults());
    new ProgramGrowth(System.out, args[0], photo, Files.createDirectories(Path.of(args[2]))).run();
  }

  private void run() throws IOException, InterruptedException {
    growWithPixels();
    growWithColors();
    growWithFiles();
  }

  private void growWithPixels() throws IOException, InterruptedException {
    List<LogPlot.Line> seconds = new ArrayList<>();
    List<LogPlot.Line> memory = new ArrayList<>();
    out.println("| strategy | megapixels | s | MB |\n| --- | ---: | ---: | ---: |");
    for (String strategy : List.of("FKM", "AUTO")) {
      LogPlot.Line time = new LogPlot.Line(strategy, new ArrayList<>());
      LogPlot.Line space = new LogPlot.Line(strategy, new ArrayList<>());
      for (int size : HUNDRED_THOUSANDS_OF_PIXELS) {
        Cost cost = compress(picture(size).toString(), strategy, 64);
        out.printf(Locale.ROOT, "| %s | %.1f | %.2f | %.0f |%n", strategy, size / 10.0,
            cost.seconds(), cost.megabytes());
        time.add(size, cost.seconds());
        space.add(size, cost.megabytes());
      }
      seconds.add(time);
      memory.add(space);
    }
    Files.writeString(work.resolve("pixels-seconds.svg"),
        LogPlot.svg("hundred thousands of pixels", "seconds", seconds));
    Files.writeString(work.resolve("pixels-memory.svg"),
        LogPlot.svg("hundred thousands of pixels", "megabytes", memory));
  }

  private void growWithColors() throws IOException, InterruptedException {
    String picture = picture(4).toString();
    out.println("\n| K | FKM, s | AUTO, s |\n| ---: | ---: | ---: |");
    for (int colors : COLORS) {
      out.printf(Locale.ROOT, "| %d | %.2f | %.2f |%n", colors,
          compress(picture, "FKM", colors).seconds(), compress(picture, "AUTO", colors).seconds());
    }
  }

  private void growWithFiles() throws IOException, InterruptedException {
    out.println("\n| files | jobs | s | files/s | MB |\n| ---: | ---: | ---: | ---: | ---: |");
    for (int files : FILES) {
      for (int jobs = 1; jobs <= 2; jobs++) {
        Cost cost = compress(folder(files).toString(), "FKM", 64, "-j", String.valueOf(jobs));
        out.printf(Locale.ROOT, "| %,d | %d | %.2f | %.1f | %.0f |%n", files, jobs, cost.seconds(),
            files / cost.seconds(), cost.megabytes());
      }
    }
  }

  private Cost compress(String input, String strategy, int colors, String... more)
      throws IOException, InterruptedException {
    Path results = work.resolve("results");
    Path costs = work.resolve("costs");
    List<String> command = new ArrayList<>(List.of("time", "-o", costs.toString(), "-f", "%e %M",
        launcher, "compress", input, "-o", results.toString(), "-q", "--force", "--max-pixels",
        "500000000", "-s", strategy, "-k", String.valueOf(colors)));
    if (strategy.equals("FKM")) {
      command.addAll(List.of("--starts", "1"));
    }
    command.addAll(List.of(more));
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IOException("%s ended with %d".formatted(command, exit));
    }
    String[] cost = Files.readString(costs).strip().split(" ", 2);
    return new Cost(Double.parseDouble(cost[0]), Double.parseDouble(cost[1]) / 1024);
  }

  /// The upper left part of a mosaic of the photo, as wide as it is high.
  private Path picture(int hundredThousands) throws IOException {
    Path file = work.resolve("%d00k.png".formatted(hundredThousands));
    if (!Files.exists(file)) {
      int side = (int) Math.sqrt(hundredThousands * 100_000.0);
      Files.write(file, png(part(0, 0, side)));
    }
    return file;
  }

  /// So many small parts of the photo.
  private Path folder(int files) throws IOException {
    Path folder = work.resolve(files + "-files");
    if (!Files.exists(folder)) {
      Files.createDirectories(folder);
      for (int i = 0; i < files; i++) {
        Files.write(folder.resolve("%05d.png".formatted(i)), png(part(37 * i, 61 * i, SIDE)));
      }
    }
    return folder;
  }

  private RgbaImage part(int left, int top, int side) {
    int[] argb = new int[side * side];
    for (int y = 0; y < side; y++) {
      int row = (top + y) % photo.height() * photo.width();
      for (int x = 0; x < side; x++) {
        argb[y * side + x] = photo.argb()[row + (left + x) % photo.width()];
      }
    }
    return new RgbaImage(side, side, argb);
  }

  private static byte[] png(RgbaImage image) {
    CountedImage counted = CountedImage.of(image);
    return PngWriter.write(Remapper.remap(counted, Palette.of(counted.histogram())), 0);
  }
}
