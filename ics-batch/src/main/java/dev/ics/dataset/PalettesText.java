package dev.ics.dataset;

/// Writes the palettes that pictures share, for people and programs.
final class PalettesText {

  private PalettesText() {}

  static String of(DatasetOptions options, SharedPalettes palettes) {
    return SummaryText.of(json -> {
      json.writeStringProperty("version", options.program().version());
      json.writeNumberProperty("pictures",
          palettes.inOrder().stream().mapToInt(SharedPalette::pictures).sum());
      json.writeNumberProperty("pixels",
          palettes.inOrder().stream().mapToLong(SharedPalette::pixels).sum());
      json.writeName("inertia")
          .writeNumber(Inertia.text(
              palettes.inOrder().stream().mapToDouble(SharedPalette::inertia).sum()));
      json.writeName("palettes").writeStartArray();
      for (SharedPalette palette : palettes.inOrder()) {
        json.writeStartObject();
        SharedPalettesText.writePalette(json, palette);
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }
}
