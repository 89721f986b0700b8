package dev.ics.cli;

import dev.ics.CompressionOptions;
import dev.ics.batch.BatchOptions;
import dev.ics.batch.BatchPlan;
import dev.ics.batch.Destination;
import dev.ics.batch.IfLarger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ics compress`: pictures, folders of them, or one that is piped in.
@Command(
    name = "compress",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    abbreviateSynopsis = true,
    parameterListHeading = "%n",
    description = {
        "Makes pictures smaller by giving them few, well-chosen colors.",
        "Originals are left alone unless --in-place is given."},
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
        "  ics compress photo.jpg                       becomes Compressed/photo.png",
        "  ics compress photos more/*.png -o small      folders and files into one folder",
        "  ics compress photo.png -o icon.png -k 16 --resize 64x64 --fit cover",
        "  ics compress site/img --in-place -s MBKM     each PNG is replaced by its result",
        "  curl -s example.org/a.png | ics compress - | feh -"})
final class CompressCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "IN",
      description = "Picture files, folders of them, or - for standard input.")
  private List<String> inputs = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Folder for the results, Compressed by default; for one picture also a file"
          + " ending in .png, or - for standard output.")
  private @Nullable String output;

  @Option(
      names = "--in-place",
      description = "Replace each PNG by its result.")
  private boolean inPlace;

  @Mixin
  private StrategyOptions strategy = new StrategyOptions();

  @Mixin
  private ReductionOptions reduction = new ReductionOptions();

  @Option(
      names = "--if-larger",
      paramLabel = "WHAT",
      converter = Converters.ToIfLarger.class,
      description = "Where a result is not smaller than its file: keep the original (the default),"
          + " write the result, or skip the picture.")
  private IfLarger ifLarger = IfLarger.KEEP;

  @Mixin
  private LimitOptions limits = new LimitOptions();

  @Mixin
  private RunOptions run = new RunOptions();

  private final Terminal terminal;

  CompressCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    run.check();
    CompressionOptions compression = CompressionOptions.defaults()
        .withLimits(limits.limits())
        .withDownscale(reduction.downscale(1))
        .withMethod(strategy.method());
    BatchOptions batch = run.batch(compression, ifLarger);
    Output target = Output.of(inputs, output, inPlace);
    if (target instanceof Output.Filed(Destination destination) && !inputs.contains(Paths.STREAM)) {
      List<Path> paths = inputs.stream().map(Paths::of).toList();
      return run.run(BatchPlan.of(paths, destination), batch, terminal);
    }
    return new StreamRun(terminal, run, batch).run(inputs.getFirst(), target);
  }
}
