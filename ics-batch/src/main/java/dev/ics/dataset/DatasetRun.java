package dev.ics.dataset;

import dev.ics.batch.AtomicFile;
import dev.ics.batch.Batch;
import dev.ics.batch.BatchPlan;
import dev.ics.batch.BatchPlan.Task;
import dev.ics.batch.BatchSummary;
import dev.ics.batch.FileResult;
import dev.ics.batch.Folders;
import dev.ics.batch.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The moving parts of one run over a dataset, which holds the lock; made for one plan and thrown
/// away with it.
///
/// The order is what lets a run die at any moment: names are claimed before anything is written to
/// them, results are safe on the disk before they are noted, and the manifest, which vouches for all,
/// is taken away before the first change and comes back after the last.
final class DatasetRun {

  private final DatasetOptions options;
  private final Tree tree;
  private final BatchPlan whole;
  private final Journal journal;
  private final DatasetListener listener;
  private final Batch batch;
  private final Optional<PalettePass> palettePass;
  private final Map<Path, FileResult.Failed> failures = new HashMap<>();

  /// Known when the first pass is over, before any picture is done.
  private volatile SharedPalettes palettes = SharedPalettes.NONE;

  DatasetRun(DatasetOptions options, BatchPlan whole, Journal journal, DatasetListener listener) {
    this.options = options;
    this.tree = options.tree();
    this.whole = whole;
    this.journal = journal;
    this.listener = listener;
    this.palettePass = options.shares()
        ? Optional.of(new PalettePass(options, whole.tasks(), listener))
        : Optional.empty();
    this.batch = options.shares()
        ? new Batch(options.batch(), file -> palettes.recipe(options.sharing(), file), this::note)
        : new Batch(options.batch(), this::note);
  }

  DatasetSummary run() throws IOException {
    removeRemains();
    if (palettePass.isPresent()) {
      Optional<SharedPalettes> found = palettePass.get().run(journal);
      if (found.isEmpty()) {
        return interrupted();
      }
      palettes = found.get();
    }
    BatchPlan countable = withoutFailures();
    Resumption resumption = Resumption.of(countable, tree, journal, palettes);
    BatchPlan left = new BatchPlan(resumption.left(), countable.leftOut());
    listener.began(new DatasetPlan(left, resumption.done()));
    prepare(resumption);
    BatchSummary summary = batch.run(left, this::ended);
    release(left.tasks());
    if (summary.interrupted()) {
      return new DatasetSummary(summary, summary, 0);
    }
    Manifest manifest = new Manifest(options, whole, journal, failures, palettes);
    BatchSummary total = manifest.write(summary.time());
    Files.deleteIfExists(tree.spool());
    return new DatasetSummary(summary, total, manifest.leftovers());
  }

  /// Any thread.
  void stop() {
    palettePass.ifPresent(PalettePass::stop);
    batch.stop();
  }

  /// A batch that was stopped does nothing, and says so.
  private DatasetSummary interrupted() {
    listener.began(new DatasetPlan(whole, 0));
    BatchSummary nothing = batch.run(whole, this::ended);
    return new DatasetSummary(nothing, nothing, 0);
  }

  /// What the first pass could not count would only fail again.
  private BatchPlan withoutFailures() {
    List<FileResult.Failed> failed = palettePass.map(PalettePass::failures).orElse(List.of());
    Set<Path> sources = failed.stream().map(FileResult::source).collect(Collectors.toSet());
    return new BatchPlan(
        whole.tasks().stream().filter(task -> !sources.contains(task.source())).toList(),
        Stream.concat(whole.leftOut().stream(), failed.stream()).toList());
  }

  private void note(Task task, FileResult.Done result, byte[] original, byte[] written)
      throws IOException {
    Row row = PictureRow.of(tree, options.batch().recipe(), palettes).of(result, original, written);
    journal.note(new JournalLine.Done(row, task.state().modified(),
        result.time().toNanos() / 1e9));
  }

  private void ended(FileResult result) {
    if (result instanceof FileResult.Failed failed) {
      failures.put(failed.source(), failed);
    }
    listener.ended(result);
  }

  /// Temporary files that a dead run left can only be beside what it was about to write.
  private void removeRemains() throws IOException {
    Set<Path> folders = new HashSet<>(List.of(tree.out(), tree.hidden()));
    for (String target : journal.index().unfinished()) {
      tree.file(target).map(Folders::of).ifPresent(folders::add);
    }
    for (Path folder : folders) {
      AtomicFile.removeTemporaries(folder);
    }
  }

  private void prepare(Resumption resumption) throws IOException {
    try {
      List<JournalLine> lines = new ArrayList<>();
      for (Task task : resumption.touched()) {
        JournalLine.Done noted = journal.find(tree.source(task.source())).orElseThrow();
        lines.add(new JournalLine.Done(noted.row(), task.state().modified(), noted.seconds()));
      }
      for (Task task : resumption.left()) {
        if (mayWrite(task)) {
          lines.add(new JournalLine.Claim(tree.source(task.source()),
              task.writtenFiles().stream().map(tree::target).toList()));
        }
      }
      journal.noteForGood(lines);
      if (!resumption.left().isEmpty()) {
        boolean shared = Files.exists(tree.palettesInUse());
        for (Path file : shared ? tree.records() : tree.manifest()) {
          Files.deleteIfExists(file);
        }
        if (!options.shares()) {
          Files.deleteIfExists(tree.palettesInUse());
          Files.deleteIfExists(tree.spool());
        }
        Folders.sync(tree.out());
      }
    } catch (IOException e) {
      throw new IOException(Reasons.writing(tree.journal(), 0, e), e);
    }
  }

  private boolean mayWrite(Task task) {
    return options.batch().overwrite() || task.replaces() || task.taken().isEmpty();
  }

  /// What failed claims nothing any more: a file that somebody puts there is theirs.
  private void release(List<Task> tasks) {
    List<JournalLine> lines = new ArrayList<>();
    for (Task task : tasks) {
      if (failures.containsKey(task.source()) && task.taken().isEmpty()) {
        lines.add(new JournalLine.Failed(tree.source(task.source())));
      }
    }
    try {
      journal.noteForGood(lines);
    } catch (IOException _) {
      // The claims stay, which is what a full disk costs here; it has been told for each picture.
    }
  }
}
