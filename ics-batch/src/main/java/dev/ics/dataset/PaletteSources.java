package dev.ics.dataset;

import dev.ics.batch.BatchPlan.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The pictures that palettes are made from, by the SHA-256 of their files. May be used by several
/// threads.
final class PaletteSources {

  private final Map<Path, String> digests = new ConcurrentHashMap<>();

  /// What a journal and a spool know of the pictures as they are now.
  static PaletteSources known(List<Task> tasks, Tree tree, Journal journal,
      Optional<Spool> spool) throws IOException {
    var sources = new PaletteSources();
    for (Task task : tasks) {
      String name = tree.source(task.source());
      Optional<String> counted = spool.flatMap(entries -> entries.find(name, task.state()))
          .map(Spool.Entry::sha256);
      Optional<String> digest = counted.isPresent()
          ? counted
          : Resumption.knownDigest(task, tree, journal);
      digest.ifPresent(known -> sources.put(task, known));
    }
    return sources;
  }

  void put(Task task, String sha256) {
    digests.put(task.source(), sha256);
  }

  void remove(Task task) {
    digests.remove(task.source());
  }

  boolean contain(Task task) {
    return digests.containsKey(task.source());
  }

  /// The same for the same pictures, however many times each is there, and settings, whatever their
  /// files are called and wherever they are.
  String digest(String settings) {
    return Sha256.of(Stream.concat(Stream.of(settings), digests.values().stream().sorted())
        .collect(Collectors.joining("\n")));
  }
}
