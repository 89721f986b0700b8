package dev.ics.dataset;

import dev.ics.CompressionOptions;
import dev.ics.batch.BatchPlan.Task;
import dev.ics.batch.Counting;
import dev.ics.batch.FileResult;
import dev.ics.batch.Reasons;
import dev.ics.batch.SourceKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The first pass over a dataset whose pictures share palettes: counts what has to be counted and makes
/// the palettes, or finds that those that are there are still right. Made for one run and thrown away
/// with it.
///
/// Palettes that were made of the same pictures with the same settings stay. Another set of pictures has
/// other palettes; what earlier runs did is done again where the palette is another.
final class PalettePass {

  private final DatasetOptions options;
  private final CompressionOptions compression;
  private final Tree tree;
  private final List<Task> tasks;
  private final String settings;
  private final DatasetListener listener;
  private final List<FileResult.Failed> failures = new ArrayList<>();
  private @Nullable Counting counting;
  private boolean stopped;

  PalettePass(DatasetOptions options, List<Task> tasks, DatasetListener listener) {
    this.options = options;
    this.compression = options.sharing();
    this.tree = options.tree();
    this.tasks = tasks.stream()
        .filter(task -> task.kind() instanceof SourceKind.Picture)
        .toList();
    this.settings = options.settingsDigest();
    this.listener = listener;
  }

  /// The palettes; empty where it was stopped before they were made.
  Optional<SharedPalettes> run(Journal journal) throws IOException {
    try (Spool spool = Spool.open(tree.spool(), settings)) {
      PaletteSources sources = PaletteSources.known(tasks, tree, journal,
          Optional.of(spool));
      Optional<SharedPalettes> before = SharedPalettesText.read(tree.palettesInUse());
      if (!count(tasks.stream().filter(task -> !sources.contain(task)).toList(), spool, sources)) {
        return Optional.empty();
      }
      String digest = sources.digest(settings);
      if (before.isPresent() && before.get().sources().equals(digest)) {
        return before;
      }
      if (before.isPresent()) {
        listener.palettesDiffer();
      }
      if (!count(uncounted(spool, sources), spool, sources)) {
        return Optional.empty();
      }
      SharedPalettes made = new PaletteMaker(compression, options.palettes(), spool)
          .make(sources.digest(settings), entries(spool));
      SharedPalettesText.write(tree.palettesInUse(), made);
      return Optional.of(made);
    } catch (DatasetException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(Reasons.writing(tree.spool(), 0, e), e);
    }
  }

  /// Whether palettes that are there are not those of the pictures as they are now. Reads only.
  boolean wouldDiffer(Journal journal, SharedPalettes before) throws IOException {
    Optional<Spool> spool = Spool.reading(tree.spool(), settings);
    try {
      PaletteSources sources = PaletteSources.known(tasks, tree, journal, spool);
      List<Task> unknown = tasks.stream().filter(task -> !sources.contain(task)).toList();
      new Counting(unknown, compression, options.batch().jobs(),
          (task, original, _) -> sources.put(task, Sha256.of(original)), this::ended).run();
      return !before.sources().equals(sources.digest(settings));
    } finally {
      if (spool.isPresent()) {
        spool.get().close();
      }
    }
  }

  /// What could not be counted.
  List<FileResult.Failed> failures() {
    return failures;
  }

  /// Any thread.
  synchronized void stop() {
    stopped = true;
    if (counting != null) {
      counting.stop();
    }
  }

  private List<Task> uncounted(Spool spool, PaletteSources sources) {
    return tasks.stream()
        .filter(sources::contain)
        .filter(task -> spool.find(tree.source(task.source()), task.state()).isEmpty())
        .toList();
  }

  private List<Spool.Entry> entries(Spool spool) {
    return tasks.stream()
        .flatMap(task -> spool.find(tree.source(task.source()), task.state()).stream())
        .toList();
  }

  private boolean count(List<Task> some, Spool spool, PaletteSources sources) throws IOException {
    if (some.isEmpty()) {
      return true;
    }
    listener.counting(some.size());
    var now = new Counting(some, compression, options.batch().jobs(),
        (task, original, histogram) -> {
          String sha256 = Sha256.of(original);
          spool.add(tree.source(task.source()), task, sha256, histogram);
          sources.put(task, sha256);
        }, result -> {
          if (result.failure().isPresent()) {
            sources.remove(result.task());
          }
          ended(result);
        });
    begin(now);
    return now.run();
  }

  private synchronized void begin(Counting now) {
    counting = now;
    if (stopped) {
      now.stop();
    }
  }

  private void ended(Counting.Result result) {
    result.failure().ifPresent(failures::add);
    listener.counted();
  }
}
