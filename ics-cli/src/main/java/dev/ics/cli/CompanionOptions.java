package dev.ics.cli;

import dev.ics.dataset.Companions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The options that say which files of a dataset are masks and which say where things are in pictures.
final class CompanionOptions {

  private final OptionSpec masks = Options.globs("--masks",
      "Files that are label masks, as \"masks/**\"; repeatable, patterns as for --include. The nearest"
          + " pixel, every label as it is, PNG.");

  private final OptionSpec maskFill = OptionSpec.builder("--mask-fill")
      .type(Integer.class)
      .paramLabel("N")
      .converters(new Converters.ToLabel())
      .description("Label of what --fit pad adds to masks; 0 by default, 255 in many sets.")
      .build();

  private final OptionSpec boxes = Options.globs("--boxes",
      "Annotation files; repeatable, patterns as for --include. .json is COCO, .txt YOLO. Boxes, polygons,"
          + " runs and keypoints are rescaled.");

  void addTo(CommandSpec command) {
    command.addOption(masks).addOption(maskFill).addOption(boxes);
  }

  /// @throws BadUsage where the options contradict one another
  Companions companions() {
    Integer fill = maskFill.getValue();
    if (fill != null && masks.getValue() == null) {
      throw new BadUsage("--mask-fill does nothing without --masks GLOB");
    }
    return new Companions(Options.given(masks), fill == null ? 0 : fill, Options.given(boxes));
  }
}
