package dev.ics.cli;

import dev.ics.dataset.PaletteScope;
import dev.ics.palette.Palette;

/// Where a palette comes from, as `--palette` says it.
sealed interface PaletteSource {

  /// A file of colors.
  record File(Palette palette) implements PaletteSource {}

  /// The pictures of a dataset.
  record Pictures(PaletteScope scope) implements PaletteSource {}
}
