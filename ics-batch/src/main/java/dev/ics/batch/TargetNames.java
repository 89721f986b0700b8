package dev.ics.batch;

import dev.ics.write.ImageFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Gives each source names of its own below the output folder; made for one plan and thrown away
/// with it.
///
/// The names depend on the sources and the formats alone, not on what is in the output folder nor on
/// whether its file system tells upper case from lower. Where a result may have one of several
/// formats, its name is its own in each of them.
final class TargetNames {

  private final Path output;
  private final List<ImageFormat> formats;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> lastNumbers = new HashMap<>();

  private TargetNames(Path output, List<ImageFormat> formats) {
    this.output = output;
    this.formats = formats;
  }

  /// A task for each source, in their order.
  static List<BatchPlan.Task> of(List<Source> sources, Path output, List<ImageFormat> formats) {
    return new TargetNames(output, formats).tasks(sources);
  }

  private List<BatchPlan.Task> tasks(List<Source> sources) {
    Map<Source, String> bases = bases(sources);
    List<BatchPlan.Task> tasks = new ArrayList<>();
    for (Source source : sources) {
      Path folder = output.resolve(source.below());
      Map<ImageFormat, Path> targets = new EnumMap<>(ImageFormat.class);
      for (ImageFormat format : formats(source)) {
        targets.put(format,
            folder.resolve(Objects.requireNonNull(bases.get(source)) + format.extension()));
      }
      Path kept = ownFormat(source).map(targets::get)
          .orElseGet(() -> folder.resolve(freeName(source, FileNames.base(source.name()),
              List.of(FileNames.extension(source.name())))
              + FileNames.extension(source.name())));
      tasks.add(new BatchPlan.Task(source.path(), targets, kept, source.state(), false,
          source.kind()));
    }
    return tasks;
  }

  /// That a result may be written in.
  private List<ImageFormat> formats(Source source) {
    return switch (source.kind()) {
      case SourceKind.Picture() -> formats;
      case SourceKind.Mask _ -> List.of(ImageFormat.PNG);
      case SourceKind.Annotation() -> List.of();
    };
  }

  /// The targets' names without extension. Sources that have a name by right come first, so that no
  /// other takes it.
  private Map<Source, String> bases(List<Source> sources) {
    Map<String, List<Source>> sameBase = new LinkedHashMap<>();
    for (Source source : sources) {
      if (!formats(source).isEmpty()) { // what becomes no picture takes no picture's name
        String key = key(source, FileNames.base(source.name()));
        sameBase.computeIfAbsent(key, _ -> new ArrayList<>()).add(source);
      }
    }
    Map<Source, String> bases = new HashMap<>();
    for (List<Source> rivals : sameBase.values()) {
      owner(rivals)
          .ifPresent(owner -> bases.put(owner, freeBase(owner, FileNames.base(owner.name()))));
    }
    for (Source source : sources) {
      bases.computeIfAbsent(source, other -> freeBase(other,
          ownFormat(other).isPresent() ? FileNames.base(other.name()) : other.name()));
    }
    return bases;
  }

  /// The one that may drop its extension: the only one, or the one that loses none by it.
  private Optional<Source> owner(List<Source> rivals) {
    if (rivals.size() == 1) {
      return Optional.of(rivals.getFirst());
    }
    return rivals.stream()
        .filter(source -> ownFormat(source).isPresent())
        .min(Comparator.comparing(source -> !FileNames.extension(source.name())
            .equals(ownFormat(source).orElseThrow().extension())));
  }

  private String freeBase(Source source, String wish) {
    return freeName(source, wish, formats(source).stream().map(ImageFormat::extension).toList());
  }

  /// The wish, where nobody has it yet with one of the extensions, and else the source's name with
  /// the first free number.
  private String freeName(Source source, String wish, List<String> extensions) {
    String name = wish;
    while (extensions.stream().map(name::concat).anyMatch(full -> isTaken(source, full))) {
      int number = lastNumbers.merge(key(source, wish + extensions), 2, (last, _) -> last + 1);
      name = FileNames.base(source.name()) + "-" + number;
    }
    for (String extension : extensions) {
      taken.add(key(source, name + extension));
    }
    return name;
  }

  private boolean isTaken(Source source, String name) {
    return taken.contains(key(source, name));
  }

  private static String key(Source source, String name) {
    return FileNames.folded(source.below().resolve(name).toString());
  }

  /// The format that the source's extension names, where it is one of those to write.
  private Optional<ImageFormat> ownFormat(Source source) {
    String extension = FileNames.extension(source.name());
    return formats(source).stream()
        .filter(format -> format.extension().equalsIgnoreCase(extension))
        .findFirst();
  }
}
