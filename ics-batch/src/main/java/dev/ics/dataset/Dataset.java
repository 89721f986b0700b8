package dev.ics.dataset;

import dev.ics.batch.Batch;
import dev.ics.batch.BatchPlan;
import dev.ics.batch.BatchSummary;
import dev.ics.batch.Destination;
import dev.ics.batch.FileResult;
import dev.ics.batch.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A folder tree of pictures that becomes the same tree of smaller ones.
///
/// What is done is noted in a journal beside the results, so that a run which ended for any reason
/// goes on when it is called again. When all is done, the manifest says what became of each source:
/// the same bytes, however many runs it took.
public final class Dataset {

  private final DatasetOptions options;
  private final Tree tree;
  private @Nullable DatasetRun run;
  private boolean stopped;

  public Dataset(DatasetOptions options) {
    this.options = options;
    this.tree = options.tree();
  }

  /// What a run would do now. Writes nothing.
  ///
  /// @throws DatasetException where there can be no such run
  /// @throws IOException      where the folder of results cannot be one
  public DatasetPlan plan() throws IOException {
    BatchPlan whole = wholePlan();
    if (options.batch().overwrite() || !Files.exists(tree.journal())) {
      return new DatasetPlan(whole, 0);
    }
    JournalIndex index = JournalIndex.read(tree.journal());
    refuseOthers(index.header(), header());
    try (Journal journal = Journal.reading(tree.journal(), index)) {
      SharedPalettes palettes = SharedPalettes.NONE;
      if (options.shares()) {
        Optional<SharedPalettes> before = SharedPalettesText.read(tree.palettesInUse());
        if (before.isEmpty()
            || new PalettePass(options, whole.tasks(), DatasetListener.NONE)
                .wouldDiffer(journal, before.get())) {
          return new DatasetPlan(whole, 0, before.isPresent());
        }
        palettes = before.get();
      }
      Resumption resumption = Resumption.of(whole, tree, journal, palettes);
      return new DatasetPlan(new BatchPlan(resumption.left(), whole.leftOut()), resumption.done());
    }
  }

  /// Does what is left to do.
  ///
  /// What the plan left out is told first, then each picture as it ends, all by the thread that
  /// calls. After the return nothing is written any more.
  ///
  /// @throws DatasetException where nothing may be done; nothing is touched then
  /// @throws IOException      where the folder of results, or the journal or the manifest in it,
  ///                          cannot be written
  public DatasetSummary run(DatasetListener listener) throws IOException {
    BatchPlan whole = wholePlan();
    if (whole.tasks().isEmpty() && !Files.exists(tree.journal())) {
      listener.began(new DatasetPlan(whole, 0));
      BatchSummary nothing = new Batch(options.batch()).run(whole, listener);
      return new DatasetSummary(nothing, nothing, 0);
    }
    try (var _ = DatasetLock.take(tree); Journal journal = journal()) {
      var now = new DatasetRun(options, whole, journal, listener);
      begin(now);
      return now.run();
    }
  }

  /// Ends the run, and any later one, early, as [Batch#stop] does. Any thread.
  public synchronized void stop() {
    stopped = true;
    if (run != null) {
      run.stop();
    }
  }

  private synchronized void begin(DatasetRun now) {
    run = now;
    if (stopped) {
      now.stop();
    }
  }

  /// All pictures, done or not, without those whose results would take the place of the manifest.
  private BatchPlan wholePlan() throws IOException {
    BatchPlan plan = BatchPlan.of(List.of(tree.in()),
        new Destination.Folder(tree.out(), options.batch().recipe().writing().formats()));
    List<BatchPlan.Task> tasks = new ArrayList<>(plan.tasks());
    List<FileResult> leftOut = new ArrayList<>(plan.leftOut());
    List<Path> taken = tree.records();
    tasks.removeIf(task -> {
      boolean clash = task.writtenFiles().stream().anyMatch(taken::contains);
      if (clash) {
        leftOut.add(new FileResult.Failed(task.source(),
            "its result may have the name of the manifest; rename it"));
      }
      return clash;
    });
    return new BatchPlan(tasks, leftOut);
  }

  private Journal journal() throws IOException {
    JournalLine.Header now = header();
    try {
      if (!Files.exists(tree.journal())) {
        return Journal.begin(tree.journal(), now, List.of());
      }
      if (options.batch().overwrite()) {
        if (options.shares()) {
          Files.deleteIfExists(tree.palettesInUse());
          Files.deleteIfExists(tree.spool());
        }
        return Journal.begin(tree.journal(), now, namesInJournal());
      }
      JournalIndex index = JournalIndex.read(tree.journal());
      refuseOthers(index.header(), now);
      return Journal.open(tree.journal(), index);
    } catch (DatasetException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(Reasons.writing(tree.journal(), 0, e), e);
    }
  }

  /// Of the journal that is replaced.
  private List<String> namesInJournal() throws IOException {
    try {
      return JournalIndex.read(tree.journal()).ours().stream().sorted().toList();
    } catch (DatasetException.Damaged _) {
      return List.of(); // all that it knew is lost, and with overwriting nothing depends on it
    }
  }

  private JournalLine.Header header() throws IOException {
    Map<String, String> settings = options.settings();
    if (Files.isDirectory(tree.out())) {
      settings.put("IN", tree.way());
    }
    return new JournalLine.Header(options.program().version(), settings);
  }

  private void refuseOthers(JournalLine.Header before, JournalLine.Header now)
      throws DatasetException {
    List<DatasetException.Difference> differences = new ArrayList<>();
    if (!before.version().equals(now.version())) {
      differences
          .add(new DatasetException.Difference("version", before.version(), now.version()));
    }
    differences.addAll(DatasetException.Difference.between(before.options(), now.options()));
    if (!differences.isEmpty()) {
      throw new DatasetException.Changed(tree.out(), differences);
    }
  }
}
