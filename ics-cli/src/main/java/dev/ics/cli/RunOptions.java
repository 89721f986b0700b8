package dev.ics.cli;

import dev.ics.Recipe;
import dev.ics.batch.BatchOptions;
import dev.ics.batch.BatchPlan;
import dev.ics.batch.Destination;
import dev.ics.batch.IfLarger;
import dev.ics.dataset.Dataset;
import dev.ics.dataset.DatasetOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The options about a run over many files: how it works and what it says.
final class RunOptions {

  private final OptionSpec jobs = OptionSpec.builder("-j", "--jobs")
      .type(Integer.class)
      .paramLabel("N")
      .converters(new Converters.ToCount())
      .initialValue(Runtime.getRuntime().availableProcessors())
      .description("Pictures in work at one time; by default one for each processor.")
      .build();

  private final OptionSpec force = Options.flag("Replace results that are there already.",
      "--force");

  private final OptionSpec dryRun = Options
      .flag("Say which file would become which; write nothing.", "--dry-run");

  private final OptionSpec json = Options
      .flag("Print a JSON object for each file and one at the end, a line each.", "--json");

  private final OptionSpec quiet = Options.flag("Say only what failed.", "-q", "--quiet");

  private final OptionSpec verbose = Options.flag("Say also where each result is.", "-v",
      "--verbose");

  void addTo(CommandSpec command) {
    command.addOption(jobs)
        .addOption(force)
        .addOption(dryRun)
        .addOption(json)
        .addOption(quiet)
        .addOption(verbose);
  }

  /// @throws BadUsage where the options contradict one another
  void check() {
    if (verbose() && quiet()) {
      throw new BadUsage("--quiet and --verbose exclude one another; give one of them");
    }
    if (verbose() && json()) {
      throw new BadUsage("--verbose does nothing with --json, which tells all");
    }
  }

  boolean dryRun() {
    return dryRun.getValue();
  }

  boolean json() {
    return json.getValue();
  }

  BatchOptions batch(Recipe recipe, IfLarger ifLarger) {
    return new BatchOptions(recipe, ifLarger, force.getValue(), jobs.getValue());
  }

  /// Does the pictures that were named, be it through a pipe; returns one of the [ExitCodes].
  int run(List<String> inputs, Output output, BatchOptions options, Terminal terminal)
      throws IOException {
    if (output instanceof Output.Filed(Destination destination)
        && !inputs.contains(Paths.STREAM)) {
      List<Path> paths = inputs.stream().map(Paths::of).toList();
      return run(BatchPlan.of(paths, destination), options, terminal);
    }
    return new StreamRun(terminal, this, options).run(inputs.getFirst(), output);
  }

  /// Does the plan, or for a dry run only tells it; returns one of the [ExitCodes].
  int run(BatchPlan plan, BatchOptions options, Terminal terminal) {
    Report report = report(terminal, options.recipe());
    if (dryRun()) {
      report.planned(plan);
      return plan.tasks().isEmpty() ? ExitCodes.NOTHING_DONE : ExitCodes.ALL_DONE;
    }
    return BatchRun.run(plan, options, report);
  }

  /// Does what is left of a dataset, or for a dry run only tells it; returns one of the [ExitCodes].
  int run(DatasetOptions options, Terminal terminal) throws IOException {
    Report report = report(terminal, options.batch().recipe());
    var dataset = new Dataset(options);
    if (dryRun()) {
      return DatasetRun.rehearse(dataset, report);
    }
    return DatasetRun.run(dataset, report);
  }

  Report report(Terminal terminal, Recipe recipe) {
    if (json()) {
      return new JsonReport(terminal, Progress.of(terminal, quiet()));
    }
    TextReport.Loudness loudness = quiet()
        ? TextReport.Loudness.QUIET
        : verbose() ? TextReport.Loudness.VERBOSE : TextReport.Loudness.NORMAL;
    return TextReport.of(terminal, recipe, loudness);
  }

  private boolean quiet() {
    return quiet.getValue();
  }

  private boolean verbose() {
    return verbose.getValue();
  }
}
