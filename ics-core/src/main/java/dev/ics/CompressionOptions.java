package dev.ics;

import dev.ics.downscale.Downscale;
import dev.ics.palette.PaletteMethod;

/// All that a caller may choose about one picture's compression.
///
/// @param downscale the reduction in pixels that comes first
/// @param method    how the palette is chosen
public record CompressionOptions(Downscale downscale, PaletteMethod method) {

  /// As many as an indexed PNG can hold.
  public static final int DEFAULT_COLORS = 256;

  /// Full size and FKM with [#DEFAULT_COLORS] colors.
  public static CompressionOptions defaults() {
    return new CompressionOptions(new Downscale.None(), new PaletteMethod.Fkm(DEFAULT_COLORS));
  }

  public CompressionOptions withDownscale(Downscale downscale) {
    return new CompressionOptions(downscale, method);
  }

  public CompressionOptions withMethod(PaletteMethod method) {
    return new CompressionOptions(downscale, method);
  }
}
