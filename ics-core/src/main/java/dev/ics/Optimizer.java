package dev.ics;

import dev.ics.Compression.Extent;
import dev.ics.color.DeepImage;
import dev.ics.color.Raster;
import dev.ics.color.RgbaImage;
import dev.ics.decode.ImageException;
import dev.ics.decode.StoredPng;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.CountedImage;
import dev.ics.palette.Palette;
import dev.ics.remap.Remapper;
import dev.ics.score.Score;
import dev.ics.write.EncodedImage;
import dev.ics.write.PngRewriter;

/// Makes PNG files smaller and leaves every sample as it is stored, at 16 bits too: what they look
/// like does not change, whatever their profile, gamma or orientation. Only colors behind full
/// transparency are cleared. Immutable; may be shared between threads.
public final class Optimizer {

  private static final Score LOSSLESS = new Score(0);

  private final OptimizationOptions options;

  public Optimizer(OptimizationOptions options) {
    this.options = options;
  }

  /// Writes the picture of a PNG file anew; an animation is left as it is.
  public Outcome optimize(byte[] file) throws ImageException {
    StoredPng png = StoredPng.open(file, options.limits());
    Raster pixels = png.pixels();
    if (png.isAnimated()) {
      int colors = switch (pixels) {
        case RgbaImage image -> ColorHistogram.of(image).size();
        case DeepImage deep -> deep.colors();
      };
      return new Outcome.Animation(optimized(EncodedImage.png(file), png, colors));
    }
    CompressedImage image = switch (pixels) {
      case RgbaImage shallow -> rewritten(png, shallow);
      case DeepImage deep ->
        optimized(new PngRewriter(png, options.writing()).write(deep), png, deep.colors());
    };
    return image.bytes().length < file.length
        ? new Outcome.Smaller(image)
        : new Outcome.NotSmaller(image);
  }

  private CompressedImage rewritten(StoredPng png, RgbaImage pixels) {
    CountedImage image = CountedImage.takingOver(pixels);
    EncodedImage file = new PngRewriter(png, options.writing())
        .write(Remapper.remap(image, Palette.of(image.histogram())));
    return optimized(file, png, image.histogram().size());
  }

  private static CompressedImage optimized(EncodedImage file, StoredPng png, int colors) {
    Extent extent = new Extent(png.info().width(), png.info().height(), colors);
    return new CompressedImage(file,
        new Compression(extent, extent, png.info().frames().orElse(1), LOSSLESS));
  }
}
