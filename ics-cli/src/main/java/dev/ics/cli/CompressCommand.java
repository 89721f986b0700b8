package dev.ics.cli;

import dev.ics.CompressionOptions;
import dev.ics.batch.BatchOptions;
import dev.ics.batch.BatchPlan;
import dev.ics.batch.Destination;
import dev.ics.batch.IfLarger;
import dev.ics.palette.PaletteMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `ics compress`: pictures, folders of them, or one that is piped in.
final class CompressCommand implements Callable<Integer> {

  private final PositionalParamSpec inputs = Options
      .files("IN", "Picture files, folders of them, or - for standard input.");

  private final OptionSpec output = OptionSpec.builder("-o", "--output")
      .type(String.class)
      .paramLabel("OUT")
      .description("Folder for the results, Compressed by default; for one picture also a file"
          + " ending in .png, .webp or .gif, or - for standard output.")
      .build();

  private final OptionSpec inPlace = Options.flag("Replace each PNG by its result.", "--in-place");

  private final StrategyOptions strategy = new StrategyOptions();

  private final ReductionOptions reduction = new ReductionOptions();

  private final WritingOptions writing = new WritingOptions();

  private final OptionSpec ifLarger = OptionSpec.builder("--if-larger")
      .type(IfLarger.class)
      .paramLabel("WHAT")
      .converters(new Converters.ToIfLarger())
      .initialValue(IfLarger.KEEP)
      .description("Where a result is not smaller than its file: keep the original (the default),"
          + " write the result, or skip the picture.")
      .build();

  private final LimitOptions limits = new LimitOptions();

  private final RunOptions run = new RunOptions();

  private final Terminal terminal;

  CompressCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  CommandSpec spec() {
    CommandSpec command = Options.command("compress", this);
    command.addPositional(inputs).addOption(output).addOption(inPlace);
    strategy.addTo(command);
    reduction.addTo(command);
    writing.addTo(command);
    command.addOption(ifLarger);
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
            "  ics compress photo.png -o icon.png -k 16 --resize 64x64 --fit cover",
            "  ics compress photos -o small --format auto   PNG, WebP or GIF, whichever is smallest",
            "  ics compress site/img --in-place -s MBKM     each PNG is replaced by its result",
            "  curl -s example.org/a.png | ics compress - | feh -");
    return command;
  }

  @Override
  public Integer call() throws IOException {
    run.check();
    String[] given = inputs.getValue();
    List<String> names = List.of(given);
    Output target = Output.of(names, output.getValue(), inPlace.getValue(), writing.format());
    CompressionOptions compression = CompressionOptions.defaults()
        .withLimits(limits.limits())
        .withDownscale(reduction.downscale(1))
        .withMethod(strategy.method(writing.effort(PaletteMethod.Auto.DEFAULT_EFFORT)))
        .withWriting(writing.writing(target.formats()));
    BatchOptions batch = run.batch(compression, ifLarger.getValue());
    if (target instanceof Output.Filed(Destination destination) && !names.contains(Paths.STREAM)) {
      List<Path> paths = names.stream().map(Paths::of).toList();
      return run.run(BatchPlan.of(paths, destination), batch, terminal);
    }
    return new StreamRun(terminal, run, batch).run(names.getFirst(), target);
  }
}
