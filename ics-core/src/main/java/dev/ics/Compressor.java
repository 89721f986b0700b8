package dev.ics;

import dev.ics.Compression.Extent;
import dev.ics.color.RgbaImage;
import dev.ics.decode.ImageDecoder;
import dev.ics.decode.ImageException;
import dev.ics.downscale.Downscaler;
import dev.ics.histogram.ColorHistogram;
import dev.ics.palette.Palette;
import dev.ics.palette.Palettes;
import dev.ics.remap.RemappedImage;
import dev.ics.remap.Remapper;
import dev.ics.score.Score;
import dev.ics.write.PngWriter;

/// Runs the stages on one picture. Immutable; may be shared between threads.
public final class Compressor {

  private final CompressionOptions options;

  public Compressor(CompressionOptions options) {
    this.options = options;
  }

  /// Decodes a picture file and compresses what is in it.
  public Outcome compress(byte[] file) throws ImageException {
    CompressedImage image = compress(ImageDecoder.decode(file, options.limits()));
    return image.png().length < file.length
        ? new Outcome.Smaller(image)
        : new Outcome.NotSmaller(image);
  }

  /// Compresses a picture that is decoded already.
  public CompressedImage compress(RgbaImage original) {
    RgbaImage image = Downscaler.downscale(original, options.downscale());
    ColorHistogram histogram = ColorHistogram.of(image);
    Palette palette = Palettes.build(histogram, options.method());
    RemappedImage result = Remapper.remap(image, histogram, palette);
    Score score = Score.of(image, result);
    return new CompressedImage(PngWriter.write(result),
        new Compression(new Extent(original.width(), original.height(), histogram.size()),
            new Extent(result.width(), result.height(), result.palette().size()), score));
  }
}
