package dev.ics.cli;

import dev.ics.decode.MetadataKind;
import dev.ics.write.ImageFormat;
import dev.ics.write.WriteOptions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The options about the files that results become.
final class WritingOptions {

  private final OptionSpec format = OptionSpec.builder("--format")
      .type(Format.class)
      .paramLabel("NAME")
      .converters(new Converters.ToFormat())
      .description(
          "png (the default), webp (lossless), gif, or auto: the smallest of them that keeps"
              + " every pixel.")
      .build();

  private final OptionSpec effort;

  private final OptionSpec keep = OptionSpec.builder("--keep")
      .type(MetadataKinds.class)
      .paramLabel("KINDS")
      .converters(new Converters.ToMetadataKinds())
      .description(
          "What to take over from the file beside the pixels: icc, exif, xmp, text, density,"
              + " all, or several with commas between them. By default nothing.")
      .build();

  /// @param defaultEffort in words
  WritingOptions(String defaultEffort) {
    effort = OptionSpec.builder("--effort")
        .type(Integer.class)
        .paramLabel("0..9")
        .converters(new Converters.ToEffort())
        .description("0 is fastest, 9 best; " + defaultEffort)
        .build();
  }

  void addTo(CommandSpec command) {
    command.addOption(format);
    addLosslessTo(command);
  }

  /// Adds those that leave the format.
  void addLosslessTo(CommandSpec command) {
    command.addOption(effort).addOption(keep);
  }

  /// The format that was asked for; `null` where none was.
  @Nullable
  Format format() {
    return format.getValue();
  }

  int effort(int otherwise) {
    Integer given = effort.getValue();
    return given == null ? otherwise : given;
  }

  WriteOptions writing(List<ImageFormat> formats) {
    return new WriteOptions(formats, effort(WriteOptions.DEFAULT_EFFORT), kept());
  }

  private Set<MetadataKind> kept() {
    MetadataKinds given = keep.getValue();
    return given == null ? Set.of() : given.kinds();
  }
}
