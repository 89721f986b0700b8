package dev.ics.cli;

import dev.ics.CompressionOptions;
import dev.ics.palette.PaletteMethod;
import dev.ics.remap.Dithering;
import dev.ics.write.WriteOptions;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/// `ics compress`: pictures, folders of them, or one that is piped in.
final class CompressCommand implements Callable<Integer> {

  /// In words.
  static final String DEFAULT_EFFORTS = "by default %d in the search for smaller files and %d in"
      .formatted(WriteOptions.DEFAULT_EFFORT, PaletteMethod.Auto.DEFAULT_EFFORT)
      + " AUTO's for better colors.";

  private final OutputOptions output = new OutputOptions("Picture", ".png, .webp or .gif");

  private final StrategyOptions strategy = new StrategyOptions("auto");

  private final ReductionOptions reduction = new ReductionOptions();

  private final WritingOptions writing = new WritingOptions(DEFAULT_EFFORTS);

  private final LimitOptions limits = new LimitOptions();

  private final RunOptions run = new RunOptions();

  private final Terminal terminal;

  CompressCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  CommandSpec spec() {
    CommandSpec command = Options.command("compress", this);
    output.addTo(command);
    strategy.addTo(command);
    reduction.addTo(command);
    writing.addTo(command);
    limits.addTo(command);
    run.addTo(command);
    Options.addStandard(command);
    Options.usage(command)
        .description(
            "Makes pictures smaller by giving them few, well-chosen colors.",
            "Originals are left alone unless --in-place is given.")
        .footer(
            "  ics compress photo.jpg                       becomes Compressed/photo.png",
            "  ics compress photos more/*.png -o small      folders and files into one folder",
            "  ics compress photo.png --quality 80           looks as well as that in few bytes",
            "  ics compress photo.png --max-bytes 50k        the best that fits into 50,000 bytes",
            "  ics compress photo.png -o icon.png -k 16 --resize 64x64 --fit cover",
            "  ics compress photos -o small --format auto   PNG, WebP or GIF, whichever is smallest",
            "  ics compress site/img --in-place -s MBKM     each PNG is replaced by its result",
            "  curl -s example.org/a.png | ics compress - | feh -");
    return command;
  }

  @Override
  public Integer call() throws IOException {
    run.check();
    Output target = output.output(writing.format());
    CompressionOptions compression = CompressionOptions.defaults()
        .withLimits(limits.limits())
        .withDownscale(reduction.downscale(1))
        .withGray(reduction.gray())
        .withMethod(strategy.method(writing.effort(PaletteMethod.Auto.DEFAULT_EFFORT)))
        .withDithering(strategy.dithering(new Dithering.Adaptive()))
        .withTarget(strategy.target())
        .withWriting(writing.writing(target.formats()));
    return run.run(output.inputs(), target, run.batch(compression, output.ifLarger()), terminal);
  }
}
