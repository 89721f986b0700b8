package dev.ics.cli;

import dev.ics.batch.Globs;
import dev.ics.dataset.Arrangement;
import dev.ics.dataset.Layout;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The options about which files of a tree are taken, and how results lie.
final class FileOptions {

  private final OptionSpec include = Options.globs("--include",
      "Take only files that match, as \"*.jpg\" or \"train/**\"; may be given several times. Without"
          + " / a pattern is for names in any folder, with / for the path below IN; upper and lower"
          + " case differ. A folder that matches stands for all in it.");

  private final OptionSpec exclude = Options.globs("--exclude",
      "Leave out files and folders that match, --include or not; may be given several times.");

  private final OptionSpec copyOthers = Options.flag(
      "Copy files that are no pictures, such as lists of training data, unchanged to the same place"
          + " in OUT; otherwise they are skipped.",
      "--copy-others");

  private final OptionSpec shards = OptionSpec.builder("--shards")
      .type(Layout.Shards.class)
      .paramLabel("tar:N")
      .converters(new Converters.ToShards())
      .description("Pack the results into OUT/shard-000000.tar and so on, as WebDataset reads them:"
          + " each with N pictures of the tree (as tar:1000), and for each its row of the manifest as"
          + " JSON. shards.jsonl and shards.json list them.")
      .build();

  void addTo(CommandSpec command) {
    command.addOption(include).addOption(exclude).addOption(copyOthers).addOption(shards);
  }

  Arrangement arrangement() {
    Layout.Shards packed = shards.getValue();
    return new Arrangement(Globs.of(Options.given(include), Options.given(exclude)),
        copyOthers.getValue(), packed == null ? new Layout.Files() : packed);
  }
}
