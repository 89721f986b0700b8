package dev.ics.dataset;

import dev.ics.batch.BatchOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is to be done with a folder tree of pictures.
///
/// @param in      the folder of sources
/// @param out     the folder for results, made where it is not there
/// @param batch   how each picture is done; `overwrite` does everything again, and replaces what is
///                there already, whoever made it
/// @param program that does it
/// @param arrangement of sources and results
public record DatasetOptions(Path in, Path out, BatchOptions batch, Program program,
    Arrangement arrangement) {

  /// The setting that says how results are packed.
  static final String SHARDS = "shards";

  /// All pictures of the tree, as the same tree.
  public DatasetOptions(Path in, Path out, BatchOptions batch, Program program) {
    this(in, out, batch, program, Arrangement.PLAIN);
  }

  /// The caller.
  ///
  /// @param version   with another one results may differ
  /// @param arguments that it was called with, to call it again
  public record Program(String version, List<String> arguments) {
    public Program {
      arguments = List.copyOf(arguments);
    }
  }

  Tree tree() {
    return new Tree(in, out);
  }

  /// All that decides on the results, by name. Which sources there are is not among them: who leaves
  /// some out, or lets them in, does not want all others done again.
  Map<String, String> settings() {
    Map<String, String> settings = Settings.of(batch.recipe());
    settings.put("if-larger", batch.ifLarger().name().toLowerCase(Locale.ROOT));
    if (arrangement.layout() instanceof Layout.Shards shards) {
      settings.put(SHARDS, shards.text());
    }
    return settings;
  }
}
