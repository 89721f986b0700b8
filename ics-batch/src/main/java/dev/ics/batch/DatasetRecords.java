package dev.ics.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The names of the files that a dataset keeps about itself in its folder of results. Where such a
/// folder becomes a source, they are none.
public final class DatasetRecords {

  /// The manifest: a JSON object for each source, a line each.
  public static final String LINES = "manifest.jsonl";

  /// The same as comma-separated values.
  public static final String TABLE = "manifest.csv";

  /// What holds for the whole: version, options, counts.
  public static final String SUMMARY = "summary.json";

  /// The shards, with their members.
  public static final String INDEX = "shards.jsonl";

  /// The shards, as the library wids wants them listed.
  public static final String SHARD_LIST = "shards.json";

  /// The palettes that pictures share.
  public static final String PALETTES = "palettes.json";

  /// The folder of what means nothing to users.
  public static final String HIDDEN = ".ics";

  /// What was done, in `HIDDEN`.
  public static final String JOURNAL = "journal.jsonl";

  private static final List<String> VISIBLE = List.of(LINES, TABLE, SUMMARY, INDEX, SHARD_LIST,
      PALETTES);

  private DatasetRecords() {}

  /// Whether the file, or folder, is one of them.
  static boolean contain(Path file) {
    String name = FileNames.name(file);
    return name.equals(HIDDEN) && Files.exists(file.resolve(JOURNAL))
        || VISIBLE.contains(name)
            && Files.exists(file.resolveSibling(HIDDEN).resolve(JOURNAL));
  }
}
