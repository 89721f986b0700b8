package dev.ics;

import dev.ics.decode.DecodeLimits;
import dev.ics.downscale.Downscale;
import dev.ics.palette.PaletteMethod;
import dev.ics.remap.Dithering;
import dev.ics.write.WriteOptions;

/// All that a caller may choose about one picture's compression.
///
/// @param limits    what a file may ask of the machine
/// @param downscale the reduction in pixels that comes first
/// @param method    how the palette is chosen
/// @param dithering how colors between those of the palette are feigned; with [Dithering.Adaptive] only
///                  where the method is AUTO
/// @param target    what the result is to reach; a method that chooses no colors can have none
/// @param writing   how the result becomes a file
/// @param gray      whether the picture becomes gray, as [dev.ics.color.Luma] has it, before its colors are
///                  counted
public record CompressionOptions(DecodeLimits limits, Downscale downscale, PaletteMethod method,
    Dithering dithering, Target target, WriteOptions writing, boolean gray) implements Recipe {

  /// As many as an indexed PNG can hold.
  public static final int DEFAULT_COLORS = 256;

  public CompressionOptions {
    boolean chooses = switch (method) {
      case PaletteMethod.Clustered _,PaletteMethod.Keeping _ -> true;
      case PaletteMethod.SizeOnly _,PaletteMethod.Fixed _ -> false;
    };
    if (!chooses && !(target instanceof Target.None)) {
      throw new IllegalArgumentException(
          "%s cannot be searched for: %s chooses no colors".formatted(target, method));
    }
  }

  /// The usual limits, full size, AUTO with [#DEFAULT_COLORS] colors and adaptive dithering, and PNG.
  public static CompressionOptions defaults() {
    return new CompressionOptions(DecodeLimits.defaults(), new Downscale.None(),
        new PaletteMethod.Auto(DEFAULT_COLORS), new Dithering.Adaptive(), new Target.None(),
        WriteOptions.defaults(), false);
  }

  public CompressionOptions withLimits(DecodeLimits limits) {
    return new CompressionOptions(limits, downscale, method, dithering, target, writing, gray);
  }

  public CompressionOptions withDownscale(Downscale downscale) {
    return new CompressionOptions(limits, downscale, method, dithering, target, writing, gray);
  }

  public CompressionOptions withMethod(PaletteMethod method) {
    return new CompressionOptions(limits, downscale, method, dithering, target, writing, gray);
  }

  public CompressionOptions withDithering(Dithering dithering) {
    return new CompressionOptions(limits, downscale, method, dithering, target, writing, gray);
  }

  public CompressionOptions withTarget(Target target) {
    return new CompressionOptions(limits, downscale, method, dithering, target, writing, gray);
  }

  public CompressionOptions withWriting(WriteOptions writing) {
    return new CompressionOptions(limits, downscale, method, dithering, target, writing, gray);
  }

  public CompressionOptions withGray(boolean gray) {
    return new CompressionOptions(limits, downscale, method, dithering, target, writing, gray);
  }

  @Override
  public boolean resizes() {
    return !(downscale instanceof Downscale.None);
  }
}
