package dev.ics.cli;

import dev.ics.CompressionOptions;
import dev.ics.batch.BatchOptions;
import dev.ics.batch.BatchPlan;
import dev.ics.batch.IfLarger;
import dev.ics.downscale.Downscale;
import picocli.CommandLine.Option;

/// The options about a run over many files: how it works and what it says.
final class RunOptions {

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      converter = Converters.ToCount.class,
      description = "Pictures in work at one time; by default one for each processor.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--force",
      description = "Replace results that are there already.")
  private boolean force;

  @Option(
      names = "--dry-run",
      description = "Say which file would become which; write nothing.")
  private boolean dryRun;

  @Option(
      names = "--json",
      description = "Print a JSON object for each file and one at the end, a line each.")
  private boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say only what failed.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Say also where each result is.")
  private boolean verbose;

  /// @throws BadUsage where the options contradict one another
  void check() {
    if (verbose && quiet) {
      throw new BadUsage("--quiet and --verbose exclude one another; give one of them");
    }
    if (verbose && json) {
      throw new BadUsage("--verbose does nothing with --json, which tells all");
    }
  }

  boolean dryRun() {
    return dryRun;
  }

  boolean json() {
    return json;
  }

  BatchOptions batch(CompressionOptions compression, IfLarger ifLarger) {
    return new BatchOptions(compression, ifLarger, force, jobs);
  }

  /// Does the plan, or for a dry run only tells it; returns one of the [ExitCodes].
  int run(BatchPlan plan, BatchOptions options, Terminal terminal) {
    Report report = report(terminal, options.compression().downscale());
    if (dryRun) {
      report.planned(plan);
      return plan.tasks().isEmpty() ? ExitCodes.NOTHING_DONE : ExitCodes.ALL_DONE;
    }
    return BatchRun.run(plan, options, report);
  }

  Report report(Terminal terminal, Downscale downscale) {
    if (json) {
      return new JsonReport(terminal, Progress.of(terminal, quiet));
    }
    TextReport.Loudness loudness = quiet
        ? TextReport.Loudness.QUIET
        : verbose ? TextReport.Loudness.VERBOSE : TextReport.Loudness.NORMAL;
    return TextReport.of(terminal, downscale, loudness);
  }
}
