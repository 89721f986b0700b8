package dev.ics.dataset;

import dev.ics.annotation.AnnotatedPicture;
import dev.ics.annotation.AnnotationException;
import dev.ics.annotation.CocoFile;
import dev.ics.annotation.Tally;
import dev.ics.annotation.YoloFile;
import dev.ics.batch.AtomicFile;
import dev.ics.batch.BatchPlan.Task;
import dev.ics.batch.FileResult;
import dev.ics.batch.Folders;
import dev.ics.batch.Reasons;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Gives the annotation files of a dataset the geometry of its pictures, when all of these are done. What
/// comes out depends on the file and on what became of the pictures alone, so it is made each time, and
/// written only where it differs from what is there.
final class AnnotationRun {

  private final DatasetOptions options;
  private final Tree tree;
  private final Journal journal;
  private final PictureIndex pictures;
  private final Set<String> ours;

  AnnotationRun(DatasetOptions options, Journal journal, PictureIndex pictures) {
    this.options = options;
    this.tree = options.tree();
    this.journal = journal;
    this.pictures = pictures;
    this.ours = journal.index().ours();
  }

  /// A result: how it would be, with no place yet.
  private record Draft(Tally tally, long bytes, String digest) {}

  /// Where the result goes.
  @FunctionalInterface
  private interface Writing {
    Tally to(OutputStream out) throws IOException;
  }

  FileResult run(Task task) {
    long start = System.nanoTime();
    try {
      return rescale(task, start);
    } catch (AnnotationException e) {
      return failed(task, Objects.requireNonNull(e.getMessage()));
    } catch (UncheckedIOException e) {
      return failed(task, Reasons.reading(task.source(), Objects.requireNonNull(e.getCause())));
    } catch (IOException e) {
      return failed(task, Reasons.reading(task.source(), e));
    } catch (OutOfMemoryError _) {
      return failed(task, "too large for the memory there is; give Java more (-Xmx)");
    } catch (RuntimeException e) {
      return failed(task, Reasons.fault(e));
    }
  }

  private static FileResult failed(Task task, String reason) {
    return new FileResult.NotRescaled(task.source(), reason);
  }

  private FileResult rescale(Task task, long start) throws IOException {
    Path target = task.keptTarget();
    if (isTaken(target)) {
      return failed(task, Reasons.exists(target));
    }
    Files.readAttributes(task.source(), BasicFileAttributes.class);
    options.batch().recipe().limits().checkBytes(Files.size(task.source()));
    Optional<Writing> writing = writing(task);
    if (writing.isEmpty()) {
      return new FileResult.Skipped(task.source(), "no picture has its name; left alone");
    }
    Draft draft = draft(writing.get());
    String source = Sha256.of(task.source());
    Row row = row(task, draft, source);
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    if (!isDone(task, row)) {
      try {
        write(task, writing.get(), draft);
        journal.noteForGood(
            List.of(new JournalLine.Done(row, task.state().modified(), time.toNanos() / 1e9)));
      } catch (AnnotationException e) {
        throw e;
      } catch (IOException e) {
        return failed(task, Reasons.writing(target, draft.bytes, e));
      }
    }
    return new FileResult.Rescaled(task.source(), target, row.number(Column.BYTES_BEFORE),
        draft.bytes, draft.tally.text(), time);
  }

  private boolean isTaken(Path target) {
    return Files.exists(target, LinkOption.NOFOLLOW_LINKS)
        && (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)
            || !options.batch().overwrite() && !ours.contains(tree.target(target)));
  }

  /// Empty for a file of YOLO that belongs to no picture.
  private Optional<Writing> writing(Task task) throws AnnotationException {
    String name = tree.source(task.source());
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".json")) {
      return Optional.of(out -> CocoFile.rescale(task.source(),
          picture -> pictures.named(name, picture), out));
    }
    if (!lower.endsWith(".txt")) {
      throw new AnnotationException("is neither COCO (.json) nor YOLO (.txt)");
    }
    List<String> owners = pictures.ofLabels(name);
    if (owners.isEmpty()) {
      return Optional.empty();
    }
    if (owners.size() > 1) {
      throw new AnnotationException(
          "%,d pictures have its name: %s".formatted(owners.size(), String.join(", ", owners)));
    }
    AnnotatedPicture picture = pictures.done(owners.getFirst())
        .orElseThrow(() -> new AnnotationException(
            "its picture, %s, has no result".formatted(owners.getFirst())));
    return Optional.of(out -> YoloFile.rescale(task.source(), picture, out));
  }

  private static Draft draft(Writing writing) throws IOException {
    try (var out = new Sha256.Counting()) {
      Tally tally = writing.to(out);
      return new Draft(tally, out.bytes(), out.digest());
    }
  }

  private Row row(Task task, Draft draft, String source) throws IOException {
    String note = draft.tally.text();
    Row row = Row.of(tree.source(task.source()), Status.RESCALED);
    return (note.isEmpty() ? row : row.with(Column.REASON, note))
        .with(Column.TARGET, tree.target(task.keptTarget()))
        .with(Column.BYTES_BEFORE, String.valueOf(Files.size(task.source())))
        .with(Column.BYTES_AFTER, String.valueOf(draft.bytes))
        .with(Column.SOURCE_SHA256, source)
        .with(Column.TARGET_SHA256, draft.digest);
  }

  private boolean isDone(Task task, Row row) throws IOException {
    Optional<JournalLine.Done> noted = journal.find(tree.source(task.source()));
    return noted.isPresent() && noted.get().row().equals(row)
        && Files.isRegularFile(task.keptTarget(), LinkOption.NOFOLLOW_LINKS)
        && Files.size(task.keptTarget()) == row.number(Column.BYTES_AFTER);
  }

  private void write(Task task, Writing writing, Draft draft) throws IOException {
    Path target = task.keptTarget();
    journal.noteForGood(List.of(
        new JournalLine.Claim(tree.source(task.source()), List.of(tree.target(target)))));
    for (Path file : tree.records(options.arrangement().layout(), options.shares())) {
      Files.deleteIfExists(file);
    }
    Folders.sync(tree.out());
    boolean mayReplace = options.batch().overwrite() || ours.contains(tree.target(target));
    AtomicFile.Content content = out -> {
      try (var counting = new Sha256.Counting(out)) {
        writing.to(counting);
        if (!counting.digest().equals(draft.digest)) {
          throw new AnnotationException("it changed while it was read");
        }
      }
    };
    if (mayReplace) {
      AtomicFile.replace(target, content);
    } else {
      AtomicFile.create(target, content);
    }
  }
}
