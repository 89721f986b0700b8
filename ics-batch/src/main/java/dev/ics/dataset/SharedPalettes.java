package dev.ics.dataset;

import dev.ics.CompressionOptions;
import dev.ics.palette.PaletteMethod;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The palettes of a dataset, and which picture has which. Pictures are known by the SHA-256 of their
/// files: what they are called, and where they are, means nothing.
///
/// @param sources    digest of all that they were made from, as of [PaletteSources]
/// @param palettes   by id, in the order of the ids
/// @param ofPictures the id of each picture's palette
record SharedPalettes(String sources, Map<String, SharedPalette> palettes,
    Map<String, String> ofPictures) {

  /// Where each picture has its own.
  static final SharedPalettes NONE = new SharedPalettes("", Map.of(), Map.of());

  /// The id of the palette of a picture.
  Optional<String> id(String sha256) {
    return Optional.ofNullable(ofPictures.get(sha256));
  }

  /// The palette of a picture.
  Optional<SharedPalette> of(String sha256) {
    return id(sha256).map(palettes::get);
  }

  /// How a picture gets the colors of its palette.
  ///
  /// @param compression what else is done with it
  /// @throws IOException where the picture is not one of those that the palettes were made from
  CompressionOptions recipe(CompressionOptions compression, byte[] file) throws IOException {
    SharedPalette shared = of(Sha256.of(file))
        .orElseThrow(() -> new IOException("it changed after its colors were counted"));
    return compression.withMethod(new PaletteMethod.Fixed(shared.palette(), false));
  }

  List<SharedPalette> inOrder() {
    return List.copyOf(palettes.values());
  }

  /// Whether what a row says of the palette is still so.
  boolean agreeWith(Row row) {
    return row.cell(Column.PALETTE_ID)
        .equals(row.cell(Column.SOURCE_SHA256).flatMap(this::id));
  }
}
