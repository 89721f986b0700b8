package dev.ics.cli;

import dev.ics.dataset.PaletteScope;
import dev.ics.palette.Palette;
import dev.ics.palette.PaletteMethod;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The options that give colors, all or some.
final class PaletteOptions {

  private static final String OF_FILE = "se just the colors of this file, at most 256: a GIMP palette"
      + " (.gpl), an Adobe color table (.act), a list as #RRGGBB, JSON or PNG.";

  private final OptionSpec palette;

  private final OptionSpec strict = Options.flag(
      "With --palette: refuse a picture that has any other color. By default its pixels take their"
          + " nearest.",
      "--strict");

  private final OptionSpec keepColor = OptionSpec.builder("--keep-color")
      .type(int[].class)
      .arity("1")
      .paramLabel("HEX")
      .converters(new Converters.ToColor())
      .description("One of the colors that is exactly this, such as a brand's e4002b; the strategy"
          + " chooses the rest. May be given several times.")
      .build();

  private PaletteOptions(OptionSpec palette) {
    this.palette = palette;
  }

  /// For pictures that stand alone.
  static PaletteOptions ofFile() {
    return new PaletteOptions(palette("FILE", new Converters.ToPaletteFile(), "U" + OF_FILE));
  }

  /// For a dataset.
  static PaletteOptions ofFileOrPictures() {
    return new PaletteOptions(palette("KIND", new Converters.ToPaletteSource(),
        "per-image (the default): each picture has its own palette. shared: all pictures have one,"
            + " by K-means on all their pixels. clusters:N: pictures are put into N groups by their"
            + " colors, each with its palette. Or the name of a file: u" + OF_FILE));
  }

  private static OptionSpec palette(String label, ITypeConverter<PaletteSource> converter,
      String description) {
    return OptionSpec.builder("--palette")
        .type(PaletteSource.class)
        .paramLabel(label)
        .converters(converter)
        .description(description)
        .build();
  }

  /// How many pictures have one palette.
  PaletteScope scope() {
    return palette.getValue() instanceof PaletteSource.Pictures(PaletteScope scope)
        ? scope
        : new PaletteScope.PerImage();
  }

  void addTo(CommandSpec command) {
    command.addOption(keepColor).addOption(palette).addOption(strict);
  }

  /// The option that gives some of the colors.
  OptionSpec keepColor() {
    return keepColor;
  }

  /// The method that has all its colors from a file; empty where none is named.
  ///
  /// @throws BadUsage where the file was to be the only choice and is not there
  Optional<PaletteMethod> fixed() {
    boolean only = strict.getValue();
    if (palette.getValue() instanceof PaletteSource.File(Palette colors)) {
      return Optional.of(new PaletteMethod.Fixed(colors, only));
    }
    if (only) {
      throw new BadUsage("--strict does nothing without --palette FILE");
    }
    return Optional.empty();
  }

  /// The method with the colors that it is to keep, if there are any.
  ///
  /// @throws BadUsage where they are too many
  PaletteMethod keeping(PaletteMethod.Clustered method) {
    int[] given = keepColor.getValue();
    if (given == null) {
      return method;
    }
    Palette kept = Palette.of(given);
    if (kept.size() > method.colors()) {
      throw new BadUsage("--keep-color: found %s colors; allowed are at most the %s of --colors"
          .formatted(Units.count(kept.size()), Units.count(method.colors())));
    }
    return new PaletteMethod.Keeping(kept, method);
  }
}
