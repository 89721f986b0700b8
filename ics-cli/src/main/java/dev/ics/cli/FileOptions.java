package dev.ics.cli;

import dev.ics.batch.Globs;
import dev.ics.dataset.Arrangement;
import dev.ics.dataset.Layout;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The options about which files of a tree are taken, and how results lie.
final class FileOptions {

  private final OptionSpec include = globs("--include",
      "Take only files that match, as \"*.jpg\" or \"train/**\"; may be given several times. Without"
          + " / a pattern is for names in any folder, with / for the path below IN; upper and lower"
          + " case differ. A folder that matches stands for all in it.");

  private final OptionSpec exclude = globs("--exclude",
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

  private static OptionSpec globs(String name, String description) {
    return OptionSpec.builder(name)
        .type(String[].class)
        .arity("1")
        .paramLabel("GLOB")
        .description(description)
        .build();
  }

  void addTo(CommandSpec command) {
    command.addOption(include).addOption(exclude).addOption(copyOthers).addOption(shards);
  }

  /// @throws BadUsage where a pattern is none
  Arrangement arrangement() {
    Layout.Shards packed = shards.getValue();
    return new Arrangement(checked(patterns(include), patterns(exclude)), copyOthers.getValue(),
        packed == null ? new Layout.Files() : packed);
  }

  private static Globs checked(List<String> includes, List<String> excludes) {
    try {
      return Globs.of(includes, excludes);
    } catch (PatternSyntaxException e) {
      throw new BadUsage("--include, --exclude: found \"%s\", no pattern: %s"
          .formatted(e.getPattern(), e.getDescription()));
    } catch (IllegalArgumentException e) {
      throw new BadUsage("--include, --exclude: " + e.getMessage());
    }
  }

  private static List<String> patterns(OptionSpec option) {
    String[] given = option.getValue();
    return given == null ? List.of() : List.of(given);
  }
}
