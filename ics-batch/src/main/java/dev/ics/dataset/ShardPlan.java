package dev.ics.dataset;

import dev.ics.batch.BatchPlan.Task;
import dev.ics.batch.FileNames;
import dev.ics.batch.FileResult;
import dev.ics.write.ImageFormat;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which picture goes into which shard, and by which name: decided by the sources alone.
///
/// A shard holds a fixed range of the sources in their order, without those that have no result. A
/// picture that fails therefore moves no other.
final class ShardPlan {

  private static final Pattern NAME = Pattern.compile("shard-\\d{6,}\\.tar");

  private final Tree tree;
  private final List<Task> tasks;
  private final List<String> keys;
  private final int samples;

  /// @param tasks of all pictures, in the order of their sources
  ShardPlan(Tree tree, List<Task> tasks, Layout.Shards layout) {
    this.tree = tree;
    this.tasks = tasks;
    this.samples = layout.samples();
    this.keys = new SampleKeys().of(tasks.stream().map(this::wish).toList());
  }

  /// The name of a result without its extension: no other result has it, but for what keys replace.
  private String wish(Task task) {
    String name = Tree.slashed(tree.staging().relativize(task.distinctTargets().getFirst()));
    return name.substring(0, name.lastIndexOf('.'));
  }

  int shards() {
    return Math.ceilDiv(tasks.size(), samples);
  }

  /// The name of a shard's file; trainers name many as `shard-{000000..000123}.tar`.
  static String name(int shard) {
    return String.format(Locale.ROOT, "shard-%06d.tar", shard);
  }

  /// Whether some shard has this name.
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  Path file(int shard) {
    return tree.out().resolve(name(shard));
  }

  /// The number of a shard's first picture.
  int first(int shard) {
    return shard * samples;
  }

  /// The number after that of a shard's last picture.
  int end(int shard) {
    return Math.min(tasks.size(), first(shard) + samples);
  }

  Task task(int picture) {
    return tasks.get(picture);
  }

  String key(int picture) {
    return keys.get(picture);
  }

  int shardOf(int picture) {
    return picture / samples;
  }

  /// The number of a picture, if the plan has it.
  Optional<Integer> picture(Path source) {
    int found = Collections.binarySearch(sources(), source, FileNames::inOrder);
    return found < 0 ? Optional.empty() : Optional.of(found);
  }

  private List<Path> sources() {
    return new AbstractList<>() {
      @Override
      public Path get(int picture) {
        return tasks.get(picture).source();
      }

      @Override
      public int size() {
        return tasks.size();
      }
    };
  }

  /// The name of a picture's file in its shard.
  ///
  /// @param staged the name of its result, of which the extension stays
  String member(int picture, String staged) {
    String extension = FileNames.extension(staged.substring(staged.lastIndexOf('/') + 1));
    return key(picture)
        + (extension.length() > 1 ? extension.toLowerCase(Locale.ROOT) : ".bin");
  }

  /// A task that names what a user finds in the end.
  Task shown(Task task) {
    int picture = picture(task.source()).orElseThrow();
    var targets = new EnumMap<ImageFormat, Path>(ImageFormat.class);
    task.targets().forEach((format, target) -> targets.put(format, shown(picture, target)));
    return new Task(task.source(), targets, shown(picture, task.keptTarget()), task.state(),
        task.replaces(), task.kind());
  }

  /// A result that names what a user finds in the end.
  FileResult shown(FileResult result) {
    return switch (result) {
      case FileResult.Compressed done -> new FileResult.Compressed(done.source(),
          shown(done.source(), done.target()), done.bytesBefore(), done.bytesAfter(),
          done.compression(), done.time());
      case FileResult.Kept kept -> new FileResult.Kept(kept.source(),
          shown(kept.source(), kept.target()), kept.bytesBefore(), kept.reason(),
          kept.compression(), kept.time());
      case FileResult.BelowMinimum below when !below.target().equals(below.source()) ->
        new FileResult.BelowMinimum(below.source(), shown(below.source(), below.target()),
            below.bytesBefore(), below.minimum(), below.compression(), below.time());
      case FileResult.BelowMinimum _,FileResult.NotSmaller _,FileResult.Skipped _,FileResult.Failed _,FileResult.Rescaled _,FileResult.NotRescaled _ ->
        result;
    };
  }

  private Path shown(Path source, Path staged) {
    return shown(picture(source).orElseThrow(), staged);
  }

  private Path shown(int picture, Path staged) {
    return file(shardOf(picture)).resolve(member(picture, tree.target(staged)));
  }

  List<Task> shown(List<Task> some) {
    List<Task> shown = new ArrayList<>();
    some.forEach(task -> shown.add(shown(task)));
    return shown;
  }
}
