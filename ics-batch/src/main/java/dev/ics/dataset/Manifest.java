package dev.ics.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ics.batch.AtomicFile;
import dev.ics.batch.BatchPlan;
import dev.ics.batch.BatchSummary;
import dev.ics.batch.FileNames;
import dev.ics.batch.FileResult;
import dev.ics.batch.FolderPlan;
import dev.ics.batch.OtherFile;
import dev.ics.batch.Reasons;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Writes what became of all sources, in their order; made for one run and thrown away with it.
final class Manifest {

  private final DatasetOptions options;
  private final Tree tree;
  private final BatchPlan plan;
  private final List<OtherFile> others;
  private final Journal journal;
  private final Map<Path, FileResult> notDone = new HashMap<>();
  private final Set<String> leftovers;
  private final SharedPalettes palettes;
  private final Totals totals = new Totals();

  /// @param failures of the plan; all others are in the journal
  Manifest(DatasetOptions options, FolderPlan plan, Journal journal,
      Map<Path, FileResult> failures, SharedPalettes palettes) {
    this.options = options;
    this.tree = options.tree();
    this.plan = plan.pictures();
    this.others = plan.others();
    this.journal = journal;
    plan.pictures().leftOut().forEach(result -> notDone.put(result.source(), result));
    notDone.putAll(failures);
    this.palettes = palettes;
    this.leftovers = journal.index().ours();
  }

  /// Writes the files, each whole, and sums up.
  ///
  /// @param time   of the run that comes to its end
  /// @param shards that hold the results, if there are any
  BatchSummary write(Duration time, Optional<Shards> shards) throws IOException {
    try {
      if (shards.isPresent()) {
        new ShardRecords(tree, shards.get()).write(leftovers);
      }
      Shards.end(tree);
      AtomicFile.replace(tree.lines(),
          lines -> AtomicFile.replace(tree.table(), table -> write(lines, table, shards)));
      Optional<String> palettesText = options.shares()
          ? Optional.of(PalettesText.of(options, palettes))
          : Optional.empty();
      if (palettesText.isPresent()) {
        AtomicFile.replace(tree.palettes(),
            out -> out.write(palettesText.get().getBytes(UTF_8)));
      }
      AtomicFile.replace(tree.summary(), out -> out.write(
          SummaryText.of(options, totals, palettesText.map(Sha256::of), time).getBytes(UTF_8)));
    } catch (IOException e) {
      throw new IOException(Reasons.writing(tree.lines(), 0, e), e);
    }
    return totals.summary(time);
  }

  /// How many files are there that earlier runs made and no row names. After [#write].
  int leftovers() {
    return (int) leftovers.stream()
        .map(tree::file)
        .flatMap(Optional::stream)
        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
        .count();
  }

  private void write(OutputStream lines, OutputStream table, Optional<Shards> shards)
      throws IOException {
    table.write(RowText.csvTitles().getBytes(UTF_8));
    for (Path source : sources()) {
      Row noted = row(source);
      Row row = shards.isPresent() ? shards.get().row(source, noted) : noted;
      lines.write((RowText.json(row) + "\n").getBytes(UTF_8));
      table.write(RowText.csv(row).getBytes(UTF_8));
      row.cell(Column.TARGET).ifPresent(leftovers::remove);
      totals.add(row);
    }
  }

  private List<Path> sources() {
    Stream<BatchPlan.Task> tasks = Stream.concat(plan.tasks().stream(),
        plan.annotations().stream());
    return Stream.of(tasks.map(BatchPlan.Task::source),
        plan.leftOut().stream().map(FileResult::source), others.stream().map(OtherFile::source))
        .flatMap(Function.identity())
        .sorted(FileNames::inOrder)
        .toList();
  }

  private Row row(Path source) throws IOException {
    String name = tree.source(source);
    FileResult other = notDone.get(source);
    if (other != null) {
      return switch (other) {
        case FileResult.Skipped skipped -> Row.of(name, Status.SKIPPED, skipped.reason());
        case FileResult.Failed failed -> Row.of(name, Status.FAILED, failed.reason());
        case FileResult.NotRescaled failed ->
          Row.of(name, Status.NOT_RESCALED, failed.reason());
        case FileResult.Rescaled done -> throw new AssertionError("in the journal: " + done);
        case FileResult.Done done -> throw new AssertionError("in the journal: " + done);
      };
    }
    JournalLine.Done done = journal.find(name)
        .orElseThrow(() -> new IOException("somebody has changed the journal"));
    totals.addSeconds(done.seconds());
    return done.row();
  }
}
