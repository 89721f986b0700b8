package dev.ics.cli;

import dev.ics.OptimizationOptions;
import dev.ics.write.ImageFormat;
import dev.ics.write.WriteOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/// `ics optimize`: PNGs that are what they should be, in fewer bytes.
final class OptimizeCommand implements Callable<Integer> {

  private final OutputOptions output = new OutputOptions("PNG", ".png");

  private final WritingOptions writing = new WritingOptions(
      "by default %d.".formatted(WriteOptions.DEFAULT_EFFORT));

  private final LimitOptions limits = new LimitOptions();

  private final RunOptions run = new RunOptions();

  private final Terminal terminal;

  OptimizeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  CommandSpec spec() {
    CommandSpec command = Options.command("optimize", this);
    output.addTo(command);
    writing.addLosslessTo(command);
    limits.addTo(command);
    run.addTo(command);
    Options.addStandard(command);
    Options.usage(command)
        .description(
            "Makes PNG files smaller and leaves every pixel as it is, at 16 bits too.",
            "Profile, gamma and orientation stay, and with them what the picture looks like. Colors"
                + " behind full transparency are cleared. Animations are kept as they are.")
        .footer(
            "  ics optimize icon.png                        becomes Compressed/icon.png",
            "  ics optimize site/img --in-place --effort 9  each PNG is replaced by its result",
            "  ics optimize scan.png -o small.png --keep text,density",
            "  ics optimize - < a.png > b.png               from a pipe into a pipe");
    return command;
  }

  @Override
  public Integer call() throws IOException {
    run.check();
    Output target = output.output(null);
    if (!target.formats().equals(List.of(ImageFormat.PNG))) {
      throw new BadUsage("--output: results are PNG files; allowed are a name ending in .png and a"
          + " folder, and other formats with ics compress");
    }
    OptimizationOptions optimization = OptimizationOptions.defaults()
        .withLimits(limits.limits())
        .withWriting(writing.writing(target.formats()));
    return run.run(output.inputs(), target, run.batch(optimization, output.ifLarger()), terminal);
  }
}
