package dev.ics.cli;

import dev.ics.CompressionOptions;
import dev.ics.batch.BatchPlan;
import dev.ics.batch.Destination;
import dev.ics.batch.IfLarger;
import dev.ics.downscale.Downscale;
import dev.ics.palette.PaletteMethod;
import dev.ics.remap.Dithering;
import dev.ics.write.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `ics dataset`: a folder of pictures becomes the same folder of smaller ones.
final class DatasetCommand implements Callable<Integer> {

  /// Of the original Image Compression System.
  static final int DEFAULT_STEP = 5;

  /// What learns from the pictures is not to learn patterns.
  static final Dithering DITHERING = new Dithering.None();

  private final PositionalParamSpec in = Options.folder(0, "IN", "Folder of pictures.");

  private final PositionalParamSpec out = Options.folder(1, "OUT", "Folder for the results.");

  private final StrategyOptions strategy = new StrategyOptions("none");

  private final ReductionOptions reduction = new ReductionOptions();

  private final WritingOptions writing = new WritingOptions(CompressCommand.DEFAULT_EFFORTS);

  private final LimitOptions limits = new LimitOptions();

  private final RunOptions run = new RunOptions();

  private final Terminal terminal;

  DatasetCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  CommandSpec spec() {
    CommandSpec command = Options.command("dataset", this);
    command.addPositional(in).addPositional(out);
    strategy.addTo(command);
    reduction.addTo(command);
    writing.addTo(command);
    limits.addTo(command);
    run.addTo(command);
    Options.addStandard(command);
    Options.usage(command)
        .description(
            "Makes a folder tree of pictures into the same tree of smaller ones.",
            "Every 5th pixel in each direction is kept unless --step or --resize say otherwise.")
        .footer(
            "  ics dataset Uncompressed Compressed -k 32",
            "  ics dataset scans thumbnails --resize 320x240 --fit pad -s MBKM");
    return command;
  }

  @Override
  public Integer call() throws IOException {
    run.check();
    List<ImageFormat> formats = Objects.requireNonNullElse(writing.format(), Format.PNG).formats();
    CompressionOptions compression = CompressionOptions.defaults()
        .withLimits(limits.limits())
        .withDownscale(reduction.downscale(DEFAULT_STEP))
        .withMethod(strategy.method(writing.effort(PaletteMethod.Auto.DEFAULT_EFFORT)))
        .withDithering(strategy.dithering(DITHERING))
        .withTarget(strategy.target())
        .withWriting(writing.writing(formats));
    String name = in.getValue();
    Path folder = Paths.of(name);
    if (!Files.isDirectory(folder)) {
      throw new BadUsage("IN: found \"%s\"; allowed is a folder of pictures".formatted(name));
    }
    BatchPlan plan = BatchPlan.of(List.of(folder),
        new Destination.Folder(Paths.of(out.getValue()), formats));
    return run.run(plan, run.batch(compression, ifLarger(compression.downscale())), terminal);
  }

  /// All pictures of a dataset are to have their new size, whatever their files' lengths; only where
  /// the size stays, the original may stand for the result.
  static IfLarger ifLarger(Downscale downscale) {
    return downscale instanceof Downscale.None ? IfLarger.KEEP : IfLarger.WRITE;
  }
}
