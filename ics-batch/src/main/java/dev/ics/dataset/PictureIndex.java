package dev.ics.dataset;

import dev.ics.CompressionOptions;
import dev.ics.OptimizationOptions;
import dev.ics.Recipe;
import dev.ics.annotation.AnnotatedPicture;
import dev.ics.batch.BatchPlan;
import dev.ics.batch.SourceKind;
import dev.ics.downscale.Downscale;
import dev.ics.downscale.Placement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The pictures of a dataset by the names that annotation files have for them.
final class PictureIndex {

  private final Tree tree;
  private final Downscale downscale;
  private final Journal journal;
  private final Map<String, List<String>> byName = new HashMap<>();
  private final Map<String, List<String>> byBase = new HashMap<>();
  private final Set<String> notDone;

  /// @param notDone sources that have no result
  PictureIndex(Tree tree, Recipe recipe, BatchPlan plan, Journal journal, Set<String> notDone) {
    this.tree = tree;
    this.journal = journal;
    this.notDone = notDone;
    this.downscale = switch (recipe) {
      case CompressionOptions compression -> compression.downscale();
      case OptimizationOptions _ -> new Downscale.None();
    };
    for (BatchPlan.Task task : plan.tasks()) {
      if (task.kind() instanceof SourceKind.Picture) {
        String source = tree.source(task.source());
        byName.computeIfAbsent(lastOf(source), _ -> new ArrayList<>(1)).add(source);
        byBase.computeIfAbsent(baseOf(source), _ -> new ArrayList<>(1)).add(source);
      }
    }
  }

  /// The picture that a file of COCO means: below its own folder, below that of the sources, or the only
  /// one whose path ends so.
  ///
  /// @param file of COCO, below the folder of sources
  Optional<AnnotatedPicture> named(String file, String name) {
    String wanted = name.replace('\\', '/');
    List<String> rivals = byName.getOrDefault(lastOf(wanted), List.of());
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    for (String place : List.of(folder + wanted, wanted)) {
      Optional<String> normal = normalized(place);
      if (normal.isPresent() && rivals.contains(normal.get())) {
        return done(normal.get());
      }
    }
    List<String> ending = rivals.stream()
        .filter(source -> source.endsWith("/" + wanted))
        .toList();
    return ending.size() == 1 ? done(ending.getFirst()) : Optional.empty();
  }

  /// The pictures that a file of YOLO may belong to: those of its name in its folder, or in that where
  /// the last `labels` of its path is `images`.
  List<String> ofLabels(String file) {
    String base = baseOf(file);
    List<String> here = byBase.getOrDefault(base, List.of());
    int labels = ("/" + base).lastIndexOf("/labels/");
    if (!here.isEmpty() || labels < 0) {
      return here;
    }
    return byBase.getOrDefault(
        base.substring(0, labels) + "images" + base.substring(labels + "labels".length()),
        List.of());
  }

  /// What became of a picture; empty where it has no result.
  Optional<AnnotatedPicture> done(String source) {
    if (notDone.contains(source)) {
      return Optional.empty();
    }
    try {
      return journal.find(source).map(JournalLine.Done::row).flatMap(this::picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<AnnotatedPicture> picture(Row row) {
    Optional<String> target = row.cell(Column.TARGET);
    if (target.isEmpty()) {
      return Optional.empty();
    }
    int width = (int) row.number(Column.WIDTH_BEFORE);
    int height = (int) row.number(Column.HEIGHT_BEFORE);
    boolean made = row.has(Status.COMPRESSED);
    return Optional.of(new AnnotatedPicture(lastOf(target.get()),
        made ? (int) row.number(Column.ORIENTATION) : 1,
        Placement.of(made ? downscale : new Downscale.None(), width, height)));
  }

  private Optional<String> normalized(String path) {
    try {
      return Optional.of(Tree.slashed(tree.in().getFileSystem().getPath(path).normalize()));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private static String lastOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String baseOf(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }
}
