package dev.ics.dataset;

import dev.ics.batch.Batch;
import dev.ics.batch.BatchPlan;
import dev.ics.batch.BatchPlan.Task;
import dev.ics.batch.BatchSummary;
import dev.ics.batch.Destination;
import dev.ics.batch.FileResult;
import dev.ics.batch.FolderPlan;
import dev.ics.batch.OtherFile;
import dev.ics.batch.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A folder tree of pictures that becomes the same tree of smaller ones.
///
/// What is done is noted in a journal beside the results, so that a run which ended for any reason
/// goes on when it is called again. When all is done, the manifest says what became of each source:
/// the same bytes, however many runs it took.
public final class Dataset {

  private static final String NAME_OF_RECORD = "its result may have the name of the manifest; rename it";
  private static final String NAME_OF_SHARD = "its copy would have the name of a shard; rename it";

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
    FolderPlan whole = wholePlan();
    List<Task> annotations = whole.pictures().annotations();
    if (options.batch().overwrite() || !Files.exists(tree.journal())) {
      return planOf(whole, Resumption.ofNothing(whole.pictures()), annotations, whole.others(),
          Set.of());
    }
    JournalIndex index = JournalIndex.read(tree.journal());
    refuseOthers(index.header(), header());
    try (Journal journal = Journal.reading(tree.journal(), index)) {
      SharedPalettes palettes = SharedPalettes.NONE;
      if (options.shares()) {
        Optional<SharedPalettes> before = SharedPalettesText.read(tree.palettesInUse());
        if (before.isEmpty()
            || new PalettePass(options, whole.pictures().tasks(), DatasetListener.NONE)
                .wouldDiffer(journal, before.get())) {
          return planOf(whole, Resumption.ofNothing(whole.pictures()), annotations, whole.others(),
              index.ours()).withPalettesDiffering(before.isPresent());
        }
        palettes = before.get();
      }
      Resumption resumption = Resumption.of(whole.pictures(), tree, journal, palettes);
      if (resumption.left().isEmpty()) {
        annotations = annotations.stream()
            .filter(task -> index.place(tree.source(task.source())).isEmpty())
            .toList();
      }
      return planOf(whole, resumption, annotations, Copies.left(whole.others(), tree, journal),
          index.ours());
    }
  }

  /// @param ours names of results that are there
  private DatasetPlan planOf(FolderPlan whole, Resumption resumption, List<Task> annotations,
      List<OtherFile> copies, Set<String> ours) throws IOException {
    List<Task> left = resumption.left();
    if (options.arrangement().layout() instanceof Layout.Shards layout) {
      var shards = new ShardPlan(tree, whole.pictures().tasks(), layout);
      if (!options.batch().overwrite()) {
        Shards.checkNames(shards, ours);
      }
      left = left.stream().map(shards::shown).toList();
    }
    return new DatasetPlan(new BatchPlan(left, whole.pictures().leftOut(), annotations),
        resumption.done(), copies);
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
    FolderPlan whole = wholePlan();
    if (whole.pictures().tasks().isEmpty() && whole.pictures().annotations().isEmpty()
        && whole.others().isEmpty()
        && !Files.exists(tree.journal())) {
      listener.began(new DatasetPlan(whole.pictures(), 0, List.of()));
      BatchSummary nothing = new Batch(options.batch()).run(whole.pictures(), listener);
      return new DatasetSummary(nothing, nothing, 0, 0);
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

  /// All files, done or not, without those whose results would take the place of the manifest.
  private FolderPlan wholePlan() throws IOException {
    Arrangement arrangement = options.arrangement();
    FolderPlan all = FolderPlan.of(tree.in(), tree.out(),
        new Destination.Folder(tree.results(arrangement.layout()),
            options.batch().recipe().writing().formats()),
        arrangement.globs(), options.companions().kinds());
    FolderPlan plan = arrangement.copiesOthers() ? all : all.leavingOthers();
    List<FileResult> leftOut = new ArrayList<>(plan.pictures().leftOut());
    List<Task> tasks = withoutClashes(plan.pictures().tasks(), leftOut);
    List<Task> annotations = withoutClashes(plan.pictures().annotations(), leftOut);
    List<OtherFile> others = new ArrayList<>();
    for (OtherFile other : plan.others()) {
      if (other.replacesOriginal()) {
        leftOut.add(new FileResult.Failed(other.source(), Reasons.ORIGINAL));
      } else if (records().contains(other.target())) {
        leftOut.add(new FileResult.Failed(other.source(), NAME_OF_RECORD));
      } else if (mayBeShard(other.target())) {
        leftOut.add(new FileResult.Failed(other.source(), NAME_OF_SHARD));
      } else {
        others.add(other);
      }
    }
    return new FolderPlan(new BatchPlan(tasks, leftOut, annotations), others);
  }

  /// Of this run, or of a later one over more pictures.
  private boolean mayBeShard(Path file) {
    return options.arrangement().layout() instanceof Layout.Shards
        && ShardPlan.isName(tree.target(file));
  }

  private List<Task> withoutClashes(List<Task> tasks, List<FileResult> leftOut) {
    List<Path> taken = records();
    List<Task> free = new ArrayList<>();
    for (Task task : tasks) {
      if (task.writtenFiles().stream().anyMatch(taken::contains)) {
        leftOut.add(task.failed(NAME_OF_RECORD));
      } else {
        free.add(task);
      }
    }
    return free;
  }

  private List<Path> records() {
    return tree.records(options.arrangement().layout(), options.shares());
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
        removeIndex();
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

  /// Of the shards that were there: a tree has none.
  private void removeIndex() throws IOException {
    try {
      if (JournalIndex.read(tree.journal()).header().options().containsKey(DatasetOptions.SHARDS)) {
        Files.deleteIfExists(tree.index());
        Files.deleteIfExists(tree.shardList());
      }
    } catch (DatasetException.Damaged _) {
      // Nobody knows whether they are ours.
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
