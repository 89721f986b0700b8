package dev.ics.dataset;

import dev.ics.batch.DatasetRecords;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The two folders of a dataset, with the names of what ICS itself keeps in the second.
///
/// @param in  of the sources
/// @param out of the results
record Tree(Path in, Path out) {

  /// The manifest: a JSON object for each source, a line each.
  Path lines() {
    return out.resolve(DatasetRecords.LINES);
  }

  /// The same as comma-separated values.
  Path table() {
    return out.resolve(DatasetRecords.TABLE);
  }

  /// What holds for the whole: version, options, counts.
  Path summary() {
    return out.resolve(DatasetRecords.SUMMARY);
  }

  /// The palettes that pictures share.
  Path palettes() {
    return out.resolve(DatasetRecords.PALETTES);
  }

  /// The same for the next run, and which picture has which.
  Path palettesInUse() {
    return hidden().resolve("palettes.jsonl");
  }

  /// What was counted to make them.
  Path spool() {
    return hidden().resolve("histograms");
  }

  /// Hidden; what is in it means nothing to users.
  Path hidden() {
    return out.resolve(DatasetRecords.HIDDEN);
  }

  /// Of the shards, where there are any: a JSON object for each, a line each.
  Path index() {
    return out.resolve(DatasetRecords.INDEX);
  }

  /// The shards as the library wids wants them listed.
  Path shardList() {
    return out.resolve(DatasetRecords.SHARD_LIST);
  }

  /// Where results wait until they are packed.
  Path staging() {
    return hidden().resolve("staging");
  }

  /// Where a shard is written.
  Path packing() {
    return hidden().resolve("packing");
  }

  Path journal() {
    return hidden().resolve(DatasetRecords.JOURNAL);
  }

  Path lock() {
    return hidden().resolve("lock");
  }

  /// The files that a user sees, the one that vouches for the others last.
  List<Path> manifest() {
    return List.of(lines(), table(), summary());
  }

  /// Those, and what goes with them where results are packed or palettes are shared.
  List<Path> records(Layout layout, boolean shared) {
    List<Path> records = new ArrayList<>(manifest());
    if (layout instanceof Layout.Shards) {
      records.addAll(List.of(index(), shardList()));
    }
    if (shared) {
      records.add(palettes());
    }
    return records;
  }

  /// Where results are written.
  Path results(Layout layout) {
    return switch (layout) {
      case Layout.Files() -> out;
      case Layout.Shards _ -> staging();
    };
  }

  /// A source as the manifest names it.
  String source(Path source) {
    return slashed(in.relativize(source));
  }

  /// A result as the manifest names it.
  String target(Path target) {
    return slashed(out.relativize(target));
  }

  /// The file of a result by its name in the manifest; empty where that would lead elsewhere.
  Optional<Path> file(String target) {
    try {
      Path folder = out.toAbsolutePath().normalize();
      Path file = folder.resolve(target).normalize();
      boolean inside = file.startsWith(folder)
          && slashed(folder.relativize(file)).equals(target);
      return inside ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  /// The same where the name comes from the journal, which is ours and may have been changed.
  Path knownFile(String target) throws DatasetException {
    Optional<Path> file = file(target);
    if (file.isEmpty()) {
      throw new DatasetException.Damaged(journal());
    }
    return file.get();
  }

  /// Where the sources are, as seen from the results: both may be moved together.
  String way() throws IOException {
    Path from = out.toRealPath();
    Path to = in.toRealPath();
    try {
      return slashed(from.relativize(to));
    } catch (IllegalArgumentException _) {
      return to.toString(); // on Windows there is no way from one drive to another
    }
  }

  /// With `/` on every system.
  static String slashed(Path path) {
    var names = new ArrayList<String>();
    path.forEach(name -> names.add(name.toString()));
    return String.join("/", names);
  }
}
