package dev.ics.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
/// The names depend on the sources alone, not on what is in the output folder nor on whether its
/// file system tells upper case from lower.
final class TargetNames {

  private final Path output;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> lastNumbers = new HashMap<>();

  private TargetNames(Path output) {
    this.output = output;
  }

  /// A task for each source, in their order.
  static List<BatchPlan.Task> of(List<Source> sources, Path output) {
    return new TargetNames(output).tasks(sources);
  }

  private List<BatchPlan.Task> tasks(List<Source> sources) {
    Map<Source, String> targets = targets(sources);
    List<BatchPlan.Task> tasks = new ArrayList<>();
    for (Source source : sources) {
      String target = Objects.requireNonNull(targets.get(source));
      String kept = isNamedPng(source) ? target : freeName(source, source.name());
      Path folder = output.resolve(source.below());
      tasks.add(new BatchPlan.Task(source.path(), folder.resolve(target), folder.resolve(kept),
          source.bytes()));
    }
    return tasks;
  }

  /// Those that have a name by right come first, so that no other takes it.
  private Map<Source, String> targets(List<Source> sources) {
    Map<String, List<Source>> sameTarget = new LinkedHashMap<>();
    for (Source source : sources) {
      String key = key(source, pngName(source));
      sameTarget.computeIfAbsent(key, _ -> new ArrayList<>()).add(source);
    }
    Map<Source, String> targets = new HashMap<>();
    for (List<Source> rivals : sameTarget.values()) {
      owner(rivals).ifPresent(owner -> targets.put(owner, freeName(owner, pngName(owner))));
    }
    for (Source source : sources) {
      targets.computeIfAbsent(source, other -> freeName(other, pngNameWithExtension(other)));
    }
    return targets;
  }

  /// The one that may drop its extension: the only one, or the one that loses none by it.
  private static Optional<Source> owner(List<Source> rivals) {
    if (rivals.size() == 1) {
      return Optional.of(rivals.getFirst());
    }
    return rivals.stream()
        .filter(TargetNames::isNamedPng)
        .min(Comparator.comparing(source -> !source.name().equals(pngName(source))));
  }

  /// The wish, where nobody has it yet, and else the source's name with the first free number.
  private String freeName(Source source, String wish) {
    String name = wish;
    while (!taken.add(key(source, name))) {
      String base = FileNames.base(source.name());
      int number = lastNumbers.merge(key(source, wish), 2, (last, _) -> last + 1);
      name = base + "-" + number + FileNames.extension(wish);
    }
    return name;
  }

  private static String key(Source source, String name) {
    return FileNames.folded(source.below().resolve(name).toString());
  }

  private static boolean isNamedPng(Source source) {
    return FileNames.extension(source.name()).equalsIgnoreCase(FileNames.PNG);
  }

  private static String pngName(Source source) {
    return FileNames.base(source.name()) + FileNames.PNG;
  }

  private static String pngNameWithExtension(Source source) {
    return isNamedPng(source) ? pngName(source) : source.name() + FileNames.PNG;
  }
}
