package dev.ics.dataset;

import dev.ics.batch.BatchPlan;
import dev.ics.batch.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What of a plan the journal says is done, and what is left.
///
/// @param left    to be done; those tasks replace what is at their targets, where all of it is ours
/// @param touched done, but their sources have another time than the journal says and still the same
///                bytes
/// @param done    how many are
record Resumption(List<BatchPlan.Task> left, List<BatchPlan.Task> touched, int done) {

  /// Whether what the journal says of a source is still so.
  private enum Standing {
    DONE,
    TOUCHED,
    LEFT
  }

  /// Everything is left.
  static Resumption ofNothing(BatchPlan plan) {
    return new Resumption(plan.tasks(), List.of(), 0);
  }

  /// @param palettes that the pictures are to have; those with others are left to do
  static Resumption of(BatchPlan plan, Tree tree, Journal journal, SharedPalettes palettes)
      throws IOException {
    Set<String> ours = journal.index().ours();
    List<BatchPlan.Task> left = new ArrayList<>();
    List<BatchPlan.Task> touched = new ArrayList<>();
    for (BatchPlan.Task task : plan.tasks()) {
      switch (standing(task, tree, journal, palettes)) {
        case DONE -> {
        }
        case TOUCHED -> touched.add(task);
        case LEFT -> left.add(mayReplace(task, tree, ours) ? task.replacing() : task);
      }
    }
    return new Resumption(left, touched, plan.tasks().size() - left.size());
  }

  private static Standing standing(BatchPlan.Task task, Tree tree, Journal journal,
      SharedPalettes palettes) throws IOException {
    Optional<JournalLine.Done> noted = journal.find(tree.source(task.source()));
    if (noted.isEmpty() || !isThere(noted.get().row(), task, tree, journal)
        || task.kind() instanceof SourceKind.Picture && !palettes.agreeWith(noted.get().row())
        || noted.get().row().number(Column.BYTES_BEFORE) != task.state().bytes()) {
      return Standing.LEFT;
    }
    if (noted.get().modified().equals(task.state().modified())) {
      return Standing.DONE;
    }
    return noted.get().row().cell(Column.SOURCE_SHA256).equals(digest(task.source()))
        ? Standing.TOUCHED
        : Standing.LEFT;
  }

  /// The SHA-256 of a source as it is now, if the journal knows it.
  static Optional<String> knownDigest(BatchPlan.Task task, Tree tree, Journal journal)
      throws IOException {
    Optional<JournalLine.Done> noted = journal.find(tree.source(task.source()));
    if (noted.isEmpty()
        || noted.get().row().number(Column.BYTES_BEFORE) != task.state().bytes()) {
      return Optional.empty();
    }
    Optional<String> before = noted.get().row().cell(Column.SOURCE_SHA256);
    boolean same = noted.get().modified().equals(task.state().modified())
        || before.equals(digest(task.source()));
    return same ? before : Optional.empty();
  }

  /// Empty where the file cannot be read, which shows again when it is done.
  private static Optional<String> digest(Path source) {
    try {
      return Optional.of(Sha256.of(source));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// Whether the result is where it goes today, as long as it was.
  private static boolean isThere(Row row, BatchPlan.Task task, Tree tree,
      Journal journal) {
    Optional<String> target = row.cell(Column.TARGET);
    if (target.isEmpty()) {
      return true;
    }
    Optional<Path> file = task.writtenFiles()
        .stream()
        .filter(written -> tree.target(written).equals(target.get()))
        .findFirst();
    return file.isPresent()
        && (isPacked(row, tree, journal) || isFile(file.get(), row.number(Column.BYTES_AFTER)));
  }

  /// Whether it is in a shard that is there, as long as it was.
  private static boolean isPacked(Row row, Tree tree, Journal journal) {
    return journal.packed(row.source())
        .filter(place -> tree.file(place.archive().name())
            .filter(file -> isFile(file, place.archive().bytes()))
            .isPresent())
        .isPresent();
  }

  private static boolean isFile(Path file, long bytes) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class,
          LinkOption.NOFOLLOW_LINKS);
      return attributes.isRegularFile() && attributes.size() == bytes;
    } catch (IOException _) {
      return false; // it is not there, or cannot be seen
    }
  }

  /// Whether something is at its targets, and all of it is ours.
  private static boolean mayReplace(BatchPlan.Task task, Tree tree, Set<String> ours) {
    List<Path> taken = task.taken();
    return !taken.isEmpty()
        && taken.stream().allMatch(target -> ours.contains(tree.target(target)));
  }
}
