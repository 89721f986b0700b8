package dev.ics.batch;

import dev.ics.CompressedImage;
import dev.ics.Compression;
import dev.ics.Outcome;
import dev.ics.Recipe;
import dev.ics.decode.ImageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/// The work on one picture, up to a result that holds none of its bytes.
final class PictureRun implements Jobs.Work<FileResult> {

  /// What makes an outcome of a file's bytes.
  @FunctionalInterface
  interface Work {
    Outcome compress(byte[] file) throws IOException;
  }

  /// Bytes read at a time: a channel copies them outside the heap and keeps that room.
  private static final int PIECE = 1 << 16;

  /// The longest array that every virtual machine can make.
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private final BatchPlan.Task task;
  private final BatchOptions options;
  private final Work work;
  private final BatchRecorder recorder;
  private final MemoryBudget memory;
  private final long startNanos = System.nanoTime();
  private final PictureClock clock;

  PictureRun(BatchPlan.Task task, BatchOptions options, Work work, BatchRecorder recorder,
      MemoryBudget memory) {
    this.task = task;
    this.options = options;
    this.work = work;
    this.recorder = recorder;
    this.memory = memory;
    this.clock = new PictureClock(options.recipe().limits().maxTime());
  }

  @Override
  public Supplier<FileResult> prepare() {
    clock.begin();
    return guarded(this::attempt, reason -> () -> failed(reason));
  }

  @Override
  public boolean isOverdue() {
    return clock.isOverdue();
  }

  @Override
  public FileResult giveUp() {
    clock.stop();
    return failed(Reasons.overdue(options.recipe().limits().maxTime()));
  }

  private Supplier<FileResult> attempt() {
    for (Path target : task.distinctTargets()) {
      if (isTaken(target)) {
        return () -> failed(Reasons.exists(target));
      }
      try {
        if (!task.isInPlace()) {
          Folders.checkWritable(target);
        }
      } catch (IOException e) {
        return () -> failed(Reasons.writing(target, 0, e));
      }
    }
    try {
      byte[] original = read(task.source(), options.recipe());
      Outcome outcome = compress(original);
      return () -> guarded(() -> finish(original, outcome), this::failed);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return () -> failed("interrupted before its turn came");
    } catch (ImageException e) {
      return () -> failed(Reasons.refused(e));
    } catch (IOException e) {
      return () -> failed(Reasons.reading(task.source(), e));
    }
  }

  private boolean isTaken(Path target) {
    return !task.isInPlace() && Files.exists(target, LinkOption.NOFOLLOW_LINKS)
        && (!mayReplace() || Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS));
  }

  private boolean mayReplace() {
    return options.overwrite() || task.replaces();
  }

  /// The whole file, if it is one still: a pipe would be waited for without end.
  static byte[] read(Path source, Recipe recipe) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(source, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      throw new IOException("it is no file any more");
    }
    recipe.limits().checkBytes(attributes.size());
    if (attributes.size() > LARGEST_ARRAY) {
      throw new IOException("it has %,d bytes, and more than %,d cannot be read"
          .formatted(attributes.size(), LARGEST_ARRAY));
    }
    byte[] bytes = new byte[(int) attributes.size()];
    try (InputStream in = Files.newInputStream(source)) {
      int length = 0;
      int count = 1;
      while (length < bytes.length && count > 0) {
        count = in.readNBytes(bytes, length, Math.min(PIECE, bytes.length - length));
        length += count;
      }
      if (length < bytes.length || in.read() >= 0) {
        throw new IOException("it changed while it was read");
      }
    }
    return bytes;
  }

  /// When there is memory for it; alone it need not wait.
  private Outcome compress(byte[] original) throws IOException, InterruptedException {
    clock.pause();
    long needed = options.jobs() == 1 ? 0 : PictureMemory.needed(original, options.recipe());
    try (MemoryBudget.Share share = memory.take(needed)) {
      clock.resume(share);
      return work.compress(original);
    }
  }

  private FileResult finish(byte[] original, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Smaller(CompressedImage image) -> write(image, original);
      case Outcome.BelowMinimum(CompressedImage image, double minimum) ->
        drop(original, image.compression(), minimum);
      case Outcome.Animation(CompressedImage image) ->
        keep(original, image.compression(), Reasons.ANIMATED);
      case Outcome.NotSmaller(CompressedImage image) -> switch (ifLarger()) {
        case WRITE -> write(image, original);
        case KEEP -> keep(original, image.compression(), Reasons.LARGER);
        case SKIP -> recorded(new FileResult.NotSmaller(task.source(), original.length,
            image.compression(), time()), original, image.bytes());
      };
    };
  }

  /// All masks are to be alike: upright, and PNG of ours.
  private IfLarger ifLarger() {
    return switch (task.kind()) {
      case SourceKind.Picture(),SourceKind.Annotation() -> options.ifLarger();
      case SourceKind.Mask _ -> IfLarger.WRITE;
    };
  }

  private FileResult write(CompressedImage image, byte[] original) {
    byte[] bytes = image.bytes();
    Path target = task.target(image.format());
    try {
      if (task.isInPlace()) {
        AtomicFile.rewrite(target, bytes);
      } else {
        put(target, bytes);
      }
    } catch (IOException e) {
      return failed(Reasons.writing(target, bytes.length, e));
    }
    return recorded(new FileResult.Compressed(task.source(), target, original.length, bytes.length,
        image.compression(), time()), original, bytes);
  }

  private FileResult keep(byte[] original, Compression compression, String reason) {
    Path target = task.keptTarget();
    try {
      keepAt(target, original);
    } catch (IOException e) {
      return failed(Reasons.writing(target, original.length, e));
    }
    return recorded(new FileResult.Kept(task.source(), target, original.length, reason, compression,
        time()), original, original);
  }

  /// The original goes to the output where it stands for results that are no good.
  private FileResult drop(byte[] original, Compression compression, double minimum) {
    Path target = switch (options.ifLarger()) {
      case KEEP -> task.keptTarget();
      case WRITE, SKIP -> task.source();
    };
    try {
      keepAt(target, original);
    } catch (IOException e) {
      return failed(Reasons.writing(target, original.length, e));
    }
    return recorded(new FileResult.BelowMinimum(task.source(), target, original.length, minimum,
        compression, time()), original, original);
  }

  private void keepAt(Path target, byte[] original) throws IOException {
    if (!Folders.isSame(task.source(), target)) {
      put(target, original);
    }
  }

  private void put(Path target, byte[] bytes) throws IOException {
    if (mayReplace()) {
      AtomicFile.replace(target, bytes);
    } else {
      AtomicFile.create(target, bytes);
    }
  }

  private FileResult recorded(FileResult.Done result, byte[] original, byte[] written) {
    try {
      recorder.done(task, result, original, written);
      return result;
    } catch (IOException e) {
      return failed(Reasons.recording(e));
    }
  }

  private FileResult failed(String reason) {
    return new FileResult.Failed(task.source(), reason);
  }

  private Duration time() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  /// One picture's lack of memory, or a fault that shows in it, is not the end of the others.
  static <T> T guarded(Supplier<T> step, Function<String, T> failure) {
    try {
      return step.get();
    } catch (OutOfMemoryError _) {
      return failure.apply(Reasons.outOfMemory());
    } catch (RuntimeException | Error e) {
      return failure.apply(Reasons.fault(e));
    }
  }
}
