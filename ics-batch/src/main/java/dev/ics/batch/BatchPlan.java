package dev.ics.batch;

import dev.ics.write.ImageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which file becomes which, decided before anything is written.
///
/// @param tasks       in the order of their sources: pictures and masks
/// @param leftOut     what was found and is not done: hidden files, loops, names that do not exist
/// @param annotations what waits until all tasks are done, in the order of the sources
public record BatchPlan(List<Task> tasks, List<FileResult> leftOut, List<Task> annotations) {

  private static final byte[] PNG_SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");

  public BatchPlan {
    tasks = List.copyOf(tasks);
    leftOut = List.copyOf(leftOut);
    annotations = List.copyOf(annotations);
  }

  /// Without annotations.
  public BatchPlan(List<Task> tasks, List<FileResult> leftOut) {
    this(tasks, leftOut, List.of());
  }

  /// One picture file and the file it becomes.
  ///
  /// @param source     as it was named, or found below a folder that was
  /// @param targets    where the compressed picture goes, for each format that it may be written in;
  ///                   the source itself where that is replaced
  /// @param keptTarget where the untouched original goes when it is kept instead; the source itself
  ///                   where it stays
  /// @param state      of the source when it was found
  /// @param replaces   whether what is at its targets may be replaced, whatever the options say
  /// @param kind       what the source is; an annotation has no `targets`, and goes to `keptTarget`
  public record Task(Path source, Map<ImageFormat, Path> targets, Path keptTarget, FileState state,
      boolean replaces, SourceKind kind) {

    public Task {
      targets = compact(targets);
    }

    /// In the order of the formats. Most tasks have one target, and plans have many tasks, so the map of one
    /// is the smallest there is.
    private static Map<ImageFormat, Path> compact(Map<ImageFormat, Path> targets) {
      if (targets.size() == 1) {
        return Map.copyOf(targets);
      }
      Map<ImageFormat, Path> copy = new EnumMap<>(ImageFormat.class);
      copy.putAll(targets);
      return Collections.unmodifiableMap(copy);
    }

    /// A picture that replaces nothing.
    public Task(Path source, Map<ImageFormat, Path> targets, Path keptTarget, FileState state) {
      this(source, targets, keptTarget, state, false, new SourceKind.Picture());
    }

    /// The same, and it may replace what is at its targets.
    public Task replacing() {
      return new Task(source, targets, keptTarget, state, true, kind);
    }

    /// The same, and an original or annotation goes to another place.
    Task keptAt(Path place) {
      return new Task(source, targets, place, state, replaces, kind);
    }

    /// That it cannot be done, and why.
    public FileResult failed(String reason) {
      return kind instanceof SourceKind.Annotation
          ? new FileResult.NotRescaled(source, reason)
          : new FileResult.Failed(source, reason);
    }

    /// Where a result in one of the formats goes.
    public Path target(ImageFormat format) {
      return Objects.requireNonNull(targets.get(format));
    }

    /// Every file that the result may become, in the order of the formats.
    public List<Path> distinctTargets() {
      return targets.values().stream().distinct().toList();
    }

    /// Every file that may be written: [#distinctTargets], and where the original would be kept.
    public List<Path> writtenFiles() {
      return Stream.concat(targets.values().stream(), Stream.of(keptTarget)).distinct().toList();
    }

    /// What is at one of these names now, and is not the source itself.
    public List<Path> taken() {
      return writtenFiles().stream()
          .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !Folders.isSame(source, file))
          .toList();
    }

    /// Whether the result takes the place of the original.
    boolean isInPlace() {
      return targets.containsValue(source);
    }
  }

  /// Looks through the inputs, folders with all that is below them.
  ///
  /// @throws IllegalArgumentException if one file is to hold more or less than one picture
  /// @throws IOException              if the output folder cannot be one
  public static BatchPlan of(List<Path> inputs, Destination destination) throws IOException {
    return of(inputs, destination, _ -> new SourceKind.Picture());
  }

  /// The same where not all sources are pictures.
  ///
  /// @param kinds what a source is, by its path below the folder that was named; of results in a folder
  ///              alone
  public static BatchPlan of(List<Path> inputs, Destination destination,
      Function<Path, SourceKind> kinds) throws IOException {
    return switch (destination) {
      case Destination.Folder folder -> intoFolder(inputs, folder, kinds);
      case Destination.File(Path file, List<ImageFormat> formats) ->
        intoFile(inputs, file, formats);
      case Destination.InPlace() -> inPlace(inputs);
    };
  }

  private static BatchPlan intoFolder(List<Path> inputs, Destination.Folder destination,
      Function<Path, SourceKind> kinds) throws IOException {
    Folders.checkFolder(destination.folder());
    SourceWalk walk = SourceWalk.of(inputs,
        WalkRules.sparing(Optional.of(destination.folder())));
    List<Source> chosen = walk.sources()
        .stream()
        .map(source -> source.as(kinds.apply(source.relative())))
        .toList();
    return intoFolder(walk, chosen, destination);
  }

  /// @param chosen of the sources of the walk; the others too are never written to
  static BatchPlan intoFolder(SourceWalk walk, List<Source> chosen,
      Destination.Folder destination) {
    List<FileResult> leftOut = new ArrayList<>(walk.leftOut());
    List<Source> spellable = new ArrayList<>();
    for (Source source : chosen) {
      if (FileNames.isSpellable(source.name())) {
        spellable.add(source);
      } else {
        leftOut.add(new FileResult.Failed(source.path(), Reasons.UNSPELLABLE));
      }
    }
    return sparingOriginals(walk.sources(),
        TargetNames.of(spellable, destination.folder(), destination.formats()), leftOut);
  }

  /// Annotations stand apart.
  private static BatchPlan dividing(List<Task> tasks, List<FileResult> leftOut) {
    Map<Boolean, List<Task>> last = tasks.stream()
        .collect(Collectors.partitioningBy(task -> task.kind() instanceof SourceKind.Annotation));
    return new BatchPlan(last.getOrDefault(false, List.of()), leftOut,
        last.getOrDefault(true, List.of()));
  }

  private static BatchPlan intoFile(List<Path> inputs, Path file, List<ImageFormat> formats) {
    SourceWalk walk = SourceWalk.of(inputs, WalkRules.sparing(Optional.empty()));
    List<Source> sources = walk.sources();
    long failed = walk.leftOut().stream().filter(FileResult.Failed.class::isInstance).count();
    if (sources.size() + failed > 1 || sources.isEmpty() && walk.leftOut().isEmpty()) {
      throw new IllegalArgumentException(
          "-o %s takes one picture, and the input has %,d; name a folder instead"
              .formatted(Reasons.shown(file), sources.size() + failed));
    }
    Map<ImageFormat, Path> targets = new EnumMap<>(ImageFormat.class);
    formats.forEach(format -> targets.put(format, file));
    List<Task> tasks = sources.stream()
        .map(source -> new Task(source.path(), targets, keptBeside(file, source), source.state()))
        .toList();
    return sparingOriginals(sources, tasks, walk.leftOut());
  }

  /// The file itself, but under the source's extension where that is another: an untouched JPEG
  /// must not be called a PNG.
  private static Path keptBeside(Path file, Source source) {
    String name = FileNames.name(file);
    String extension = FileNames.extension(source.name());
    return extension.isEmpty() || extension.equalsIgnoreCase(FileNames.extension(name))
        ? file
        : file.resolveSibling(FileNames.base(name) + extension);
  }

  private static BatchPlan inPlace(List<Path> inputs) {
    SourceWalk walk = SourceWalk.of(inputs, WalkRules.sparing(Optional.empty()));
    List<FileResult> leftOut = new ArrayList<>(walk.leftOut());
    List<Task> tasks = new ArrayList<>();
    for (Source source : walk.sources()) {
      Path path = source.path();
      try {
        if (isPng(path)) {
          tasks.add(new Task(path, Map.of(ImageFormat.PNG, path), path, source.state()));
        } else {
          leftOut.add(new FileResult.Failed(path, Reasons.NOT_PNG));
        }
      } catch (IOException e) {
        leftOut.add(new FileResult.Failed(path, Reasons.reading(path, e)));
      }
    }
    return new BatchPlan(tasks, leftOut);
  }

  private static boolean isPng(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(PNG_SIGNATURE.length), PNG_SIGNATURE);
    }
  }

  /// Leaves out the tasks that would write to a source. That an original is kept where it lies is
  /// no such task.
  private static BatchPlan sparingOriginals(List<Source> sources, List<Task> tasks,
      List<FileResult> leftOut) {
    Originals originals = new Originals(sources);
    List<Task> harmless = new ArrayList<>();
    List<FileResult> allLeftOut = new ArrayList<>(leftOut);
    for (Task task : tasks) {
      boolean keptElsewhere = task.kind() instanceof SourceKind.Annotation
          || !Folders.isSame(task.source(), task.keptTarget());
      if (task.targets().values().stream().anyMatch(originals::contain)
          || keptElsewhere && originals.contain(task.keptTarget())) {
        allLeftOut.add(task.failed(Reasons.ORIGINAL));
      } else {
        harmless.add(task);
      }
    }
    return dividing(harmless, allLeftOut);
  }
}
