package dev.ics;

import dev.ics.Compression.Extent;
import dev.ics.color.RgbaImage;
import dev.ics.decode.DecodedImage;
import dev.ics.decode.ForeignColorException;
import dev.ics.decode.ImageDecoder;
import dev.ics.decode.ImageException;
import dev.ics.decode.Metadata;
import dev.ics.decode.UnwritableImageException;
import dev.ics.downscale.Downscaler;
import dev.ics.histogram.ColorHistogram;
import dev.ics.palette.Palette;
import dev.ics.palette.PaletteMethod;
import dev.ics.palette.Palettes;
import dev.ics.remap.ForeignColors;
import dev.ics.remap.RemappedImage;
import dev.ics.remap.Remapper;
import dev.ics.score.Score;
import dev.ics.write.ImageWriter;

/// Runs the stages on one picture. Immutable; may be shared between threads.
public final class Compressor {

  private final CompressionOptions options;

  public Compressor(CompressionOptions options) {
    this.options = options;
  }

  /// Decodes a picture file and compresses what is in it, of several frames the first.
  public Outcome compress(byte[] file) throws ImageException {
    CompressedImage image = compress(
        ImageDecoder.decode(file, options.limits(), options.writing().keep()));
    return image.bytes().length < file.length
        ? new Outcome.Smaller(image)
        : new Outcome.NotSmaller(image);
  }

  /// Compresses a picture that is decoded already.
  ///
  /// @throws UnwritableImageException if none of the formats to write holds the result
  /// @throws ForeignColorException    if it has a color that a strict fixed palette has not
  public CompressedImage compress(RgbaImage image)
      throws UnwritableImageException, ForeignColorException {
    return compress(new DecodedImage(image, Metadata.NONE, 1));
  }

  private CompressedImage compress(DecodedImage source)
      throws UnwritableImageException, ForeignColorException {
    RgbaImage original = source.image();
    RgbaImage image = Downscaler.downscale(original, options.downscale());
    ColorHistogram histogram = ColorHistogram.of(image);
    Palette palette = palette(histogram);
    if (options.method() instanceof PaletteMethod.Fixed fixed && fixed.strict()) {
      ForeignColors.refuse(image, histogram, palette);
    }
    RemappedImage result = Remapper.remap(image, histogram, palette);
    Score score = Score.of(image, result);
    return new CompressedImage(ImageWriter.write(result, source.metadata(), options.writing()),
        new Compression(new Extent(original.width(), original.height(), histogram.size()),
            new Extent(result.width(), result.height(), result.palette().size()), source.frames(),
            score));
  }

  private Palette palette(ColorHistogram histogram) {
    Palette palette = Palettes.build(histogram, options.method());
    return options.writing().keepsSoftAlpha() ? palette : palette.withHardAlpha();
  }
}
