package dev.ics;

import dev.ics.Compression.Extent;
import dev.ics.color.Luma;
import dev.ics.color.RgbaImage;
import dev.ics.decode.DecodedImage;
import dev.ics.decode.ForeignColorException;
import dev.ics.decode.ImageDecoder;
import dev.ics.decode.ImageException;
import dev.ics.decode.Metadata;
import dev.ics.decode.UnwritableImageException;
import dev.ics.downscale.Downscaler;
import dev.ics.histogram.ColorHistogram;
import dev.ics.histogram.CountedImage;
import dev.ics.remap.RemappedImage;
import dev.ics.score.Score;
import java.util.Set;

/// Runs the stages on one picture. Immutable; may be shared between threads. An interruption of the
/// thread ends the work between two rounds with a `CancellationException`.
public final class Compressor {

  private final CompressionOptions options;

  public Compressor(CompressionOptions options) {
    this.options = options;
  }

  /// Decodes a picture file and compresses what is in it, of several frames the first.
  public Outcome compress(byte[] file) throws ImageException {
    DecodedImage source = ImageDecoder.decode(file, options.limits(), options.writing().keep());
    CompressedImage image = compress(CountedImage.takingOver(downscaled(source.image())), source);
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
    return compress(CountedImage.of(downscaled(image)),
        new DecodedImage(image, Metadata.NONE, 1, 1));
  }

  /// Decodes a picture file and counts the colors that [#compress] finds in it, after the reduction in
  /// pixels: the first half of a palette for many pictures.
  public ColorHistogram count(byte[] file) throws ImageException {
    DecodedImage source = ImageDecoder.decode(file, options.limits(), Set.of());
    return CountedImage.takingOver(downscaled(source.image())).histogram();
  }

  private RgbaImage downscaled(RgbaImage image) {
    RgbaImage small = Downscaler.downscale(image, options.downscale());
    return options.gray() ? Luma.of(small) : small;
  }

  private CompressedImage compress(CountedImage image, DecodedImage source)
      throws UnwritableImageException, ForeignColorException {
    Finding found = find(new CompressionRun(options, image, source.metadata()));
    RemappedImage result = found.image();
    return new CompressedImage(found.file(),
        new Compression(
            new Extent(source.image().width(), source.image().height(), image.histogram().size()),
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
