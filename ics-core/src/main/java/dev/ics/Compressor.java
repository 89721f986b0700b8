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
import dev.ics.remap.RemappedImage;
import dev.ics.score.Score;

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
    if (options.target() instanceof Target.Quality(double minimum, double _)
        && image.compression().quality().orElseThrow() < minimum) {
      return new Outcome.BelowMinimum(image, minimum);
    }
    return image.bytes().length < file.length
        ? new Outcome.Smaller(image)
        : new Outcome.NotSmaller(image);
  }

  /// Compresses a picture that is decoded already. Its quality may be below the minimum.
  ///
  /// @throws UnwritableImageException if none of the formats to write holds the result
  /// @throws ForeignColorException    if it has a color that a strict fixed palette has not
  public CompressedImage compress(RgbaImage image)
      throws UnwritableImageException, ForeignColorException {
    return compress(new DecodedImage(image, Metadata.NONE, 1, 1));
  }

  private CompressedImage compress(DecodedImage source)
      throws UnwritableImageException, ForeignColorException {
    RgbaImage original = source.image();
    RgbaImage image = Downscaler.downscale(original, options.downscale());
    var run = new CompressionRun(options, image, source.metadata());
    Finding found = find(run);
    RemappedImage result = found.image();
    return new CompressedImage(found.file(),
        new Compression(
            new Extent(original.width(), original.height(), run.distinctColors()),
            new Extent(result.width(), result.height(), result.palette().size()),
            source.orientation(), source.frames(), Score.of(image, result), found.quality(),
            found.targetReached()));
  }

  private Finding find(CompressionRun run) throws UnwritableImageException, ForeignColorException {
    return switch (options.target()) {
      case Target.None() -> run.find();
      case Target.Quality quality -> new QualitySearch(run, quality).find();
      case Target.MostBytes mostBytes -> new BytesSearch(run, mostBytes).find();
      case Target.Knee() -> new KneeSearch(run).find();
    };
  }
}
