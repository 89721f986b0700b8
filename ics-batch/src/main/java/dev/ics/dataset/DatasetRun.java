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
import java.util.Set;
import java.util.stream.Collectors;

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
  private final Map<Path, FileResult> failures = new HashMap<>();
  private volatile boolean stopped;

  DatasetRun(DatasetOptions options, BatchPlan whole, Journal journal, DatasetListener listener) {
    this.options = options;
    this.tree = options.tree();
    this.whole = whole;
    this.journal = journal;
    this.listener = listener;
    PictureRow rows = PictureRow.of(tree, options.batch().recipe());
    this.batch = new Batch(options.batch(),
        (task, result, original, written) -> journal
            .note(new JournalLine.Done(rows.of(task.kind(), result, original, written),
                task.state().modified(), result.time().toNanos() / 1e9)));
  }

  DatasetSummary run() throws IOException {
    removeRemains();
    Resumption resumption = Resumption.of(whole, tree, journal);
    BatchPlan left = new BatchPlan(resumption.left(), whole.leftOut(), whole.annotations());
    listener.began(new DatasetPlan(left, resumption.done()));
    prepare(resumption);
    BatchSummary summary = batch.run(left, this::ended);
    release(left.tasks());
    if (summary.interrupted()) {
      return new DatasetSummary(summary, summary, 0);
    }
    if (!rescale()) {
      BatchSummary interrupted = summary.stopped();
      return new DatasetSummary(interrupted, interrupted, 0);
    }
    Manifest manifest = new Manifest(options, whole, journal, failures);
    BatchSummary total = manifest.write(summary.time());
    return new DatasetSummary(summary, total, manifest.leftovers());
  }

  /// Any thread.
  void stop() {
    stopped = true;
    batch.stop();
  }

  /// Does the annotations, unless a stop comes between.
  private boolean rescale() {
    Set<String> notDone = failures.keySet()
        .stream()
        .map(tree::source)
        .collect(Collectors.toSet());
    var annotations = new AnnotationRun(options, journal,
        new PictureIndex(tree, options.batch().recipe(), whole, journal, notDone));
    for (Task task : whole.annotations()) {
      if (stopped) {
        return false;
      }
      ended(annotations.run(task));
    }
    return true;
  }

  private void ended(FileResult result) {
    switch (result) {
      case FileResult.Failed _,FileResult.Skipped _,FileResult.NotRescaled _ ->
        failures.put(result.source(), result);
      case FileResult.Done _,FileResult.Rescaled _ -> {
      }
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
        for (Path file : tree.manifest()) {
          Files.deleteIfExists(file);
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
