package dev.ics.dataset;

import dev.ics.batch.AtomicFile;
import dev.ics.batch.Batch;
import dev.ics.batch.BatchPlan;
import dev.ics.batch.BatchPlan.Task;
import dev.ics.batch.BatchSummary;
import dev.ics.batch.FileResult;
import dev.ics.batch.FolderPlan;
import dev.ics.batch.Folders;
import dev.ics.batch.OtherFile;
import dev.ics.batch.Reasons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
  private final List<OtherFile> others;
  private final Journal journal;
  private final DatasetListener listener;
  private final Batch batch;
  private final Optional<PalettePass> palettePass;
  private final Copies copies;
  private final Optional<Shards> shards;
  private final Map<Path, FileResult> failures = new LinkedHashMap<>();
  private volatile boolean stopped;

  /// Known when the first pass is over, before any picture is done.
  private volatile SharedPalettes palettes = SharedPalettes.NONE;

  DatasetRun(DatasetOptions options, FolderPlan whole, Journal journal, DatasetListener listener) {
    this.options = options;
    this.tree = options.tree();
    this.whole = whole.pictures();
    this.others = whole.others();
    this.journal = journal;
    this.listener = listener;
    this.palettePass = options.shares()
        ? Optional.of(new PalettePass(options, this.whole.tasks(), listener))
        : Optional.empty();
    this.batch = options.shares()
        ? new Batch(options.batch(), file -> palettes.recipe(options.sharing(), file), this::note)
        : new Batch(options.batch(), this::note);
    this.copies = new Copies(tree, journal, options.batch().overwrite());
    this.shards = options.arrangement().layout() instanceof Layout.Shards layout
        ? Optional.of(new Shards(tree, new ShardPlan(tree, this.whole.tasks(), layout), journal,
            failures::containsKey))
        : Optional.empty();
  }

  DatasetSummary run() throws IOException {
    removeRemains();
    if (shards.isPresent() && !options.batch().overwrite()) {
      Shards.checkNames(shards.get().plan(), journal.index().ours());
    }
    if (palettePass.isPresent() && !makePalettes(palettePass.get())) {
      return interrupted();
    }
    BatchPlan countable = withoutFailures();
    Resumption resumption = Resumption.of(countable, tree, journal, palettes);
    List<OtherFile> toCopy = Copies.left(others, tree, journal);
    BatchPlan left = new BatchPlan(resumption.left(), countable.leftOut(), whole.annotations());
    listener.began(new DatasetPlan(left, resumption.done(), toCopy));
    prepare(resumption, toCopy);
    List<FileResult.Failed> notCopied = new ArrayList<>();
    boolean allCopied = copies.run(toCopy, notCopied::add);
    notCopied.forEach(this::ended);
    BatchSummary summary = work(left);
    for (FileResult.Failed failed : notCopied) {
      summary = summary.plus(failed);
    }
    release(left.tasks(), toCopy);
    if (summary.interrupted() || !allCopied || !rescale()) {
      return new DatasetSummary(summary.stopped(), summary.stopped(), 0, 0);
    }
    Manifest manifest = new Manifest(options, new FolderPlan(whole, others), journal, failures,
        palettes);
    BatchSummary total = manifest.write(summary.time(), shards);
    Files.deleteIfExists(tree.spool());
    return new DatasetSummary(summary, total, manifest.leftovers(),
        toCopy.size() - notCopied.size());
  }

  /// Returns whether it was not stopped.
  private boolean makePalettes(PalettePass pass) throws IOException {
    Optional<SharedPalettes> made = pass.run(journal);
    made.ifPresent(found -> palettes = found);
    pass.failures().forEach(failed -> failures.put(failed.source(), failed));
    return made.isPresent();
  }

  /// Any thread.
  void stop() {
    stopped = true;
    palettePass.ifPresent(PalettePass::stop);
    copies.stop();
    batch.stop();
  }

  /// A batch that was stopped does nothing, and says so.
  private DatasetSummary interrupted() {
    listener.began(new DatasetPlan(whole, 0, List.of()));
    BatchSummary nothing = batch.run(whole, this::ended);
    return new DatasetSummary(nothing, nothing, 0, 0);
  }

  /// What the first pass could not count would only fail again.
  private BatchPlan withoutFailures() {
    return new BatchPlan(
        whole.tasks().stream().filter(task -> !failures.containsKey(task.source())).toList(),
        Stream.concat(whole.leftOut().stream(), failures.values().stream()).toList(),
        whole.annotations());
  }

  private BatchSummary work(BatchPlan left) throws IOException {
    try {
      if (shards.isPresent()) {
        shards.get().begin(left.tasks());
      }
      return batch.run(left, this::ended);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void note(Task task, FileResult.Done result, byte[] original, byte[] written)
      throws IOException {
    Row row = PictureRow.of(tree, options.batch().recipe(), palettes)
        .of(task.kind(), result, original, written);
    journal.note(new JournalLine.Done(row, task.state().modified(),
        result.time().toNanos() / 1e9));
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
    release(whole.annotations(), List.of());
    return true;
  }

  private void ended(FileResult result) {
    switch (result) {
      case FileResult.Failed _,FileResult.Skipped _,FileResult.NotRescaled _ ->
        failures.put(result.source(), result);
      case FileResult.Done _,FileResult.Rescaled _ -> {
      }
    }
    listener.ended(shards.map(packing -> packing.plan().shown(result)).orElse(result));
    shards.ifPresent(packing -> pack(packing, result.source()));
  }

  private static void pack(Shards packing, Path source) {
    try {
      packing.ended(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    Shards.recover(tree, journal);
  }

  private void prepare(Resumption resumption, List<OtherFile> toCopy) throws IOException {
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
      lines.addAll(copies.claims(toCopy));
      journal.noteForGood(lines);
      if (!resumption.left().isEmpty() || !toCopy.isEmpty() || shards.isPresent()) {
        boolean shared = Files.exists(tree.palettesInUse());
        for (Path file : tree.records(options.arrangement().layout(), shared)) {
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
  private void release(List<Task> tasks, List<OtherFile> toCopy) {
    List<JournalLine.Failed> lines = Stream.concat(
        tasks.stream().filter(task -> task.taken().isEmpty()).map(Task::source),
        toCopy.stream()
            .filter(copy -> !Files.exists(copy.target(), LinkOption.NOFOLLOW_LINKS))
            .map(OtherFile::source))
        .filter(failures::containsKey)
        .map(tree::source)
        .filter(journal.index()::claims)
        .map(JournalLine.Failed::new)
        .toList();
    try {
      journal.noteForGood(lines);
    } catch (IOException _) {
      // The claims stay, which is what a full disk costs here; it has been told for each picture.
    }
  }
}
