package dev.ics;

import dev.ics.decode.DecodeLimits;
import dev.ics.downscale.Downscale;
import dev.ics.palette.PaletteMethod;
import dev.ics.write.WriteOptions;

/// All that a caller may choose about one picture's compression.
///
/// @param limits    what a file may ask of the machine
/// @param downscale the reduction in pixels that comes first
/// @param method    how the palette is chosen
/// @param writing   how the result becomes a file
public record CompressionOptions(DecodeLimits limits, Downscale downscale, PaletteMethod method,
    WriteOptions writing) implements Recipe {

  /// As many as an indexed PNG can hold.
  public static final int DEFAULT_COLORS = 256;

  /// The usual limits, full size, AUTO with [#DEFAULT_COLORS] colors, and PNG.
  public static CompressionOptions defaults() {
    return new CompressionOptions(DecodeLimits.defaults(), new Downscale.None(),
        new PaletteMethod.Auto(DEFAULT_COLORS), WriteOptions.defaults());
  }

  public CompressionOptions withLimits(DecodeLimits limits) {
    return new CompressionOptions(limits, downscale, method, writing);
  }

  public CompressionOptions withDownscale(Downscale downscale) {
    return new CompressionOptions(limits, downscale, method, writing);
  }

  public CompressionOptions withMethod(PaletteMethod method) {
    return new CompressionOptions(limits, downscale, method, writing);
  }

  public CompressionOptions withWriting(WriteOptions writing) {
    return new CompressionOptions(limits, downscale, method, writing);
  }

  @Override
  public boolean resizes() {
    return !(downscale instanceof Downscale.None);
  }
}
