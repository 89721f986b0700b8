package dev.ics.cli;

import dev.ics.CompressionOptions;
import dev.ics.batch.BatchPlan;
import dev.ics.batch.Destination;
import dev.ics.batch.IfLarger;
import dev.ics.downscale.Downscale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `ics dataset`: a folder of pictures becomes the same folder of smaller ones.
@Command(
    name = "dataset",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    abbreviateSynopsis = true,
    parameterListHeading = "%n",
    description = {
        "Makes a folder tree of pictures into the same tree of smaller ones.",
        "Every 5th pixel in each direction is kept unless --step or --resize say otherwise."},
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
        "  ics dataset Uncompressed Compressed -k 32",
        "  ics dataset scans thumbnails --resize 320x240 --fit pad -s MBKM"})
final class DatasetCommand implements Callable<Integer> {

  /// Of the original Image Compression System.
  static final int DEFAULT_STEP = 5;

  @Parameters(
      index = "0",
      paramLabel = "IN",
      description = "Folder of pictures.")
  private String in = "";

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = "Folder for the results.")
  private String out = "";

  @Mixin
  private StrategyOptions strategy = new StrategyOptions();

  @Mixin
  private ReductionOptions reduction = new ReductionOptions();

  @Mixin
  private LimitOptions limits = new LimitOptions();

  @Mixin
  private RunOptions run = new RunOptions();

  private final Terminal terminal;

  DatasetCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    run.check();
    CompressionOptions compression = CompressionOptions.defaults()
        .withLimits(limits.limits())
        .withDownscale(reduction.downscale(DEFAULT_STEP))
        .withMethod(strategy.method());
    Path folder = Paths.of(in);
    if (!Files.isDirectory(folder)) {
      throw new BadUsage("IN: found \"%s\"; allowed is a folder of pictures".formatted(in));
    }
    BatchPlan plan = BatchPlan.of(List.of(folder), new Destination.Folder(Paths.of(out)));
    return run.run(plan, run.batch(compression, ifLarger(compression.downscale())), terminal);
  }

  /// All pictures of a dataset are to have their new size, whatever their files' lengths; only where
  /// the size stays, the original may stand for the result.
  static IfLarger ifLarger(Downscale downscale) {
    return downscale instanceof Downscale.None ? IfLarger.KEEP : IfLarger.WRITE;
  }
}
