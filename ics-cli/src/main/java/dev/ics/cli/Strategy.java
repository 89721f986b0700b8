package dev.ics.cli;

import dev.ics.palette.PaletteMethod;

/// The strategies by the names that users of the Image Compression System know.
enum Strategy {

  AUTO("the best look for its bytes: colors and dithering as people see them"),
  SO("size only: fewer pixels, every color kept"),
  MKM(
      "plain K-means (Lloyd's), from pixels drawn at random"),
  FKM(
      "full K-means: careful starts (k-means++), the best of several"),
  MBKM(
      "mini-batch K-means: learns from pixels drawn in batches");

  private final String description;

  Strategy(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }

  /// Whether it chooses colors, so that their number matters.
  boolean choosesColors() {
    return this != SO;
  }

  /// The method with its usual settings.
  ///
  /// @param colors 2..65,536; means nothing where the strategy chooses none
  PaletteMethod method(int colors) {
    return switch (this) {
      case AUTO -> new PaletteMethod.Auto(colors);
      case SO -> new PaletteMethod.SizeOnly();
      case MKM -> new PaletteMethod.Mkm(colors);
      case FKM -> new PaletteMethod.Fkm(colors);
      case MBKM -> new PaletteMethod.Mbkm(colors);
    };
  }
}
